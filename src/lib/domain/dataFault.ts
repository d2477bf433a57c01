/**
 * What can be wrong with a data set:
 * `absent` no manifest; `outdated` another layout or other tables than this program's; `broken` a manifest that cannot be
 * read; `missing` a file that it names is not there; `cut` a file of another length; `altered` a file of other
 * content, changed or from another data set; `replaced` another data set than the page was built with;
 * `unreachable` no answer from the server.
 */
export type FaultKind =
  "absent" | "outdated" | "broken" | "missing" | "cut" | "altered" | "replaced" | "unreachable";

/** A data set that must not be read. Says which file and what is wrong with it; what to do depends on who reads. */
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
  altered: "is not the file that the data set names; it was changed or belongs to another data set",
  replaced: "names another data set now",
  unreachable: "could not be fetched",
};
