/**
 * What can be wrong with a file that a page needs, a data set's or the engine's:
 * `absent` no manifest; `outdated` another layout or other tables than this program's; `broken` a manifest that cannot be
 * read; `missing` a file that it names is not there; `cut` a file of another length; `altered` a file of other
 * content, changed or from another data set; `replaced` another data set than the page was built with;
 * `unreachable` no whole answer from the server; `silent` nothing arrives any more; `unusable` a program that does not
 * run.
 */
export type FaultKind =
  | "absent"
  | "outdated"
  | "broken"
  | "missing"
  | "cut"
  | "altered"
  | "replaced"
  | "unreachable"
  | "silent"
  | "unusable";

/** A file that must not be used. Says which file and what is wrong with it; what to do depends on who reads. */
export class DataFault extends Error {
  override name = "DataFault";
  readonly kind: FaultKind;
  readonly file: string;
  /** What was found, in few words: numbers, a server's answer. */
  readonly detail: string;

  constructor(kind: FaultKind, file: string, detail: string) {
    super(`${file} ${WRONG[kind]}${detail && `: ${detail}`}`);
    this.kind = kind;
    this.file = file;
    this.detail = detail;
  }
}

const WRONG: Record<FaultKind, string> = {
  absent: "is not there",
  outdated: "is of another version of the data set's layout",
  broken: "is broken",
  missing: "is missing",
  cut: "is not whole",
  altered: "is not the file that was published; it was changed or belongs to another data set",
  replaced: "names another data set now",
  unreachable: "could not be fetched",
  silent: "does not arrive",
  unusable: "does not run",
};
