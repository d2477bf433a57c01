/** What one part came to. Value null where it failed: then it says why. */
export interface Result {
  part: string;
  value: number | null;
  unit: "s" | "ms" | "MB" | "kB" | "documents/s" | "files" | "pages";
  failed?: string;
}

/** All parts of one size. */
export interface SizeResults {
  name: string;
  documents: number;
  results: Result[];
}
