/** How much one document may take, at any number of documents: the one place that says so. */
export interface ReadLimits {
  /** From the moment its reader turns to it. */
  seconds: number;
  /** Of the reader's own memory; what a document unpacks to is limited where it is unpacked. */
  megabytes: number;
}

/** The largest known disclosures take a second and a few dozen megabytes. */
export const LIMITS: ReadLimits = { seconds: 20, megabytes: 1024 };
