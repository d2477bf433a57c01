import type { FileCell } from "#lib/components/fileRows.ts";
import type { Picture } from "#lib/charts/picture.ts";

/** What a report says, whatever file it is written to. */
export interface Report {
  title: string;
  subtitle: string;
  parts: ReportPart[];
  /** The documents that it rests on: header first. */
  sources: FileCell[][];
  notes: string[];
}

/** A heading, what is seen, the picture of it, and its table: header first. */
export interface ReportPart {
  name: string;
  sentences: string[];
  picture: Picture | null;
  table: FileCell[][] | null;
}
