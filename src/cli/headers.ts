import { isContentNamed } from "#lib/domain/contentNamed.ts";

/**
 * What browsers and proxies may keep of a file of the site: one named by its content for good, any other only as long
 * as the server says that it is still the same. docs/deploy has the same for other servers.
 * @param path from the site's root
 * @returns the value of the header Cache-Control
 */
function cacheControl(path: string): string {
  return isContentNamed(path) ? "public, max-age=31536000, immutable" : "no-cache";
}

/** No file of the site may ask another place for anything, or be read as what it is not. */
const CLOSED =
  "connect-src 'self' blob:; img-src 'self' data: blob:; font-src 'self'; worker-src 'self' blob:; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

/**
 * What a server says of every file besides, so that it holds where no page says it: for a worker, and an address that is
 * no page. Which scripts and styles a page may run it says itself, by their hashes (routes/policy.server.ts); a program that is
 * opened as a worker may load files of the site's own and no text. docs/deploy has the same for other servers.
 * @param path from the site's root
 */
function safetyHeaders(path: string): Record<string, string> {
  return {
    "content-security-policy": path.endsWith(".js")
      ? `${CLOSED}; script-src 'self' blob: 'wasm-unsafe-eval'`
      : CLOSED,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
  };
}

/** All that a server says of a file of the site beside what it is. @param path from the site's root */
export function siteHeaders(path: string): Record<string, string> {
  return { "cache-control": cacheControl(path), ...safetyHeaders(path) };
}
