import { execFileSync } from "node:child_process";
import type { Figure } from "#lib/domain/figure.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { reference } from "./reading.ts";

/* Texts that pdftotext makes of PDFs, and what is read of them. */

/** Whether pdftotext (poppler-utils) is here. */
export const hasPdftotext = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** The text of a PDF. @param flags `-raw`, `-layout` */
export function pdfToText(path: string, flags: readonly string[]): Uint8Array {
  const text = execFileSync("pdftotext", [...flags, "-enc", "UTF-8", path, "-"], {
    maxBuffer: 1e8,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return new Uint8Array(text);
}

/** The reported figures of a document, each as what it is and its value. */
export async function figuresOf(bytes: Uint8Array, fileName: string): Promise<Set<string>> {
  const { figures } = await readDocument(bytes, fileName, reference);
  return new Set(figures.filter(({ basis }) => basis === "reported").map(keyOf));
}

const keyOf = ({ fiscalYear, item, subjectCode, funding, stage, measure, value }: Figure) =>
  [fiscalYear, item, subjectCode, funding, stage, measure, value].join(" ");
