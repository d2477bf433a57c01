import type { CustomSeriesOption } from "echarts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { letters, line, stepTo, yearDot, type Placing } from "./course.ts";
import { FONT, inTwoLines, textWidth } from "./lettering.ts";
import type { Mark, Picture } from "./picture.ts";
import { sideBySide, stacked, TITLE, titleAt, titleWidth, wrapped, type Place } from "./places.ts";
import { rowTooltip, STILL } from "./rowSeries.ts";

/*
 * Small multiples of developments: a line over the years in each cell, a column per measure, all lines of a measure on
 * one scale. Of a single row the measures stand in a grid.
 */

/** What is known of a year. */
export interface YearMark extends Omit<Mark, "kind" | "colour" | "label"> {
  year: number;
  /** What is measured is something else than in the year known before: the line breaks off. */
  broken?: boolean;
}

/** A line over the years: a year that it has not is a gap. */
export interface Development {
  points: readonly YearMark[];
  /** The last value as it is written, and below it how it changed; of no points why there are none. */
  label: string;
  note: string;
}

/** The developments of one measure. */
export interface DevelopmentPanel {
  title: string;
  rows: readonly Development[];
  /** Panels of the same name have one scale. */
  scale: string;
}

export interface Developments {
  labels: readonly string[];
  panels: readonly DevelopmentPanel[];
  /** All years, in order, those of gaps, too. */
  years: readonly number[];
  /** What a click on a row's name looks at (charts/picture.ts). */
  accounts?: readonly string[];
}

/** As many rows can be read at once. */
const MOST_ROWS = 20;
const NARROW = 640;
const ROW = { several: 58, phone: 74, single: 104 };
/** Above the lines of a panel stand its first and last year. */
const YEARS = 18;
/** Above and below a line, so that points and labels are not cut. */
const EDGE = { top: 12, bottom: 10, left: 5 };
const LABEL_WIDTHS = { least: 110, most: 220 };
const SINGLE = { least: 230, most: 3 };
const GAP = 36;
const LETTERS = 12;
/** Half of a year as it is written: the first one stands above its point. */
const HALF_YEAR = 15;
/** The least room from the first year to the last: their names stand beside each other. */
const LEAST_LINE = 36;

/** Draws developments. All colours are CSS variables. @param wanted the first row, where not all can be read at once */
export function developmentsPicture(all: Developments, words: PictureWords, wanted = 0): Picture {
  const first = Math.max(0, Math.min(wanted, all.labels.length - MOST_ROWS));
  const { labels, panels, years, accounts = [] } = cut(all, first);
  const single = all.labels.length === 1;
  const labelWidth = Math.min(
    LABEL_WIDTHS.most,
    Math.max(LABEL_WIDTHS.least, ...labels.map((label) => textWidth(label, 13) + 18)),
  );
  const isNarrow = (width: number) => width < NARROW;
  const rowHeight = (width: number) => (single ? ROW.single : isNarrow(width) ? ROW.phone : ROW.several);
  const inLine = (width: number) => {
    if (isNarrow(width)) return 1;
    const most = Math.max(1, Math.min(SINGLE.most, Math.floor((width + GAP) / (SINGLE.least + GAP))));
    // As many in each line: four are two and two.
    return Math.ceil(panels.length / Math.ceil(panels.length / most));
  };
  const places = (width: number): Place[] => {
    const high = panelHeight(width);
    if (single) return gridOf(panels.length, width, inLine(width), high);
    return isNarrow(width)
      ? stacked(asPanels(panels), width, high)
      : sideBySide(asPanels(panels), width, labelWidth);
  };
  const titles = (width: number) =>
    // Whether a title needs a second line depends on widths alone.
    widthsOf(width).map((room, index) => wrapped(panels[index]!.title, room));
  const widthsOf = (width: number): number[] =>
    single
      ? gridOf(panels.length, width, inLine(width), 0).map(titleWidth)
      : isNarrow(width)
        ? panels.map(() => width)
        : sideBySide(asPanels(panels), width, labelWidth).map(titleWidth);
  const titleHeight = (width: number) =>
    TITLE.height + YEARS + (titles(width).some((title) => title.includes("\n")) ? TITLE.line : 0);
  const panelHeight = (width: number) => titleHeight(width) + labels.length * rowHeight(width) + 14;
  const lines = (width: number) =>
    single ? Math.ceil(panels.length / inLine(width)) : isNarrow(width) ? panels.length : 1;

  return {
    description: describe({ labels, panels, years }, words),
    legend: [],
    ...(all.labels.length > MOST_ROWS
      ? {
          window: {
            all: all.labels.length,
            first,
            shown: MOST_ROWS,
            from: (row) => developmentsPicture(all, words, row),
          },
        }
      : {}),
    accounts,
    bands(width, account) {
      if (single) return [];
      const tops = isNarrow(width) ? panels.map((_, index) => index * panelHeight(width)) : [0];
      return tops.flatMap((top) =>
        accounts.flatMap((other, row) =>
          other === account
            ? [{ top: top + titleHeight(width) + row * rowHeight(width), height: rowHeight(width) }]
            : [],
        ),
      );
    },
    height: (width) => lines(width) * panelHeight(width),
    option(width) {
      const stand = places(width);
      const named = !single && !isNarrow(width);
      const high = rowHeight(width);
      const above = titleHeight(width);
      return {
        animation: false,
        textStyle: { fontFamily: FONT },
        aria: { enabled: false },
        tooltip: rowTooltip(words),
        title: titles(width).map((title, index) => {
          const { left, top } = stand[index]!;
          return titleAt(title, single || named ? left : 0, top + above - YEARS + 6);
        }),
        grid: stand.map(({ left, top, width: wide }) => ({
          left,
          top: top + above,
          width: wide,
          height: labels.length * high,
        })),
        xAxis: panels.map((_, index) => ({ type: "value", gridIndex: index, min: 0, max: 1, show: false })),
        yAxis: panels.map((_, index) => ({
          type: "category",
          gridIndex: index,
          inverse: true,
          data: [...labels],
          axisTick: { show: false },
          axisLine: { show: false },
          // A click on a name looks at it alone.
          triggerEvent: accounts.length > 0,
          axisLabel: {
            show: named && index === 0,
            color: "var(--ink)",
            fontSize: 13,
            lineHeight: 16,
            formatter: (label: string) => inTwoLines(label, 13, labelWidth - 12),
            width: labelWidth - 12,
            overflow: "truncate",
            margin: 14,
          },
        })),
        series: panels.map((panel, index) =>
          seriesOf(panel, index, {
            scale: scaleOf(all.panels, panel.scale),
            years,
            high,
            labels: single || named ? [] : labels,
          }),
        ),
      };
    },
  };
}

/** Panels in lines, as many in each as fit. */
function gridOf(count: number, width: number, inLine: number, high: number): Place[] {
  const wide = (width - GAP * (inLine - 1)) / inLine;
  return Array.from({ length: count }, (_, index) => ({
    left: EDGE.left + (index % inLine) * (wide + GAP),
    top: Math.floor(index / inLine) * high,
    width: wide - EDGE.left,
  }));
}

/** Places ask panels for their weights alone. */
function asPanels(panels: readonly DevelopmentPanel[]) {
  return panels.map(({ title }) => ({ title, max: 1, rows: [] }));
}

interface Scale {
  min: number;
  max: number;
}

/** One scale for all rows, drawn or not, from zero. */
function scaleOf(panels: readonly DevelopmentPanel[], scale: string): Scale {
  let [min, max] = [0, 0];
  for (const panel of panels)
    if (panel.scale === scale)
      for (const { points } of panel.rows)
        for (const { value } of points) [min, max] = [Math.min(min, value), Math.max(max, value)];
  return { min, max: max > min ? max : min + 1 };
}

interface Datum {
  value: [number, number];
  row: number;
  mark: Mark | null;
  year: number;
}

interface Cells {
  scale: Scale;
  years: readonly number[];
  high: number;
  /** The row's name above its line, on a phone. */
  labels: readonly string[];
}

function seriesOf(
  { rows }: DevelopmentPanel,
  index: number,
  { scale, years, high, labels }: Cells,
): CustomSeriesOption {
  const written = Math.max(
    0,
    ...rows.map(({ points, label, note }) =>
      points.length ? Math.max(textWidth(label, LETTERS), textWidth(note, LETTERS)) : 0,
    ),
  );
  const data = rows.flatMap(({ points }, row): Datum[] => [
    { value: [0, row], row, mark: null, year: 0 },
    ...points.map(({ year, broken, ...mark }): Datum => ({
      value: [0, row],
      row,
      year,
      mark: { ...mark, kind: "dot", colour: "var(--cobalt)" },
    })),
  ]);
  const [from, to] = [years[0]!, years.at(-1)!];
  return {
    type: "custom",
    xAxisIndex: index,
    yAxisIndex: index,
    data: data as never[],
    renderItem: (params, api) => {
      const { mark, row, year } = data[params.dataIndex]!;
      const bounds = params.coordSys as unknown as { x: number; width: number };
      const [, middle] = api.coord([0, row]) as [number, number];
      const head = labels.length ? 16 : 0;
      const [top, bottom] = [middle - high / 2 + EDGE.top + head, middle + high / 2 - EDGE.bottom];
      const left = bounds.x + HALF_YEAR;
      const room = Math.max(LEAST_LINE, bounds.width - written - HALF_YEAR - 12);
      const x = (of: number) => left + (to === from ? 0 : ((of - from) / (to - from)) * room);
      const y = (of: number) => bottom - ((of - scale.min) / (scale.max - scale.min)) * (bottom - top);
      const place = { x, y };
      const children = mark
        ? yearDot(x(year), y(mark.value))
        : [
            ...(labels.length ? [words(labels[row]!, 0, middle - high / 2 + 4, "var(--quiet)")] : []),
            ...(row === 0 ? yearsAbove(years, place, middle - high / 2 - YEARS + 2) : []),
            line(x(from), y(0), x(to), y(0), { stroke: "var(--rule)", lineWidth: 1 }),
            ...lineOf(rows[row]!, place, [from, top, bottom]),
          ];
      return { type: "group", ...STILL, children } as never;
    },
  };
}

/** The line through the years that follow each other, its breaks, and its last value. */
function lineOf(
  { points, label, note }: Development,
  { x, y }: Placing,
  [first, top, bottom]: [first: number, top: number, bottom: number],
): object[] {
  const last = points.at(-1);
  if (!last) return [words(label, x(first), (top + bottom) / 2 - 7, "var(--quiet)")];
  const steps = points.flatMap(
    (point, index) =>
      stepTo({ ...point, broken: point.broken ?? false }, points[index - 1], { x, y }, [top - 4, bottom]) ??
      [],
  );
  const beside = Math.min(Math.max(y(last.value) - (note ? 14 : 7), top - 8), bottom - (note ? 29 : 14));
  return [
    ...steps,
    words(label, x(last.year) + 9, beside, "var(--ink)"),
    ...(note ? [words(note, x(last.year) + 9, beside + 15, "var(--quiet)")] : []),
  ];
}

function yearsAbove(years: readonly number[], { x }: Placing, top: number): object[] {
  const ends = [...new Set([years[0]!, years.at(-1)!])];
  return ends.map((year) => words(`${year}`, x(year), top, "var(--quiet)", "center"));
}

/** Words of the picture's size. */
function words(text: string, x: number, y: number, fill: string, align = "left"): object {
  return letters(text, x, y, { fontSize: LETTERS, fill, align });
}

/** The rows that are drawn. */
function cut({ labels, panels, years, accounts }: Developments, first: number): Developments {
  const part = <Entry>(entries: readonly Entry[]) => entries.slice(first, first + MOST_ROWS);
  return {
    labels: part(labels),
    years,
    panels: panels.map((panel) => ({ ...panel, rows: part(panel.rows) })),
    ...(accounts ? { accounts: part(accounts) } : {}),
  };
}

/** The picture in words: each row's measures, the last values with their changes. */
function describe({ labels, panels }: Developments, words: PictureWords): string {
  return words.rows(
    labels.map((label, row) =>
      words.list([
        label,
        ...panels.flatMap(({ title, rows }) => {
          const { label: written, note } = rows[row]!;
          return written ? [[title, written, note].filter(Boolean).join(" ")] : [];
        }),
      ]),
    ),
  );
}
