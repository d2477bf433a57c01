/** Files whose name changes with their content: parts of the program, and files of a data set (domain/manifest.ts). */
const CONTENT_NAMED = /\/_app\/immutable\/|\/data\/[\w-]+-[0-9a-f]{16}\.parquet$/;

/** Whether a file of the site is named by its content, so that a copy of it is good for ever. @param path from the root */
export function isContentNamed(path: string): boolean {
  return CONTENT_NAMED.test(path);
}
