/** How much one document may take, at any number of documents: the one place that says so. */
export interface ReadLimits {
  /**
   * From the moment its reader turns to it. Where the system tells how much of that the reader had of a processor, that counts:
   * a busy machine takes longer and is no fault of the document's.
   */
  seconds: number;
  /** Of the reader's own memory; what a document unpacks to is limited where it is unpacked. */
  megabytes: number;
}

/** The largest known disclosures take a second and a few dozen megabytes. */
export const LIMITS: ReadLimits = { seconds: 20, megabytes: 1024 };
