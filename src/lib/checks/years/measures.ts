import { divideRounded, type Decimal } from "#lib/domain/decimal.ts";
import type { Item } from "#lib/domain/items.ts";
import type { CheckedDocument, CheckedFigure } from "../check.ts";
import { first } from "../figures.ts";

/** A quantity that departments and years are compared by: yuan a head in service. */
export interface Measure {
  name: string;
  item: Item;
}

/** What may be compared across departments of different size. */
export const MEASURES: readonly Measure[] = [
  { name: "人均人员经费", item: "expenditure.basic.personnel" },
  { name: "人均公用经费", item: "expenditure.basic.public" },
  { name: "人均“三公”经费", item: "three_public" },
];

/** A measure of a document with the figures it rests on; null where one of them is not printed. */
export function measured(
  document: CheckedDocument,
  { item }: Measure,
): { value: Decimal; figures: CheckedFigure[] } | null {
  const staff = first(document, { item: "staff.in_service" });
  const amount = first(document, { item, subjectCode: null });
  if (!staff || !amount || staff.value === 0n) return null;
  return { value: divideRounded(amount.value * 10_000n, staff.value), figures: [amount, staff] };
}
