import { CHECKS } from "#lib/checks/catalogue.ts";
import type { CheckedDocument } from "#lib/checks/check.ts";
import { archiveOf } from "#lib/checks/run.ts";
import { reference } from "./reading.ts";

/** What a rule says of a document: `passed`, or its Chinese words, a comparison each. */
export function said(id: string, document: CheckedDocument): string[] {
  const found = CHECKS.find((check) => check.id === id)!.run(
    document,
    archiveOf([document], reference.subjects),
  );
  return "reason" in found
    ? []
    : found.comparisons.map(({ passed, message }) => (passed ? "passed" : message.zh));
}

/** Whether each comparison of a rule `passed` or `failed`. */
export function short(id: string, document: CheckedDocument): string {
  return said(id, document)
    .map((one) => (one === "passed" ? "passed" : "failed"))
    .join(" ");
}
