import type { CustomSeriesOption } from "echarts";
import { accountOf } from "#lib/domain/accountYear.ts";
import { middleOf, type Middle } from "#lib/domain/middle.ts";
import type { Ranked } from "#lib/queries/ranking.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import type { Written } from "./indicatorWriting.ts";
import { FONT, textWidth } from "./lettering.ts";
import type { Mark, Picture } from "./picture.ts";
import { rowTooltip, STILL } from "./rowSeries.ts";

/** Where the values of departments lie: a dot each while they are few, else columns of how many. */

const TOP = 26;
const FOOT = 24;
/** Where there are columns; few dots need less. */
const PLOT = 96;
const EDGE = 8;
/** A dot with the room around it. */
const DOT = 10;
/** More than these would stand above each other. */
const MOST_DOTS = Math.floor(PLOT / DOT);
const COLUMN = 16;
/** Amounts that differ by more are drawn to a logarithmic scale, else all but the largest would be one heap. */
const WIDE_APART = 50;

interface Datum {
  mark: Mark | null;
  shapes: object[];
  row?: number;
}

/** Whether values are drawn to a logarithmic scale. */
export function isLogarithmic(values: readonly number[]): boolean {
  const [least, most] = ends(values);
  return least > 0 && most / least > WIDE_APART;
}

export function distribution(ranked: readonly Ranked[], written: Written, words: PictureWords): Picture {
  const values = ranked.map(({ value }) => value);
  const middle = middleOf(values);
  return {
    description: words.rows([
      words.list([written.title, words.distribution.departments(ranked.length)]),
      ...(middle ? [words.distribution.middle(...threeOf(middle, written))] : []),
    ]),
    legend: middle
      ? [
          { kind: "band", colour: "var(--rule)", name: words.distribution.middleHalf },
          { kind: "tick", colour: "var(--ink)", name: words.distribution.median },
        ]
      : [],
    accounts: ranked.map(({ row }) => accountOf(row)),
    height: (width) => TOP + layOut(values, width).plot + FOOT,
    option: (width) => ({
      animation: false,
      textStyle: { fontFamily: FONT },
      aria: { enabled: false },
      tooltip: rowTooltip(words),
      series: [series(ranked, middle, written, width, words)],
    }),
  };
}

function series(
  ranked: readonly Ranked[],
  middle: Middle | null,
  written: Written,
  width: number,
  words: PictureWords,
): CustomSeriesOption {
  const values = ranked.map(({ value }) => value);
  const { x, dots, plot } = layOut(values, width);
  const drawn = dots
    ? dots.flatMap((bin, place) =>
        bin.map((index, above) => dotOf(ranked[index]!, index, place, above, plot, written)),
      )
    : columns(stacked(values.map(x), COLUMN, width), values, written, words);
  const data: Datum[] = [
    {
      mark: null,
      shapes: [...(middle ? band(middle, x, plot) : []), ...axis(values, middle, x, plot, written, width)],
    },
    ...drawn,
    ...(middle ? [{ mark: null, shapes: [medianLine(middle, x, plot)] }] : []),
  ];
  return {
    type: "custom",
    coordinateSystem: "none" as never,
    data: data.map(({ mark, row }) => ({
      value: mark?.value ?? 0,
      mark,
      ...(row === undefined ? {} : { row }),
    })) as never[],
    renderItem: ({ dataIndex }) => ({ type: "group", ...STILL, children: data[dataIndex]!.shapes }) as never,
  };
}

/** Where values lie, which dots stand above each other (null where they are too many), and how high all of it is. */
function layOut(values: readonly number[], width: number) {
  const [least, most] = ends(values);
  const measure = isLogarithmic(values) ? Math.log10 : (value: number) => value;
  const span = measure(most) - measure(least) || 1;
  const x = (value: number) =>
    most === least ? width / 2 : EDGE + ((measure(value) - measure(least)) / span) * (width - 2 * EDGE);
  const dots = stacked(values.map(x), DOT, width);
  const highest = dots.reduce((most, bin) => Math.max(most, bin.length), 0);
  return highest <= MOST_DOTS ? { x, dots, plot: Math.max(2, highest) * DOT } : { x, dots: null, plot: PLOT };
}

/** Which values lie in each stretch of the scale, the stretches from left to right. */
function stacked(places: readonly number[], wide: number, width: number): number[][] {
  const bins: number[][] = Array.from({ length: Math.ceil(width / wide) }, () => []);
  places.forEach((place, index) => bins[Math.min(bins.length - 1, Math.floor(place / wide))]!.push(index));
  return bins;
}

function dotOf(
  { row, value, source }: Ranked,
  index: number,
  place: number,
  above: number,
  plot: number,
  written: Written,
): Datum {
  return {
    row: index,
    mark: {
      kind: "dot",
      value,
      colour: "var(--cobalt)",
      tip: [`${row.execution.department} ${row.fiscalYear}`, written.exact(value)],
      ...(source ? { figureId: source.figureId } : {}),
    },
    shapes: [
      {
        type: "circle",
        shape: { cx: (place + 0.5) * DOT, cy: TOP + plot - (above + 0.5) * DOT, r: DOT / 2 - 1 },
        style: { fill: "var(--cobalt)" },
      },
    ],
  };
}

function columns(
  bins: readonly (readonly number[])[],
  values: readonly number[],
  written: Written,
  words: PictureWords,
): Datum[] {
  const most = Math.max(...bins.map((bin) => bin.length));
  return bins.flatMap((bin, place): Datum[] => {
    if (!bin.length) return [];
    const [from, to] = ends(bin.map((index) => values[index]!));
    const height = Math.max(1, (bin.length / most) * PLOT);
    return [
      {
        mark: {
          kind: "bar",
          value: bin.length,
          colour: "var(--cobalt-mid)",
          tip: [
            words.distribution.departments(bin.length),
            words.distribution.from(written.value(from), written.value(to)),
          ],
        },
        shapes: [
          {
            type: "rect",
            shape: { x: place * COLUMN + 1, y: TOP + PLOT - height, width: COLUMN - 2, height },
            style: { fill: "var(--cobalt-mid)" },
          },
        ],
      },
    ];
  });
}

function band({ low, high }: Middle, x: (value: number) => number, plot: number): object[] {
  const [from, to] = [x(low), x(high)];
  return [
    {
      type: "rect",
      silent: true,
      shape: { x: from, y: TOP - 6, width: Math.max(2, to - from), height: plot + 6 },
      style: { fill: "var(--rule)" },
    },
  ];
}

function medianLine({ median }: Middle, x: (value: number) => number, plot: number): object {
  return {
    type: "rect",
    silent: true,
    shape: { x: x(median) - 1, y: TOP - 6, width: 2, height: plot + 6 },
    style: { fill: "var(--ink)" },
  };
}

function axis(
  values: readonly number[],
  middle: Middle | null,
  x: (value: number) => number,
  plot: number,
  { value }: Written,
  width: number,
): object[] {
  const text = (
    words: string,
    at: number,
    y: number,
    align: "left" | "right" | "center",
    fill = "var(--quiet)",
  ) => ({
    type: "text",
    x: at,
    y,
    silent: true,
    style: { text: words, fontSize: 12, fill, fontFamily: FONT, align },
  });
  const base = TOP + plot;
  const [least, most] = ends(values);
  const half = middle ? textWidth(value(middle.median), 12) / 2 : 0;
  return [
    {
      type: "line",
      silent: true,
      shape: { x1: 0, y1: base, x2: width, y2: base },
      style: { stroke: "var(--grey-bar)", lineWidth: 1 },
    },
    ...(most === least
      ? [text(value(most), width / 2, base + 6, "center")]
      : [text(value(least), 0, base + 6, "left"), text(value(most), width, base + 6, "right")]),
    ...(middle
      ? [
          text(
            value(middle.median),
            Math.min(Math.max(x(middle.median), half), width - half),
            2,
            "center",
            "var(--ink)",
          ),
        ]
      : []),
  ];
}

function threeOf({ low, median, high }: Middle, { value }: Written): [string, string, string] {
  return [value(low), value(median), value(high)];
}

/** The least and the largest. */
function ends(values: readonly number[]): [number, number] {
  return [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
}
