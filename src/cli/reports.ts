import { UNCLAIMED, type Unclaimed, type UnclaimedReason } from "#lib/ingest/coverage.ts";
import type { IngestedDocument } from "#lib/ingest/documentRows.ts";

/** One line per document: who and when, what was found, and what was not understood. */
export function summary(document: IngestedDocument): string {
  const { identity, figures, passages, problems, unread } = document;
  const derived = figures.filter((figure) => figure.basis === "derived").length;
  const budget = identity.accountsKind === "budget" ? " budget" : "";
  const head = `${document.fileName}: ${identity.name} ${identity.fiscalYear}${budget}: ${figures.length - derived} figures, ${derived} derived, ${passages.length} lines read`;
  if (!problems.length && !unread.length) return `${head}, nothing left out`;
  const amounts = unread.length
    ? [`${unread.length} ${unread.length === 1 ? "amount" : "amounts"} not read (${placesOf(unread)})`]
    : [];
  const places = problems.length ? [`${problems.length} not understood:`] : [];
  const details = problems.map((problem) => `  line ${problem.line}: ${problem.message}`);
  return [[head, ...amounts, ...places].join(", "), ...details].join("\n");
}

/** So many are named; `--coverage` lists all. */
const NAMED = 3;

function placesOf(unread: readonly Unclaimed[]): string {
  const named = unread.slice(0, NAMED).map(({ line, printed }) => `line ${line}: ${printed}`);
  return [...named, ...(unread.length > NAMED ? ["…: --coverage"] : [])].join("; ");
}

/** Every number of a document that is no figure: its line, the number, and why; counts first. */
export function coverageReport(document: IngestedDocument): string {
  const counts = new Map<string, number>();
  for (const { reason } of document.unclaimed) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const claimed = document.figures.filter((figure) => figure.basis === "reported").length;
  const head = `${document.fileName}: ${claimed} figures, ${document.unclaimed.length} other numbers, ${document.unread.length} of them amounts that were not read`;
  const sums = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([reason, count]) => `  ${count} ${UNCLAIMED[reason as UnclaimedReason]}`);
  const lines = document.unclaimed.map(
    ({ line, printed, reason }) => `  line ${line}: ${printed}: ${UNCLAIMED[reason]}`,
  );
  return [head, ...sums, ...lines].join("\n");
}
