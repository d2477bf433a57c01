import type { Decimal } from "#lib/domain/decimal.ts";
import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import type { Archive, Category, Check, CheckedDocument, Comparison, Outcome, Words } from "./check.ts";
import { documentOf, findingIdOf } from "#lib/domain/ids.ts";
import { isWorthChecking } from "#lib/domain/severity.ts";
import { CHECKS } from "./catalogue.ts";
import { identity } from "./completeness/identity.ts";
import { numberForm } from "./completeness/numberForm.ts";
import { residue } from "./completeness/residue.ts";
import { oneFault } from "./grouping/oneFault.ts";
import { ran } from "./ran.ts";
import { stakeOf } from "./stake.ts";
import { procurement } from "./threePublic/procurement.ts";
import { measuredValues, peersOf } from "./years/measures.ts";
import { peers } from "./years/peers.ts";

/** A failed comparison with an identifier that stays the same for the same document. */
export interface Finding extends Comparison {
  findingId: string;
  check: Check;
  document: CheckedDocument;
  /** The money at stake; of a fault that several rules find, the most that any of them says. */
  stake: Decimal | null;
  /** Other rules that the same fault breaks. */
  also: readonly Check[];
}

/** What a rule came to in a document. */
export interface CheckResult {
  check: Check;
  document: CheckedDocument;
  outcome: "passed" | "failed" | "not_applicable";
  comparisons: number;
  /** Its findings. */
  failed: number;
  /** Why nothing could be compared. */
  reason: { zh: string; en: string } | null;
}

/** What rules came to in documents. */
export interface Checked {
  results: CheckResult[];
  findings: Finding[];
}

/**
 * The rules by what they look at: one document alone, the other years of its department, or the other departments of
 * its year.
 */
export const INSIDE = CHECKS.filter(({ category }) => category !== "years");
export const AMONG_PEERS = CHECKS.filter((check) => check === peers);
export const BETWEEN_YEARS = CHECKS.filter((check) => check.category === "years" && check !== peers);

/**
 * What a budget must keep, too: its tables and its text agree, whatever was spent; what it plans to procure adds up; it
 * names one department, in words and numbers that somebody filled in.
 */
const OF_BUDGETS: ReadonlySet<Category> = new Set(["subjects", "statements", "between", "text"]);
const ALSO_OF_BUDGETS: readonly Check[] = [procurement, identity, residue, numberForm];
const INSIDE_BUDGETS = INSIDE.filter(
  (check) => OF_BUDGETS.has(check.category) || ALSO_OF_BUDGETS.includes(check),
);

/** The rules that look at a document alone. */
export function insideOf({ kind }: CheckedDocument): readonly Check[] {
  return kind === "budget" ? INSIDE_BUDGETS : INSIDE;
}

/** The archive of these documents and no others. */
export function archiveOf(documents: readonly CheckedDocument[], subjects: SubjectCatalogue): Archive {
  return { documents, subjects, peers: peersOf(documents.flatMap(measuredValues)) };
}

/** Runs all rules over all documents of an archive. */
export function runChecks(archive: Archive): Checked {
  const all = archive.documents.map((document) =>
    checkDocument(document, document.kind === "budget" ? INSIDE_BUDGETS : CHECKS, archive),
  );
  return {
    results: all.flatMap(({ results }) => results),
    findings: all.flatMap(({ findings }) => findings),
  };
}

/** Runs some rules over one document. */
export function checkDocument(document: CheckedDocument, rules: readonly Check[], archive: Archive): Checked {
  const outcomes = rules.map((check) => ({ check, found: ran(check, document, archive) }));
  const single = outcomes.flatMap(({ check, found }) => findingsOf(document, check, found));
  const findings = oneFault(document, unique(single), (altered, touched) => {
    const again = new Set(touched.map(({ check }) => check));
    return [...again].flatMap((check) => findingsOf(altered, check, ran(check, altered, archive)));
  });
  const results = outcomes.map(({ check, found }): CheckResult => {
    const comparisons = "reason" in found ? [] : found.comparisons;
    const failed = comparisons.some(({ passed }) => !passed);
    return {
      check,
      document,
      outcome: "reason" in found ? "not_applicable" : failed ? "failed" : "passed",
      comparisons: comparisons.length,
      failed: findings.filter((finding) => finding.check === check).length,
      reason: "reason" in found ? found.reason : null,
    };
  });
  return { results, findings };
}

/** What fails of a rule's comparisons. */
function findingsOf(document: CheckedDocument, check: Check, found: Outcome): Finding[] {
  const failed = "reason" in found ? [] : found.comparisons.filter(({ passed }) => !passed);
  return failed.map((comparison) => ({
    ...comparison,
    ...linesIn(document, comparison),
    message: closing(comparison.message, check),
    findingId: identify(document, check, comparison),
    check,
    document,
    stake: stakeOf(comparison),
    also: [],
  }));
}

/** Two comparisons of one rule over the very same places are one finding. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ findingId }) => !seen.has(findingId) && seen.add(findingId));
}

/**
 * A hint is 值得一看 and never 值得核对, also where it is compared by what graver rules use: the words say what is counted.
 * An English sentence begins with a capital, whatever name it begins with.
 */
function closing({ zh, en }: Words, { severity }: Check): Words {
  return {
    zh: isWorthChecking(severity) ? zh : zh.replace("值得核对", "值得一看"),
    en: en.charAt(0).toUpperCase() + en.slice(1),
  };
}

/** The lines of the evidence in the document itself: a rule across years rests on another document's figures, too. */
function linesIn(
  { documentId }: CheckedDocument,
  { figures, lineStart, lineEnd }: Comparison,
): Pick<Comparison, "lineStart" | "lineEnd"> {
  const own = figures.filter(({ figureId }) => documentOf(figureId) === documentId);
  if (!own.length) return { lineStart, lineEnd };
  const [first, ...rest] = own;
  return rest.reduce(
    (lines, figure) => ({
      lineStart: Math.min(lines.lineStart, figure.lineStart),
      lineEnd: Math.max(lines.lineEnd, figure.lineEnd),
    }),
    { lineStart: first!.lineStart, lineEnd: first!.lineEnd },
  );
}

/** From the document, the rule and the places of the evidence, so that notes may hang on it. */
function identify(
  document: CheckedDocument,
  check: Check,
  { figures, item, subjectCode, lineStart, lineEnd, message, knownBy }: Comparison,
): string {
  const places = figures.length
    ? figures.map((figure) => `${figure.lineStart}.${figure.charStart}`).join()
    : (knownBy ?? `${lineStart}-${lineEnd} ${message.en}`);
  const { documentId } = document;
  const hashed = hash([documentId, check.id, item, subjectCode, places].join("|"));
  return findingIdOf(documentId, `${check.id}-${hashed}`);
}

/** FNV-1a, 64 bits. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value.toString(16).padStart(16, "0").slice(0, 12);
}
