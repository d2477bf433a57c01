import { rowsPicture } from "#lib/charts/panels.ts";
import type { Picture } from "#lib/charts/picture.ts";
import { count } from "#lib/format/rate.ts";
import type { Column } from "#lib/pictures/columns/columns.ts";
import { tableOf, type Shown } from "#lib/pictures/picture.ts";
import { isNumber, type AnswerColumn } from "#lib/sql/answer.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { sqlText as text } from "#lib/text/sql.ts";
import type { Result } from "./run.ts";

type Row = Result["rows"][number];

/** Bars that can be read at once. */
const DRAWN = 30;

/** An answer as a picture of bars, with its table behind; without numbers it is a table alone. */
export function shownResult(result: Result, title: string, words: PictureWords): Shown {
  const { columns, rows } = result;
  const numbers = columns.flatMap((column, index) => (isNumber(column) && !isLabel(column) ? [index] : []));
  return {
    title,
    subtitle: text.chartNote(count(Math.min(rows.length, DRAWN))),
    picture: bars(result, numbers, words),
    table: tableOf(title, rows, columnsOf(columns)),
    question: async () =>
      rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]]))),
  };
}

/** Years and lines are numbers that say which, and not how much. */
function isLabel({ name }: AnswerColumn): boolean {
  return /year|line|level|place|code/i.test(name);
}

export function columnsOf(columns: readonly AnswerColumn[]): Column<Row>[] {
  return columns.map((column, index): Column<Row> => {
    const said = (row: Row) => (row[index] === null ? null : String(row[index]));
    const name = named(columns, index);
    if (column.name === "figure_id")
      return { kind: "words", name, text: said, href: (row) => sourceOf(said(row)) };
    if (!isNumber(column)) return { kind: "words", name, text: said };
    const order = (row: Row) => (row[index] === null ? null : Number(row[index]));
    return { kind: "words", name, text: said, digits: true, order };
  });
}

/** Columns of one name are told apart. */
function named(columns: readonly AnswerColumn[], index: number): string {
  const { name } = columns[index]!;
  const before = columns.slice(0, index).filter((other) => other.name === name).length;
  return before ? `${name} (${before + 1})` : name;
}

/** Where a figure's printed line is shown: beside this very page. */
function sourceOf(figureId: string | null): string | null {
  if (figureId === null) return null;
  const query = new URLSearchParams(location.search);
  query.set("figure", figureId);
  return `?${query}`;
}

function bars({ columns, rows }: Result, numbers: readonly number[], words: PictureWords): Picture {
  const drawn = rows.slice(0, DRAWN);
  const labels = drawn.map((row) =>
    columns
      .flatMap((column, index) =>
        numbers.includes(index) || column.name.endsWith("_id") ? [] : [row[index] ?? ""],
      )
      .slice(0, 2)
      .join(" "),
  );
  return rowsPicture(
    {
      labels,
      panels: numbers.slice(0, 3).map((index) => {
        const values = drawn.map((row) => Number(row[index] ?? 0));
        return {
          title: columns[index]!.name,
          min: Math.min(0, ...values),
          max: Math.max(0, ...values),
          rows: drawn.map((row, at) =>
            row[index] === null
              ? []
              : [
                  {
                    kind: "bar" as const,
                    value: values[at]!,
                    colour: "var(--cobalt)",
                    label: String(row[index]),
                    tip: [labels[at]!, `${columns[index]!.name} ${row[index]}`],
                  },
                ],
          ),
        };
      }),
    },
    words,
  );
}
