import { divideRounded, type Decimal } from "#lib/domain/decimal.ts";
import type { Item } from "#lib/domain/items.ts";
import type { CheckedDocument, CheckedFigure, Peers } from "../check.ts";
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

/** One value of a document, as it enters the peers'. */
export interface MeasuredValue {
  fiscalYear: number;
  departmentId: string;
  item: Item;
  value: Decimal;
}

/** A document's values of the measures; none of one that was superseded. */
export function measuredValues(document: CheckedDocument): MeasuredValue[] {
  if (document.superseded) return [];
  const { departmentId, fiscalYear } = document;
  return MEASURES.flatMap((measure) => {
    const found = measured(document, measure);
    return found ? [{ fiscalYear, departmentId, item: measure.item, value: found.value }] : [];
  });
}

/** Looks peers up by year and item; each group is summed up once, whatever the size of the archive. */
export function peersOf(values: Iterable<MeasuredValue>): (fiscalYear: number, item: Item) => Peers | null {
  const groups = new Map<string, Map<string, Decimal>>();
  for (const { fiscalYear, departmentId, item, value } of values) {
    const key = `${fiscalYear} ${item}`;
    // A department counts once, also where it publishes 本级 and 汇总.
    const group = groups.get(key) ?? new Map<string, Decimal>();
    groups.set(key, group.set(departmentId, value));
  }
  const known = new Map<string, Peers>();
  return (fiscalYear, item) => {
    const key = `${fiscalYear} ${item}`;
    const group = groups.get(key);
    if (!group) return null;
    const peers = known.get(key) ?? summedUp([...group.values()]);
    known.set(key, peers);
    return peers;
  };
}

function summedUp(values: readonly Decimal[]): Peers {
  const middle = median(values);
  const spread = median(values.map((value) => (value < middle ? middle - value : value - middle)));
  return { count: values.length, median: middle, spread };
}

function median(values: readonly Decimal[]): Decimal {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2n;
}

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
