import { requiredSections } from "#lib/domain/englishNames.ts";
import type { AccountsKind } from "#lib/domain/vocabulary.ts";
import { en } from "./interface.ts";

/** The English words of 数据体检. */
export const checkupText = {
  title: (shortName: string, year: number, kind: AccountsKind) =>
    `Data check-up: ${shortName} ${year}${kind === "budget" ? ", budget" : ""}`,
  answer: (found: number, required: number, comparisons: string, worth: number, hints: number) =>
    `${required ? `${found} of ${required} required items found; of` : "Of"} ${comparisons} comparisons ${worth || hints ? en.findings.count(worth, hints) : "all agree"}.`,
  plain:
    "How complete and how consistent the disclosure is, on one page. What was not found may still be published, in an annex.",
  link: "Data check-up",
  document: "See the document",
  findings: "See the findings",
  complete: "Is it complete?",
  completeNote: (found: number, all: number) => `${found} of ${all} found`,
  statements: "Statements",
  sections: "Sections",
  items: "Items",
  sectionNames: requiredSections,
  missing: "not found",
  consistent: "Does it add up?",
  consistentNote: (passed: number, worth: number, hints: number, skipped: number) =>
    `${passed} rules agree throughout, ${worth} have something worth checking, ${hints} something worth a look, ${skipped} had nothing to compare`,
  passed: (comparisons: number) => `${comparisons} agree`,
  failed: (failed: number, comparisons: number) => `${failed} of ${comparisons} worth checking`,
  elsewhere: (comparisons: number) => `of ${comparisons}; what differs is told in another rule's finding`,
  hints: (failed: number, comparisons: number) => `${failed} of ${comparisons} worth a look`,
  skipped: (reason: string) => `Not compared: ${reason}`,
  outcomes: { passed: "agrees", failed: "worth checking", not_applicable: "not compared" },
};
