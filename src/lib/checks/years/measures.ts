import { divideRounded, type Decimal } from "#lib/domain/decimal.ts";
import type { Item } from "#lib/domain/items.ts";
import type { Archive, CheckedDocument, CheckedFigure, Peers } from "../check.ts";
import type { Quantity } from "../compare.ts";
import { first } from "../figures.ts";

/** A quantity that departments and years are compared by: yuan a head in service. */
export interface Measure {
  name: string;
  english: string;
  item: Item;
  /** The column of `documents` that has what a document comes to. */
  column: string;
}

/** What may be compared across departments of different size. */
export const MEASURES = [
  {
    name: "人均人员经费（含离退休人员的钱，按在职人数）",
    english: "staff costs a head in service, retirees' money included",
    item: "expenditure.basic.personnel",
    column: "personnel_a_head",
  },
  {
    name: "人均公用经费（按在职人数）",
    english: "running costs a head in service",
    item: "expenditure.basic.public",
    column: "public_a_head",
  },
  {
    name: "人均“三公”经费（按在职人数）",
    english: "three public expenses a head in service",
    item: "three_public",
    column: "three_public_a_head",
  },
] as const satisfies readonly Measure[];

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

/**
 * Looks up what the other departments of a year come to. Each group is sorted once, so that asking for all of its
 * departments takes no longer than that, whatever the size of the archive.
 */
export function peersOf(values: Iterable<MeasuredValue>): Archive["peers"] {
  const groups = new Map<string, Map<string, Decimal>>();
  for (const { fiscalYear, departmentId, item, value } of values) {
    const key = `${fiscalYear} ${item}`;
    // A department counts once, also where it publishes 本级 and 汇总.
    const group = groups.get(key) ?? new Map<string, Decimal>();
    groups.set(key, group.set(departmentId, value));
  }
  const sorted = new Map<string, PeerGroup>();
  return (fiscalYear, item, departmentId) => {
    const key = `${fiscalYear} ${item}`;
    const group = groups.get(key);
    if (!group) return null;
    const peers = sorted.get(key) ?? new PeerGroup([...group.values()]);
    sorted.set(key, peers);
    return peers.without(group.get(departmentId));
  };
}

/** Sorted values, asked for their middle with one of them left out. */
class PeerGroup {
  readonly #values: readonly Decimal[];
  /** Sorted distances by the median that they are from: leaving one out gives three medians at most. */
  readonly #distances = new Map<Decimal, readonly Decimal[]>();

  constructor(values: readonly Decimal[]) {
    this.#values = ascending(values);
  }

  without(value: Decimal | undefined): Peers {
    const median = medianWithout(this.#values, value);
    const distances = this.#distances.get(median) ?? ascending(this.#values.map((each) => gap(each, median)));
    this.#distances.set(median, distances);
    return {
      count: this.#values.length - (value === undefined ? 0 : 1),
      median,
      spread: medianWithout(distances, value === undefined ? undefined : gap(value, median)),
    };
  }
}

/** The middle of sorted values, one of which (undefined for none) is left out; zero where nothing remains. */
function medianWithout(sorted: readonly Decimal[], value: Decimal | undefined): Decimal {
  const removed = value === undefined ? sorted.length : placeOf(sorted, value);
  const count = value === undefined ? sorted.length : sorted.length - 1;
  if (count === 0) return 0n;
  const at = (place: number) => sorted[place < removed ? place : place + 1]!;
  const middle = Math.floor(count / 2);
  return count % 2 ? at(middle) : (at(middle - 1) + at(middle)) / 2n;
}

/** Where a value stands in a sorted list that holds it. */
function placeOf(sorted: readonly Decimal[], value: Decimal): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ascending(values: readonly Decimal[]): Decimal[] {
  return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function gap(a: Decimal, b: Decimal): Decimal {
  return a < b ? b - a : a - b;
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
