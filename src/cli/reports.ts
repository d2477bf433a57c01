import { ACTIONS, type Correction } from "#lib/domain/corrections/correction.ts";
import { UNCORRECTED } from "#lib/domain/problems.ts";
import type { Fate } from "#lib/ingest/corrections/apply.ts";
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
  const claimed = document.figures.filter((figure) => figure.basis !== "derived").length;
  const head = `${document.fileName}: ${claimed} figures, ${document.unclaimed.length} other numbers, ${document.unread.length} of them amounts that were not read`;
  const sums = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([reason, count]) => `  ${count} ${UNCLAIMED[reason as UnclaimedReason]}`);
  const lines = document.unclaimed.map(
    ({ line, printed, reason }) => `  line ${line}: ${printed}: ${UNCLAIMED[reason]}`,
  );
  return [head, ...sums, ...lines].join("\n");
}

/** Lines behind a document's own: how many corrections were applied, and each that was not, with why. */
export function correctionReport(corrections: readonly Correction[], fates: readonly Fate[]): string {
  const applied = corrections.filter((_, index) => fates[index] === "applied");
  const counts = Object.keys(ACTIONS).flatMap((action) => {
    const count = applied.filter((correction) => correction.action === action).length;
    return count ? [`${count} ${DONE[action as Correction["action"]]}`] : [];
  });
  const overridden = fates.filter((fate) => fate === "overridden").length;
  const all = [...counts, ...(overridden ? [`${overridden} given up for a later one`] : [])];
  const refused = fates.flatMap((fate) =>
    typeof fate === "string" ? [] : [`\n  ${UNCORRECTED}: ${fate.refused}`],
  );
  return `${all.length ? `\n  corrections: ${all.join(", ")}` : ""}${refused.join("")}`;
}

const DONE: Record<Correction["action"], string> = { change: "changed", add: "added", strike: "struck out" };

/** What is said of a correction of a document that is not there. */
export function nowhere({ fileName, sha256, line, words }: Correction): {
  fileName: string;
  message: string;
} {
  return {
    fileName: fileName || sha256,
    message: `${UNCORRECTED}: line ${line}, “${words}”: no document here has the content ${sha256.slice(0, 8)}…; add the document, or take the correction out`,
  };
}
