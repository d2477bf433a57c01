import type { Figure } from "#lib/domain/figure.ts";
import type { Opening } from "./reasons.ts";
import type { Subject } from "./subject.ts";

/**
 * The figures that a stated reason explains: the last differences printed for the subject spoken of,
 * of the kind that the reason's own words name. Where a budget of zero allows no rate, the actual itself.
 */
export function explainedBy<Printed extends Figure>(
  figures: readonly Printed[],
  subject: Subject | null,
  about: Opening["about"],
): Printed[] {
  if (!subject) return [];
  const own = figures.filter(
    (figure) => subject.items.includes(figure.item) && figure.subjectCode === subject.subjectCode,
  );
  const last = own.findLast(
    (figure) => (about !== "budget" && isYearly(figure)) || (about !== "year" && isBudget(figure)),
  );
  if (last) {
    const kind = isYearly(last) ? isYearly : isBudget;
    return own.filter(
      (figure) => kind(figure) && figure.funding === last.funding && figure.statement === last.statement,
    );
  }
  const level = own.findLast((figure) => figure.measure === "value" && figure.stage === "actual");
  return about === "budget" && level ? [level] : [];
}

function isYearly(figure: Figure): boolean {
  return figure.measure.startsWith("yoy");
}

function isBudget(figure: Figure): boolean {
  return figure.measure === "completion_rate" || figure.measure.startsWith("budget_change");
}
