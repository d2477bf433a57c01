import { rowsPicture } from "#lib/charts/panels.ts";
import type { Picture } from "#lib/charts/picture.ts";
import { MOST_SERIES, planePicture, type PlanePoint, type PlaneSeries } from "#lib/charts/plane.ts";
import { language } from "#lib/format/language.svelte.ts";
import { count } from "#lib/format/rate.ts";
import { scaleNumber } from "#lib/format/scale.ts";
import type { Column } from "#lib/pictures/columns/columns.ts";
import { tableOf, type Shown } from "#lib/pictures/picture.ts";
import { isNumber, type AnswerColumn } from "#lib/sql/answer.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { sqlText as text } from "#lib/text/sql.ts";
import { MOST_BARS, rolesOf, type PictureKind, type Roles } from "./kinds.ts";
import type { Answered } from "./run.ts";

type Row = Answered["rows"][number];

/** Points that a page draws without waiting. */
const MOST_POINTS = 2000;

/** An answer as a picture, with its table behind. @param kind one that its columns allow (kinds.ts) */
export function shownResult(result: Answered, kind: PictureKind, title: string, words: PictureWords): Shown {
  const { columns, rows } = result;
  return {
    title,
    ...DRAWN[kind](result, rolesOf(columns), words),
    table: tableOf(title, rows, columnsOf(columns)),
    question: async () =>
      rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]]))),
  };
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

type Drawn = Pick<Shown, "subtitle"> & { picture: Picture };
type Draw = (result: Answered, roles: Roles, words: PictureWords) => Drawn;
const DRAWN: Record<PictureKind, Draw> = { bar: bars, line: lines, scatter };

const written = (value: number) => scaleNumber(value, language.current);
const labelOf = (row: Row, places: readonly number[]) =>
  places
    .map((index) => row[index] ?? "")
    .slice(0, 2)
    .join(" ");
const figureOf = (columns: readonly AnswerColumn[], row: Row) => {
  const at = columns.findIndex(({ name }) => name === "figure_id");
  return at < 0 || row[at] === null ? undefined : String(row[at]);
};

function bars({ columns, rows }: Answered, { amounts, along, names }: Roles, words: PictureWords): Drawn {
  const drawn = rows.slice(0, MOST_BARS);
  const labels = drawn.map((row) => labelOf(row, along === null ? names : [...names.slice(0, 1), along]));
  const panels = amounts.slice(0, 3).map((index) => {
    const { name } = columns[index]!;
    const values = drawn.map((row) => Number(row[index] ?? 0));
    return {
      title: name,
      min: Math.min(0, ...values),
      max: Math.max(0, ...values),
      rows: drawn.map((row, at) => {
        if (row[index] === null) return [];
        const tip = [labels[at]!, `${name} ${row[index]}`];
        const label = String(row[index]);
        return [{ kind: "bar" as const, value: values[at]!, colour: "var(--cobalt)", label, tip }];
      }),
    };
  });
  return { subtitle: text.chartNote(count(drawn.length)), picture: rowsPicture({ labels, panels }, words) };
}

/** A line for each name along what has an order; without names, for each amount. */
function lines({ columns, rows }: Answered, { amounts, along, names }: Roles, words: PictureWords): Drawn {
  const order = along!;
  const steps = [...new Set(rows.map((row) => row[order]))].filter(
    (step) => step !== null && step !== undefined,
  );
  const whole = steps.every((step) => Number.isInteger(Number(step)));
  steps.sort(whole ? (a, b) => Number(a) - Number(b) : (a, b) => (String(a) < String(b) ? -1 : 1));
  const x = (row: Row) => (whole ? Number(row[order]) : steps.indexOf(row[order]!));
  const groups = new Map<string, { amount: number; rows: Row[] }>();
  for (const amount of names.length ? amounts.slice(0, 1) : amounts)
    for (const row of rows) {
      const name = names.length ? labelOf(row, names) : columns[amount]!.name;
      const group = groups.get(name) ?? { amount, rows: [] };
      groups.set(name, group);
      group.rows.push(row);
    }
  const longest = [...groups].sort(([, a], [, b]) => b.rows.length - a.rows.length).slice(0, MOST_SERIES);
  const series = longest.map(([name, { amount, rows }]): PlaneSeries => {
    const points = rows
      .filter((row) => row[order] !== null && isDrawn(row[amount]))
      .sort((a, b) => x(a) - x(b))
      .map((row): PlanePoint => ({
        x: x(row),
        y: Number(row[amount]),
        tip: [`${name} ${row[order]}`, `${columns[amount]!.name} ${row[amount]}`],
        figureId: figureOf(columns, row),
      }));
    return { name, points: broken(points) };
  });
  const title = names.length
    ? columns[amounts[0]!]!.name
    : amounts.map((index) => columns[index]!.name).join(" · ");
  return {
    subtitle: text.lineNote(count(series.length), count(groups.size)),
    picture: planePicture(
      {
        series,
        joined: true,
        x: { title: columns[order]!.name, whole, ...(!whole && { names: steps.map(String) }) },
        y: { title },
      },
      words,
      written,
    ),
  };
}

/** Neither nothing nor infinite. */
function isDrawn(cell: Row[number] | undefined): boolean {
  return cell !== null && Number.isFinite(Number(cell));
}

/** A step that is missing between two points is a gap. */
function broken(points: readonly PlanePoint[]): (PlanePoint | null)[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before && point.x - before.x > 1 ? [null, point] : [point];
  });
}

function scatter({ columns, rows }: Answered, { amounts, along, names }: Roles, words: PictureWords): Drawn {
  const [across, up] = amounts as [number, number];
  const [xName, yName] = [columns[across]!.name, columns[up]!.name];
  const both = rows.filter((row) => isDrawn(row[across]) && isDrawn(row[up]));
  const points = both.slice(0, MOST_POINTS).map((row): PlanePoint => ({
    x: Number(row[across]),
    y: Number(row[up]),
    tip: [
      labelOf(row, along === null ? names : [...names.slice(0, 1), along]),
      `${xName} ${row[across]}`,
      `${yName} ${row[up]}`,
    ],
    figureId: figureOf(columns, row),
  }));
  return {
    subtitle: text.scatterNote(count(points.length), count(rows.length)),
    picture: planePicture(
      { series: [{ name: "", points }], joined: false, x: { title: xName }, y: { title: yName } },
      words,
      written,
    ),
  };
}
