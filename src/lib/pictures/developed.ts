import { developmentsPicture, type Development, type DevelopmentPanel } from "#lib/charts/developments.ts";
import { accountName, type AccountYear } from "#lib/domain/accountYear.ts";
import {
  changeBetween,
  coursesOf,
  mostChanged,
  pointsOf,
  wholeChange,
  type Course,
  type Point,
  type Way,
} from "#lib/domain/developments.ts";
import { pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import { inUnit, moneyUnit, signed } from "#lib/format/money.ts";
import { count, percent, points } from "#lib/format/rate.ts";
import type { Amount } from "#lib/queries/amount.ts";
import { developments as text, developmentAnswer, yearSpan } from "#lib/text/developments.ts";
import { ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { columnsFor, type Column } from "./columns/columns.ts";
import { tableOf, type Seen, type Shown } from "./picture.ts";

/** A measure whose development is shown. Money in yuan, rates as fractions. */
export interface DevelopedMeasure<Row> {
  name: string;
  kind: "money" | "rate" | "count";
  /** Where it is computed; by itself it is the printed figure. */
  value?: (row: Row) => number | null;
  /** The printed figure that a click leads to. */
  source?: (row: Row) => Amount | null;
  /** What is said where no year has a value. */
  blank: string;
  /** Measures of the same name are drawn on one scale; else each on its own. */
  scale?: string;
  /** Money that is per head or per vehicle already. */
  perUnit?: boolean;
  /** Whether what is measured is made of something else than the year known before. */
  isOther?: (before: Row, now: Row) => boolean;
}

/** A measure whose value is known how to take. */
interface Measure<Row> extends DevelopedMeasure<Row> {
  value: (row: Row) => number | null;
}

interface Named extends AccountYear {
  shortName: string;
}

interface Developed<Row> {
  title: string;
  rows: readonly Row[];
  measures: readonly DevelopedMeasure<Row>[];
  /** What else than a department and year a row is of, such as a subject: in words, and as a key. */
  part?: { key: (row: Row) => string; name: (row: Row) => string; column: string };
  seen: Seen;
}

/**
 * What became of measures over the years, a line for each department, those that changed most by the first measure
 * first; the table behind it has the accounts year by year, each with its change on the one before.
 * @param rows of several years, measured as they are shown
 */
export function developed<Row extends Named>({
  title,
  rows,
  measures: wanted,
  part,
  seen: { words, yardstick },
}: Developed<Row>): Omit<Shown, "question"> {
  const measures = wanted.map((measure): Measure<Row> => ({
    value: (row) => measure.source?.(row)?.value ?? null,
    ...measure,
  }));
  const [main] = measures;
  const changed = (course: Course<Row>) => changeOf(course, main!);
  const courses = mostChanged(coursesOf(rows, part?.key), changed);
  const shown = [...new Set(rows.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);
  const [from, to] = [shown[0]!, shown.at(-1)!];
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const writings = writingsOf(rows, measures, words, yardstick);
  const panels = measures.map((measure, index): DevelopmentPanel => ({
    title: writings[index]!.title,
    scale: measure.scale ?? measure.name,
    rows: courses.map((course) => developmentOf(course, measure, writings[index]!, from, words)),
  }));
  const broken = panels.some((panel) => panel.rows.some((row) => row.points.some((point) => point.broken)));
  const nameOf = ({ rows: own }: Course<Row>) =>
    part ? `${own.at(-1)!.shortName} ${part.name(own.at(-1)!)}` : own.at(-1)!.shortName;
  return {
    title,
    answer: developmentAnswer(
      main!.name,
      courses.map((course) => {
        const known = pointsOf(course, main!.value);
        return {
          name: nameOf(course),
          change: changed(course),
          years: [known[0]?.row.fiscalYear ?? from, known.at(-1)?.row.fiscalYear ?? to] as const,
          known: known.length,
        };
      }),
      (change) => writings[0]!.change(change),
      part !== undefined,
    ),
    subtitle: text.note(yearSpan(shown), broken),
    picture: developmentsPicture(
      {
        labels: courses.map(nameOf),
        years,
        panels,
        accounts: courses.map(({ departmentId }) => `${departmentId}:all`),
      },
      words,
    ),
    empty: !rows.length,
    table: {
      ...tableOf(title, newestFirst(rows, courses), columnsOf(courses, measures, writings, part)),
      group: ({ fiscalYear }: Row) => ui.year(fiscalYear),
    },
  };
}

/** How a measure's values and changes are written in a picture. */
interface Writings {
  title: string;
  label(value: number): string;
  exact(value: number): string;
  change(change: number): string;
  yardstick: Yardstick;
  unit: ReturnType<typeof moneyUnit>;
}

function wayOf({ kind }: Pick<Measure<never>, "kind">): Way {
  return kind === "money" ? "fraction" : "difference";
}

/** Measures on one scale are written in one unit. */
function writingsOf<Row>(
  rows: readonly Row[],
  measures: readonly Measure<Row>[],
  words: PictureWords,
  yardstick: Yardstick,
): Writings[] {
  return measures.map((measure) => {
    const { name, kind, scale, perUnit } = measure;
    const own = perUnit ? pricesAlone(yardstick) : yardstick;
    const alike = measures.filter((other) => other === measure || (scale && other.scale === scale));
    const unit = moneyUnit(
      alike.flatMap(({ value }) => rows.map(value)),
      own,
    );
    const writing = { yardstick: own, unit };
    switch (kind) {
      case "money":
        return {
          ...writing,
          title: words.titled(name, unit),
          label: (yuan) => inUnit(yuan, unit),
          exact: (yuan) => words.exactMoney(yuan, own),
          change: words.change,
        };
      case "rate":
        return {
          ...writing,
          title: name,
          label: percent,
          exact: percent,
          change: (fraction) => words.developments.points(signed(points(fraction))),
        };
      case "count":
        return { ...writing, title: name, label: count, exact: count, change: (by) => signed(count(by)) };
    }
  });
}

function developmentOf<Row extends Named>(
  course: Course<Row>,
  measure: Measure<Row>,
  { title, label, exact, change }: Writings,
  from: number,
  words: PictureWords,
): Development {
  const known = pointsOf(course, measure.value);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return { points: [], label: measure.blank, note: "" };
  const whole = changeOf(course, measure);
  const since = first.row.fiscalYear;
  return {
    label: label(last.value),
    note:
      whole === null
        ? known.length === 1
          ? words.developments.only(since)
          : hasBreak(known, measure)
            ? words.developments.changed
            : ""
        : since === from
          ? change(whole)
          : words.developments.since(change(whole), since),
    points: known.map(({ row, value }, index) => {
      const before = known[index - 1];
      const isOther = before !== undefined && isBroken(before.row, row, measure);
      const by = before && !isOther ? changeBetween(before.value, value, wayOf(measure)) : null;
      const figureId = measure.source?.(row)?.figureId;
      return {
        year: row.fiscalYear,
        value,
        ...(figureId ? { figureId } : {}),
        ...(isOther ? { broken: true } : {}),
        tip: [
          accountName(row),
          `${title.replace(/（.*| \(.*/, "")} ${exact(value)}`,
          ...(before && by !== null ? [words.developments.since(change(by), before.row.fiscalYear)] : []),
          ...(isOther ? [words.developments.broken(before.row.fiscalYear)] : []),
        ],
      };
    }),
  };
}

/** From the first known year to the last; null where that cannot be told. */
function changeOf<Row extends Named>(course: Course<Row>, measure: Measure<Row>): number | null {
  return wholeChange(pointsOf(course, measure.value), wayOf(measure), (before, now) =>
    isBroken(before, now, measure),
  );
}

function hasBreak<Row extends Named>(known: readonly Point<Row>[], measure: Measure<Row>): boolean {
  return known.slice(1).some(({ row }, index) => isBroken(known[index]!.row, row, measure));
}

/** Of the department alone, or with its units: another thing. */
function isBroken<Row extends AccountYear>(before: Row, now: Row, { isOther }: Measure<Row>): boolean {
  return before.scope !== now.scope || (isOther?.(before, now) ?? false);
}

/** The newest year first; within a year as in the picture. */
function newestFirst<Row extends Named>(rows: readonly Row[], courses: readonly Course<Row>[]): Row[] {
  const place = new Map(courses.flatMap(({ rows: own }, index) => own.map((row) => [row, index] as const)));
  return [...rows].sort((a, b) => b.fiscalYear - a.fiscalYear || place.get(a)! - place.get(b)!);
}

/** Each measure beside its change on the account before it. */
function columnsOf<Row extends Named>(
  courses: readonly Course<Row>[],
  measures: readonly Measure<Row>[],
  writings: readonly Writings[],
  part: Developed<Row>["part"],
): Column<Row>[] {
  const column = columnsFor<Row>();
  const { columns } = pages;
  return [
    column.who(columns.who),
    ...(part ? [column.words(part.column, part.name)] : []),
    ...measures.flatMap((measure, index): Column<Row>[] => {
      const { name, kind, value, source, blank } = measure;
      const { unit } = writings[index]!;
      const before = new Map<Row, number>();
      for (const course of courses) {
        const known = pointsOf(course, value);
        known.slice(1).forEach(({ row }, place) => {
          const earlier = known[place]!;
          if (!isBroken(earlier.row, row, measure)) before.set(row, earlier.value);
        });
      }
      const change = (row: Row) => {
        const [own, earlier] = [value(row), before.get(row)];
        return own === null || earlier === undefined ? null : changeBetween(earlier, own, wayOf(measure));
      };
      const names = { name: text.change(name), heading: text.changeShort };
      switch (kind) {
        case "money":
          return [
            column.sum(name, unit, (row) => {
              const own = value(row);
              const printed = source?.(row) ?? null;
              return own === null ? null : { value: own, printed: printed?.value === own ? printed : null };
            }),
            column.growth(names, change, "—"),
          ];
        case "rate":
          return [column.rate(name, value, blank), column.points(names, change, "—")];
        case "count":
          return [
            column.number(name, value, { none: blank }),
            column.number(names.name, change, { format: (by) => signed(count(by)), none: "—" }),
          ];
      }
    }),
  ];
}
