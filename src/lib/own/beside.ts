/** What lies beside documents, and is none: of systems, of open files, and folders. */
const BESIDE = /(?:^|\/)(?:\.|~\$|__MACOSX\/|Thumbs\.db$|desktop\.ini$)|\/$/;

/** What neither a folder nor an archive is asked for. */
export function isBeside(path: string): boolean {
  return BESIDE.test(path);
}
