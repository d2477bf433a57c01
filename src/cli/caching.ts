/** Files whose name changes with their content: parts of the program, and files of a data set (domain/manifest.ts). */
const CONTENT_NAMED = /\/_app\/immutable\/|\/data\/[\w-]+-[0-9a-f]{16}\.parquet$/;

/**
 * What browsers and proxies may keep of a file of the site: one named by its content for good, any other only as long
 * as the server says that it is still the same. docs/deploy has the same for other servers.
 * @param path from the site's root
 * @returns the value of the header Cache-Control
 */
export function cacheControl(path: string): string {
  return CONTENT_NAMED.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
}
