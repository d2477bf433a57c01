import { readFileSync } from "node:fs";
import { join } from "node:path";
import { archiveOf, runChecks, type CheckResult, type Finding } from "#lib/checks/run.ts";
import type { CheckedDocument } from "#lib/checks/check.ts";
import { checkedDocument } from "#lib/ingest/checked.ts";
import { readLines, reference } from "./reading.ts";

/** A disclosure of our own making in which everything agrees. */
export const CORRECT = readFileSync(join(import.meta.dirname, "../checks/correct.txt"), "utf8");

export function checked(text: string, documentId = "document"): CheckedDocument {
  return checkedDocument(readLines(text), reference.subjects, documentId);
}

/** Runs all rules over disclosures given as text. */
export function check(...texts: string[]): { results: CheckResult[]; findings: Finding[] } {
  const documents = texts.map((text, index) => checked(text, `document-${index}`));
  return runChecks(archiveOf(documents, reference.subjects));
}
