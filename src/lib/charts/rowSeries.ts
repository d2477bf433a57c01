import type { CustomSeriesOption, CustomSeriesRenderItemAPI, EChartsOption } from "echarts";
import { lineOfFigure } from "#lib/domain/ids.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { emptyText, furthestMark } from "./empty.ts";
import { labelStart, type Neighbour } from "./labelPlace.ts";
import { FONT, textWidth } from "./lettering.ts";
import type { Mark, Panel } from "./picture.ts";

interface Datum {
  value: [number, number];
  mark: Mark | null;
  text: string;
  row: number;
}

/** ECharts cannot lighten a CSS variable: the mark under the pointer would vanish, and take no click. */
export const STILL = { emphasisDisabled: true } as const;

/** The marks of a panel as one custom series; on a phone each row carries its label above itself. */
export function rowSeries(
  panel: Panel,
  index: number,
  labels: readonly string[],
  narrow: boolean,
): CustomSeriesOption {
  const data: Datum[] = panel.rows.flatMap((marks, row): Datum[] => {
    const drawn = marks.map((mark): Datum => ({ value: [mark.value, row], mark, text: "", row }));
    return [{ value: [furthestMark(marks), row], mark: null, text: emptyText(panel, row), row }, ...drawn];
  });
  return {
    type: "custom",
    xAxisIndex: index,
    yAxisIndex: index,
    data: data as never[],
    renderItem: (params, api) => {
      const { mark, text, row, value } = data[params.dataIndex]!;
      const [zero, middle] = api.coord([Math.max(0, panel.min ?? 0), row]) as [number, number];
      const bounds = params.coordSys as unknown as { x: number; width: number };
      const y = narrow ? middle + 8 : middle;
      if (!mark)
        return {
          type: "group",
          ...STILL,
          children: [
            ...middleBand(panel, row, api),
            ...frame(text, narrow ? labels[row]! : "", (api.coord(value) as [number, number])[0], y),
          ],
        } as never;
      const endOf = ({ value: at }: Mark) => (api.coord([at, row]) as [number, number])[0];
      const neighbours = panel.rows[row]!.filter((other) => other !== mark).map((other) => ({
        kind: other.kind,
        end: endOf(other),
      }));
      const budget =
        mark.budget === undefined ? undefined : (api.coord([mark.budget, row]) as [number, number])[0];
      const ends = { zero, end: endOf(mark), budget, neighbours, y };
      return { type: "group", ...STILL, children: shapes(mark, ends, bounds) } as never;
    },
  };
}

/** The row's part of the band that half of the departments lie in, and of the line at the middle one. */
function middleBand({ middle }: Panel, row: number, api: CustomSeriesRenderItemAPI): object[] {
  if (!middle) return [];
  const height = (api.size!([0, 1]) as [number, number])[1];
  const block = (from: number, to: number, fill: string, least: number) => {
    const [left, centre] = api.coord([from, row]) as [number, number];
    const [right] = api.coord([to, row]) as [number, number];
    return {
      type: "rect",
      silent: true,
      shape: { x: left, y: centre - height / 2, width: Math.max(right - left, least), height },
      style: { fill },
    };
  };
  return [
    block(middle.low, middle.high, "var(--rule)", 1),
    block(middle.median, middle.median, "var(--quiet)", 1.5),
  ];
}

/** A row's own words: its label above the bar on a phone, and what stands where nothing can be drawn. */
function frame(text: string, label: string, x: number, y: number): object[] {
  const style = (words: string, size: number, fill: string) => ({
    text: words,
    fontSize: size,
    fill,
    fontFamily: FONT,
  });
  return [
    ...(label
      ? [{ type: "text", x: 0, y: y - 30, silent: true, style: style(label, 12, "var(--quiet)") }]
      : []),
    ...(text
      ? [{ type: "text", x: x + 4, y: y - 7, silent: true, style: style(text, 12, "var(--quiet)") }]
      : []),
  ];
}

const THICKNESS = { band: 22, bar: 11, thin: 5, beyond: 17 } as const;

interface Ends {
  zero: number;
  end: number;
  /** Where the bar goes beyond its budget. */
  budget: number | undefined;
  neighbours: readonly Neighbour[];
  y: number;
}

function shapes(
  mark: Mark,
  { zero, end, budget, neighbours, y }: Ends,
  bounds: { x: number; width: number },
): object[] {
  // A band is too light to be told from paper by itself: its edge is drawn.
  const edge = mark.kind === "band" ? { stroke: "var(--cobalt-mid)", lineWidth: 1 } : {};
  const style = { fill: mark.colour, ...edge };
  if (mark.kind === "tick")
    return [{ type: "rect", shape: { x: end - 1, y: y - 13, width: 2.5, height: 26 }, style }];
  if (mark.kind === "dot") return [{ type: "circle", shape: { cx: end, cy: y, r: 4.5 }, style }];
  const thick = THICKNESS[mark.kind];
  const [left, right] = [Math.min(zero, end), Math.max(zero, end)];
  const block = (from: number, to: number, height: number, fill: object) => ({
    type: "rect",
    shape: { x: from, y: y - height / 2, width: Math.max(to - from, 1), height },
    style: fill,
  });
  const bars = [
    block(left, right, thick, style),
    // Thicker, too: it is told from the rest of the bar without its colour.
    ...(budget === undefined ? [] : [block(budget, right, THICKNESS.beyond, { fill: "var(--ochre-mark)" })]),
  ];
  if (!mark.label) return bars;
  const negative = end < zero;
  const width = textWidth(mark.label, 12);
  const after = labelStart(right, width, neighbours);
  const fits = negative || after + width <= bounds.x + bounds.width + 4;
  const text = {
    type: "text",
    x: negative ? left - 6 : fits ? after : bounds.x + bounds.width,
    // What does not fit beside its bar stands above it.
    y: fits ? y - 6.5 : y - thick / 2 - 15,
    silent: true,
    style: {
      text: mark.label,
      fontSize: 12,
      fill: "var(--ink)",
      fontFamily: FONT,
      align: negative || !fits ? "right" : "left",
    },
  };
  return [...bars, text];
}

/** What is said of a mark: its own lines, and where the number is printed that a click leads to. */
export function saidOf({ tip, figureId }: Mark, words: PictureWords): string[] {
  const line = figureId === undefined ? null : lineOfFigure(figureId);
  return line === null ? tip : [...tip, words.printedIn(line)];
}

/** What is said on hover: the first line bold. */
export function rowTooltip(words: PictureWords): EChartsOption["tooltip"] {
  return {
    trigger: "item",
    confine: true,
    backgroundColor: "var(--paper)",
    borderColor: "var(--rule)",
    textStyle: { color: "var(--ink)", fontSize: 13, fontFamily: FONT },
    extraCssText: "box-shadow: none; border-radius: 2px; max-width: 320px; white-space: normal;",
    formatter: (params) => {
      const { mark } = (params as { data?: Datum }).data ?? {};
      const tip = mark ? saidOf(mark, words).map(escape) : [];
      return tip.length ? `<b>${tip[0]}</b><br>${tip.slice(1).join("<br>")}` : "";
    },
  };
}

function escape(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]!,
  );
}
