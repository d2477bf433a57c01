import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { departmentAndYearOf, documentIdOf } from "#lib/domain/ids.ts";
import { holders } from "#lib/domain/keys.ts";
import { LAYOUT } from "#lib/domain/layout.ts";
import { canHold, partsOf, placeOf, type Part, type Unit } from "#lib/domain/partition.ts";
import { TABLE_NAMES, TABLES } from "#lib/domain/tables.ts";

/* Parts of tables: which one a row lies in follows from the row, and keys find every row that has them. */

const LIMIT = 50;
const divisions = fc.constantFrom("110101", "110102", "320302", "320311", "360200", "000000");
const departments = fc
  .tuple(divisions, fc.constantFrom("jyj", "czj", "swj", "wjw", "zfb"))
  .map(([division, name]) => `${division}-${name}-0123abcd`);
interface Named extends Unit {
  departmentId: string;
  year: number;
  documentId: string;
}
const documents = fc.uniqueArray(
  fc.record({
    departmentId: departments,
    year: fc.integer({ min: 2015, max: 2024 }),
    rows: fc.integer({ min: 1, max: 40 }),
  }),
  { selector: ({ departmentId, year }) => `${departmentId}${year}`, maxLength: 80 },
);
const unitsOf = (
  rows: { departmentId: string; year: number; rows: number }[],
  table: (typeof TABLE_NAMES)[number],
) =>
  rows.map(({ departmentId, year, rows }): Named => {
    const documentId = documentIdOf(departmentId, year, "0123456789");
    const all = {
      document_id: documentId,
      department_id: departmentId,
      division_code: departmentId.slice(0, 6),
      fiscal_year: year,
    };
    const by = LAYOUT[table].by as (keyof typeof all)[];
    const place = placeOf(Object.fromEntries(by.map((column) => [column, all[column]])));
    return { departmentId, year, documentId, rows, place };
  });
const split = TABLE_NAMES.filter((table) => LAYOUT[table].by.length);
const rowsOf = ({ units }: Part<Named>) => units.reduce((sum, { rows }) => sum + rows, 0);
const named = (parts: Part<Named>[]) =>
  new Map(
    parts.map(({ partition, units }) => [
      JSON.stringify(partition),
      units.map(({ documentId }) => documentId).sort(),
    ]),
  );

describe.each(split)("the parts of %s", (table) => {
  const parts = (units: Named[]) => partsOf(units, LAYOUT[table].order, LIMIT);

  it("hold every row once, and no other part could", () => {
    fc.assert(
      fc.property(documents, (rows) => {
        const units = unitsOf(rows, table);
        const all = parts(units);
        expect(all.flatMap(({ units }) => units)).toHaveLength(units.length);
        for (const unit of units) {
          const could = all.filter(({ partition }) => canHold(partition, unit.place));
          expect(could).toHaveLength(1);
          expect(could[0]!.units).toContain(unit);
        }
      }),
    );
  });

  it("are of no more rows than fit a file, but for rows that nothing tells apart", () => {
    fc.assert(
      fc.property(documents, (rows) => {
        for (const part of parts(unitsOf(rows, table))) {
          const places = new Set(part.units.map(({ place }) => JSON.stringify(place)));
          if (places.size > 1) expect(rowsOf(part)).toBeLessThanOrEqual(LIMIT);
        }
      }),
    );
  });

  it("are the same in whatever order rows come, and change with no rows but their own", () => {
    fc.assert(
      fc.property(documents, fc.nat(), (rows, at) => {
        if (!rows.length) return;
        const before = named(parts(unitsOf(rows, table)));
        expect(named(parts(unitsOf(rows.toReversed(), table)))).toEqual(before);
        const changed = rows[at % rows.length]!;
        const after = named(
          parts(
            unitsOf(
              rows.filter((row) => row !== changed),
              table,
            ),
          ),
        );
        const id = documentIdOf(changed.departmentId, changed.year, "0123456789");
        // A part that is there before and after has the same rows, but for the one that went.
        for (const [partition, documents] of after)
          if (before.has(partition))
            expect(documents).toEqual(before.get(partition)!.filter((document) => document !== id));
      }),
    );
  });

  it("that keys choose hold all rows with these keys", () => {
    fc.assert(
      fc.property(documents, fc.nat(), (rows, at) => {
        if (!rows.length) return;
        const units = unitsOf(rows, table);
        const { departmentId, year, documentId } = units[at % units.length]!;
        const chosen = (keys: Parameters<typeof holders>[1]) =>
          new Set(
            parts(units)
              .filter(({ partition }) => holders(table, keys)(partition))
              .flatMap(({ units }) => units),
          );
        const all = (of: Set<Named>, which: (unit: Named) => boolean) =>
          expect(units.filter(which).every((unit) => of.has(unit))).toBe(true);
        all(chosen({ departments: [departmentId] }), (unit) => unit.departmentId === departmentId);
        all(chosen({ documents: [documentId] }), (unit) => unit.documentId === documentId);
        all(chosen({ years: [year] }), (unit) => unit.year === year);
        all(
          chosen({ departments: [departmentId], years: [year] }),
          (unit) => unit.departmentId === departmentId && unit.year === year,
        );
        all(chosen({}), () => true);
        all(chosen({ departments: [], years: [], documents: [] }), () => true);
      }),
    );
  });

  it("follow from columns that the table has", () => {
    for (const column of LAYOUT[table].by) expect(Object.keys(TABLES[table])).toContain(column);
  });
});

it("a document's rows of other years are found by the document, where accounts are asked for", () => {
  const documentId = documentIdOf("360200-czj-0123abcd", 2020, "0123456789");
  expect(holders("accounts", { documents: [documentId] })({ division: "360200", year: 2019 })).toBe(true);
  expect(holders("figures", { documents: [documentId] })({ division: "360200", year: 2019 })).toBe(false);
});

it("a document's identifier says whose it is, digits in its hash or not, and the first ones do", () => {
  const of = { departmentId: "330602-jyj-20201234", fiscalYear: 2021 };
  expect(departmentAndYearOf(documentIdOf(of.departmentId, 2021, "2019123456"))).toEqual(of);
  expect(departmentAndYearOf("360200-zhengfuban-2020")).toEqual({
    departmentId: "360200-zhengfuban",
    fiscalYear: 2020,
  });
  expect(departmentAndYearOf("360200-zhengfuban")).toBeNull();
});
