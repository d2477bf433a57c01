import { divideRounded, type Decimal } from "#lib/domain/decimal.ts";
import type { Item } from "#lib/domain/items.ts";
import type { Archive, CheckedDocument, CheckedFigure } from "../check.ts";
import type { Quantity } from "../compare.ts";
import { first } from "../figures.ts";

/** A quantity that departments and years are compared by: yuan a head in service. */
export interface Measure {
  name: string;
  english: string;
  item: Item;
}

/** What may be compared across departments of different size. */
export const MEASURES: readonly Measure[] = [
  {
    name: "人均人员经费（含离退休人员的钱，按在职人数）",
    english: "staff costs a head in service, retirees' money included",
    item: "expenditure.basic.personnel",
  },
  {
    name: "人均公用经费（按在职人数）",
    english: "running costs a head in service",
    item: "expenditure.basic.public",
  },
  {
    name: "人均“三公”经费（按在职人数）",
    english: "three public expenses a head in service",
    item: "three_public",
  },
];

/** A document's value of a measure, by year and measure: read once for an archive, whatever its size. */
const groups = new WeakMap<Archive, Map<string, Measured[]>>();

/** A department's value of a measure. */
interface Measured {
  departmentId: string;
  value: Decimal;
}

/** The values of all documents of a year that have the measure and were not superseded. */
export function valuesOf(archive: Archive, fiscalYear: number, { item }: Measure): readonly Measured[] {
  let known = groups.get(archive);
  if (!known) {
    known = new Map();
    for (const document of archive.documents) {
      for (const measure of MEASURES) {
        const found = document.superseded ? null : measured(document, measure);
        if (!found) continue;
        const key = `${document.fiscalYear} ${measure.item}`;
        const values = known.get(key) ?? [];
        values.push({ departmentId: document.departmentId, value: found.value });
        known.set(key, values);
      }
    }
    groups.set(archive, known);
  }
  return known.get(`${fiscalYear} ${item}`) ?? [];
}

/** A measure of a document with the figures it rests on; null where one of them is not printed. */
export function measured(
  document: CheckedDocument,
  { item }: Measure,
): (Quantity & { figures: CheckedFigure[] }) | null {
  const staff = first(document, { item: "staff.in_service" });
  const amount = first(document, { item, subjectCode: null });
  if (!staff || !amount || staff.value === 0n) return null;
  return {
    value: divideRounded(amount.value * 10_000n, staff.value),
    unit: amount.unit,
    figures: [amount, staff],
  };
}
