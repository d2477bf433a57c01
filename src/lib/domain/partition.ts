import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { departmentAndYearOf, divisionOf } from "./ids.ts";
import type { Dimension, Layout } from "./layout.ts";
import { remembered } from "./remembered.ts";

/*
 * Parts of a table as a tree: split by province, prefecture and division, by year, and by the bits of a hash of the
 * department, each only where more rows than fit a file would lie together. Which part a row lies in follows from the
 * row itself, and whether there is such a part from how many rows share it: nothing else moves a row.
 */

/** What all rows of a part share; nothing for what they were not told apart by. */
export interface Partition {
  /** The first two, four or six digits of the government's code. */
  division?: string;
  /** Of the account, and for rows of documents the document's own. */
  year?: number;
  /** The first bits of the SHA-256 of the department's identifier. */
  department?: string;
}

/** What a row belongs to, as far as it says so. */
export interface Place {
  division: string;
  year: number | null;
  department: string | null;
}

/** Rows that cannot be told apart: those of one document, of one account, or of one department. */
export interface Unit {
  place: Place;
  rows: number;
}

/** The columns that say what a row belongs to. */
export type PlaceColumns = Partial<Record<Layout["by"][number], string | number>>;

/** What a row belongs to, by the columns that say so. */
export function placeOf(columns: PlaceColumns): Place {
  const { document_id: document, department_id, fiscal_year, division_code } = columns;
  if (document !== undefined) return placeOfDocument(String(document));
  const year = fiscal_year === undefined ? null : Number(fiscal_year);
  if (department_id === undefined)
    return { division: divisionOf(String(division_code)), year, department: null };
  return { division: divisionOf(String(department_id)), year, department: String(department_id) };
}

/** Documents, departments and divisions are placed by their identifiers alone, so that a page finds them by these. */
export function placeOfDocument(documentId: string): Place {
  const { departmentId, fiscalYear } = departmentAndYearOf(documentId) ?? {
    departmentId: documentId,
    fiscalYear: null,
  };
  return { division: divisionOf(departmentId), year: fiscalYear, department: departmentId };
}

/** A part with the units that lie in it. */
export interface Part<Of extends Unit> {
  partition: Partition;
  units: Of[];
}

/**
 * Splits the units of a table into parts of no more than `limit` rows, where they can be told apart. The same parts in
 * the same order, in whatever order the units come.
 */
export function partsOf<Of extends Unit>(
  units: readonly Of[],
  order: readonly Dimension[],
  limit: number,
): Part<Of>[] {
  const split = (partition: Partition, units: readonly Of[]): Part<Of>[] => {
    const rows = units.reduce((sum, unit) => sum + unit.rows, 0);
    const dimension = rows > limit && order.find((each) => CAN_SPLIT[each](partition, units));
    if (!dimension) return [{ partition, units: [...units] }];
    const groups = new Map<string, { partition: Partition; units: Of[] }>();
    for (const unit of units) {
      const narrower = NARROWER[dimension](partition, unit.place);
      const key = JSON.stringify(narrower);
      const group = groups.get(key);
      if (group) group.units.push(unit);
      else groups.set(key, { partition: narrower, units: [unit] });
    }
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, group]) => split(group.partition, group.units));
  };
  return split({}, units);
}

const DIVISION_DIGITS = 6;

/** Hashes are looked at no further: no two departments share so many bits. */
const BITS = 64;

const CAN_SPLIT: Record<Dimension, (partition: Partition, units: readonly Unit[]) => boolean> = {
  division: ({ division = "" }) => division.length < DIVISION_DIGITS,
  year: ({ year }, units) => year === undefined && units.every(({ place }) => place.year !== null),
  department: ({ department = "" }, units) =>
    department.length < BITS &&
    units.every(({ place }) => place.department !== null) &&
    units.some(({ place }) => place.department !== units[0]!.place.department),
};

const NARROWER: Record<Dimension, (partition: Partition, place: Place) => Partition> = {
  division: (partition, { division }) => ({
    ...partition,
    division: division.slice(0, (partition.division?.length ?? 0) + 2),
  }),
  year: (partition, { year }) => ({ ...partition, year: year! }),
  department: (partition, { department }) => ({
    ...partition,
    department: bitsOf(department!).slice(0, (partition.department?.length ?? 0) + 1),
  }),
};

/** Whether rows that belong there can lie in a part; what the place leaves open may be anything. */
export function canHold({ division = "", year, department = "" }: Partition, place: Place): boolean {
  return (
    (place.division.startsWith(division) || division.startsWith(place.division)) &&
    (year === undefined || place.year === null || place.year === year) &&
    (place.department === null || bitsOf(place.department).startsWith(department))
  );
}

/** The first bits of a department's hash, as text of 0 and 1. */
const bitsOf = remembered((department: string) => {
  const bytes = sha256(utf8ToBytes(department)).subarray(0, BITS / 8);
  return Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
});
