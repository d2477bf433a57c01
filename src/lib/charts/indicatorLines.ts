import type { CustomSeriesOption } from "echarts";
import type { Middle } from "#lib/domain/middle.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";
import type { Development, DevelopmentPoint } from "#lib/queries/developments.ts";
import type { IndicatorName } from "#lib/queries/indicators.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { letters, line, stepTo, yearDot, type CoursePoint } from "./course.ts";
import { doubtsOf } from "./doubts.ts";
import { scaleOf, writtenBy, type Written } from "./indicatorWriting.ts";
import { FONT, textWidth } from "./lettering.ts";
import type { Mark, Picture } from "./picture.ts";
import { rowTooltip, STILL } from "./rowSeries.ts";

/*
 * Small multiples of a department's indicators over its years: all of one kind share a scale from zero, all share the
 * years. A year without a value is a gap in the line, and where both sides are not of the same thing the line is broken.
 */

/** The peers' middles by indicator and year. */
export type Bands = Partial<Record<IndicatorName, ReadonlyMap<number, Middle>>>;

const NARROW = 640;
const GAP = { x: 28, y: 22 };
const HEAD = 46;
const PLOT = 72;
const FOOT = 18;
const CELL = HEAD + PLOT + FOOT + GAP.y;
/** Half a dot on both sides. */
const EDGE = 6;

interface Cell {
  development: Development;
  written: Written;
  max: number;
  band: ReadonlyMap<number, Middle> | undefined;
}

/**
 * @param years all from the first to the last that there are accounts of
 * @param published those that there are accounts of
 * @param bands what peers have; none where there are too few
 */
export function developments(
  all: readonly Development[],
  { years, published }: { years: readonly number[]; published: ReadonlySet<number> },
  bands: Bands,
  words: PictureWords,
  yardstick: Yardstick,
): Picture {
  const writing = writtenBy(all, words, yardstick);
  const largest = new Map<string, number>();
  for (const one of all) {
    const band = [...(bands[one.name]?.values() ?? [])].map(({ high }) => high);
    const own = one.points.map(({ value }) => value);
    largest.set(scaleOf(one), Math.max(largest.get(scaleOf(one)) ?? 0, ...own, ...band));
  }
  const cells = all.map((development): Cell => ({
    development,
    written: writing(development),
    max: largest.get(scaleOf(development)) || 1,
    band: bands[development.name],
  }));
  const columns = (width: number) => (width < NARROW ? 2 : 4);
  const rows = (width: number) => Math.ceil(cells.length / columns(width));
  const hasBreak = all.some(({ points }) => points.some(({ breaks }) => breaks.length));
  return {
    description: words.rows(cells.map((cell) => described(cell, words))),
    legend: [
      ...(cells.some(({ band }) => band)
        ? [
            { kind: "band", colour: "var(--rule)", name: words.indicatorLines.middleHalf } as const,
            { kind: "tick", colour: "var(--grey-bar)", name: words.indicatorLines.median } as const,
          ]
        : []),
      ...(hasBreak
        ? [{ kind: "tick", colour: "var(--ochre-mark)", name: words.indicatorLines.broken } as const]
        : []),
    ],
    height: (width) => rows(width) * CELL - GAP.y,
    option(width) {
      const beside = columns(width);
      const wide = (width - GAP.x * (beside - 1)) / beside;
      return {
        animation: false,
        textStyle: { fontFamily: FONT },
        aria: { enabled: false },
        tooltip: rowTooltip(words),
        series: cells.map((cell, index) =>
          series(
            cell,
            { left: (index % beside) * (wide + GAP.x), top: Math.floor(index / beside) * CELL, wide },
            { years, published },
            words,
          ),
        ),
      };
    },
  };
}

function described({ development: { points }, written }: Cell, words: PictureWords): string {
  return words.list([
    written.title,
    ...points.map((point) =>
      [`${point.fiscalYear}`, written.value(point.value), written.change(point)].filter(Boolean).join(" "),
    ),
  ]);
}

interface Place {
  left: number;
  top: number;
  wide: number;
}

interface Datum {
  mark: Mark | null;
  shapes: object[];
}

function series(
  cell: Cell,
  { left, top, wide }: Place,
  { years, published }: { years: readonly number[]; published: ReadonlySet<number> },
  words: PictureWords,
): CustomSeriesOption {
  const { development, written, max, band } = cell;
  const { points } = development;
  const [base, high] = [top + HEAD + PLOT, PLOT - 16];
  const step = years.length > 1 ? (wide - 2 * EDGE) / (years.length - 1) : 0;
  const x = (year: number) => left + (years.length > 1 ? EDGE + (year - years[0]!) * step : wide / 2);
  const y = (value: number) => base - (Math.max(0, value) / max) * high;
  const data: Datum[] = [
    { mark: null, shapes: [...head(cell, left, top, wide), ...axis(years, left, base, wide)] },
    ...years.filter((year) => !published.has(year)).map((year) => gap(year, x(year), step, top, words)),
    ...(band ? [{ mark: null, shapes: bandShapes(years, band, x, y, step) }] : []),
    ...points.flatMap((point, index): Datum[] => {
      const step = stepTo(asCourse(point), points[index - 1] && asCourse(points[index - 1]!), { x, y }, [
        top + HEAD + 8,
        base,
      ]);
      return step ? [{ mark: point.breaks.length ? breakMark(point, words) : null, shapes: [step] }] : [];
    }),
    ...points.map((point, index): Datum => {
      const label = labelled(points, index, step, written) ? written.value(point.value) : "";
      return dot(cell, point, x(point.fiscalYear), y(point.value), { label, left, wide }, words);
    }),
  ];
  return {
    type: "custom",
    coordinateSystem: "none" as never,
    data: data.map(({ mark }) => ({ value: mark?.value ?? 0, mark })) as never[],
    renderItem: ({ dataIndex }) => ({ type: "group", ...STILL, children: data[dataIndex]!.shapes }) as never,
  };
}

/** The newest value leads, beside it its change; above both what it is. */
function head({ development: { points }, written }: Cell, left: number, top: number, wide: number): object[] {
  const newest = points.at(-1)!;
  const value = written.value(newest.value);
  const room = wide + GAP.x - 8;
  const title =
    textWidth(written.title, 13) > room ? written.title.replace(/（[^（]*$| \([^(]*$/, "") : written.title;
  return [
    letters(title, left, top, { fontSize: 13, fill: "var(--ink)", fontWeight: 500 }),
    letters(value, left, top + 19, { fontSize: 16, fill: "var(--ink)", fontWeight: 600 }),
    letters(
      `${newest.fiscalYear} ${written.change(newest)}`.trim(),
      left + textWidth(value, 16) + 8,
      top + 23,
      {
        fontSize: 12,
        fill: "var(--quiet)",
      },
    ),
  ];
}

function axis(years: readonly number[], left: number, base: number, wide: number): object[] {
  const style = { fontSize: 12, fill: "var(--quiet)" };
  const [first, last] = [`${years[0]}`, `${years.at(-1)}`];
  return [
    line(left, base, left + wide, base, { stroke: "var(--grey-bar)", lineWidth: 1 }),
    ...(years.length > 1
      ? [
          letters(first, left, base + 4, style),
          letters(last, left + wide, base + 4, { ...style, align: "right" }),
        ]
      : [letters(first, left + wide / 2, base + 4, { ...style, align: "center" })]),
  ];
}

/** A year without accounts: a pale stripe, so that it is not taken for a year without change. */
function gap(year: number, x: number, step: number, top: number, words: PictureWords): Datum {
  const width = Math.min(step, 24);
  return {
    mark: { kind: "band", value: 0, colour: "var(--raised)", tip: [words.indicatorLines.missing(year)] },
    shapes: [
      {
        type: "rect",
        shape: { x: x - width / 2, y: top + HEAD + 8, width, height: PLOT - 8 },
        style: { fill: "var(--raised)" },
      },
      letters("×", x, top + HEAD + PLOT - 16, { fontSize: 12, fill: "var(--quiet)", align: "center" }),
    ],
  };
}

function bandShapes(
  years: readonly number[],
  band: ReadonlyMap<number, Middle>,
  x: (year: number) => number,
  y: (value: number) => number,
  step: number,
): object[] {
  // Within the cell at its edges, too.
  const width = Math.min(step || 2 * EDGE, 2 * EDGE);
  return years.flatMap((year): object[] => {
    const middle = band.get(year);
    if (!middle) return [];
    const [low, high, median] = [y(middle.low), y(middle.high), y(middle.median)];
    const left = x(year) - width / 2;
    return [
      {
        type: "rect",
        silent: true,
        shape: { x: left, y: high, width, height: Math.max(2, low - high) },
        style: { fill: "var(--rule)" },
      },
      line(left, median, left + width, median, { stroke: "var(--grey-bar)", lineWidth: 2 }),
    ];
  });
}

function asCourse({ fiscalYear, value, breaks }: DevelopmentPoint): CoursePoint {
  return { year: fiscalYear, value, broken: breaks.length > 0 };
}

/** Why the line breaks off. */
function breakMark(point: DevelopmentPoint, words: PictureWords): Mark {
  return {
    kind: "tick",
    value: 0,
    colour: "var(--ochre-mark)",
    tip: [
      words.indicatorLines.before(point.fiscalYear),
      ...point.breaks.map((reason) => words.indicatorLines.breaks[reason]),
    ],
  };
}

function dot(
  { written, development: { points }, band }: Cell,
  point: DevelopmentPoint,
  x: number,
  y: number,
  { label, left, wide }: { label: string; left: number; wide: number },
  words: PictureWords,
): Datum {
  const { source, fiscalYear, value } = point;
  const doubts = doubtsOf(source, words);
  const change = written.change(point);
  const middle = band?.get(fiscalYear);
  const half = textWidth(label, 12) / 2;
  const middleX = Math.min(Math.max(x, left + half), left + wide - half);
  return {
    mark: {
      kind: "dot",
      value,
      colour: "var(--cobalt)",
      tip: [
        `${words.flows.year(fiscalYear)} ${written.exact(value)}`,
        ...(change ? [words.indicatorLines.onBefore(change)] : []),
        ...(middle ? [words.indicatorLines.peers(written.value(middle.median), middle.count)] : []),
        ...doubts,
      ],
      ...(source ? { figureId: source.figureId } : {}),
    },
    shapes: [
      ...yearDot(x, y, { radius: point === points.at(-1) ? 4.5 : 3.5, hollow: doubts.length > 0 }),
      ...(label
        ? [letters(label, middleX, y - 19, { fontSize: 12, fill: "var(--quiet)", align: "center" })]
        : []),
    ],
  };
}

/** The head has the newest value; of the others all are written where they find room, else the first one. */
function labelled(
  points: readonly DevelopmentPoint[],
  index: number,
  step: number,
  { value }: Written,
): boolean {
  if (index === points.length - 1) return false;
  const widest = Math.max(...points.map((point) => textWidth(value(point.value), 12)));
  return widest + 8 < step || index === 0;
}
