import type { Item } from "#lib/domain/items.ts";
import type { Statement } from "#lib/domain/vocabulary.ts";
import { about, figure, printMoney, type AboutMore } from "../amounts.ts";
import type { Layout } from "../layouts.ts";
import type { SubjectNames } from "../names.ts";
import type { Piece, Row } from "../page.ts";
import type { DepartmentYear, Totals } from "../truth.ts";

/** One statement, ready to be laid out; no rows where there is nothing to print. */
export interface StatementTable {
  statement: Statement;
  title: string;
  rows: Row[];
  /** Said in place of the rows, or under them. */
  note: string | null;
}

/** What every statement is made from. */
export interface Sheet {
  year: DepartmentYear;
  totals: Totals;
  layout: Layout;
  names: SubjectNames;
}

/** An amount in a table, as the layout prints it; nothing is a blank, a zero or a dash. */
export function money({ year, layout }: Sheet, fen: number, item: Item, more: AboutMore = {}): Piece {
  if (fen === 0 && layout.zero !== "0.00") return layout.zero;
  return figure(printMoney(fen, layout.unit, layout.thousands), about(item, year.fiscalYear, more));
}

export function count({ year }: Sheet, value: number, item: Item, more: AboutMore = {}): Piece {
  return figure(String(value), about(item, year.fiscalYear, more));
}

/** 栏次 1 2 3 … under `labels` blank cells. */
export function columnNumbers({ layout }: Sheet, labels: number, columns: number): Row[] {
  if (!layout.columnNumbers) return [];
  return [
    [
      "栏次",
      ...Array(labels - 1).fill(""),
      ...Array.from({ length: columns }, (_, index) => String(index + 1)),
    ],
  ];
}
