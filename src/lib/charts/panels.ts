import type { CustomSeriesOption, EChartsOption } from "echarts";
import { pictures } from "#lib/text/pictures.ts";

/** A picture: an option for any width, and how high it then stands. Values of marks are in the panel's own unit. */
export interface Picture {
  option(width: number): EChartsOption;
  height(width: number): number;
  /** What the picture shows, for those who cannot see it. */
  description: string;
}

/** Something drawn in a row: a solid bar, a light band behind it, a tick across it, or a dot. */
export interface Mark {
  kind: "bar" | "thin" | "band" | "tick" | "dot";
  value: number;
  colour: string;
  label?: string;
  /** The value beyond which the label stands, where other marks reach further than this one. */
  labelBeyond?: number;
  /** Said on hover, line by line. */
  tip: string[];
  /** The figure behind the mark: a click opens its source. */
  figureId?: string;
  /** What a click opens instead, e.g. a subject's code. */
  target?: string;
}

/** A column of rows drawn to one scale, under one title that carries the unit. */
export interface Panel {
  title: string;
  min?: number;
  max: number;
  /** Marks per row; an empty row shows `blank`. */
  rows: Mark[][];
  blank?: string[];
  /** Width relative to the other panels. */
  weight?: number;
}

export interface Rows {
  labels: string[];
  panels: Panel[];
}

const NARROW = 640;
const LABEL_WIDTHS = { least: 120, most: 232 };
const GAP = 36;
const TITLE_HEIGHT = 30;
const FONT = '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif';

/** Draws rows × panels: beside each other on a wide page, below each other on a phone. All colours are CSS variables. */
export function rowsPicture({ labels, panels }: Rows): Picture {
  const labelWidth = Math.min(
    LABEL_WIDTHS.most,
    Math.max(LABEL_WIDTHS.least, ...labels.map((label) => textWidth(label, 13) + 18)),
  );
  const rowHeight = (width: number) => (width < NARROW ? 46 : labels.length > 12 ? 28 : 38);
  const panelHeight = (width: number) => TITLE_HEIGHT + labels.length * rowHeight(width) + 10;
  return {
    description: describe({ labels, panels }),
    height: (width) => (width < NARROW ? panels.length * panelHeight(width) : panelHeight(width)),
    option(width) {
      const narrow = width < NARROW;
      const places = narrow
        ? stacked(panels, width, panelHeight(width))
        : sideBySide(panels, width, labelWidth);
      return {
        animation: false,
        textStyle: { fontFamily: FONT },
        aria: { enabled: false },
        tooltip: tooltip(),
        title: panels.map((panel, index) => ({
          text: panel.title,
          left: places[index]!.left,
          top: places[index]!.top,
          padding: 0,
          textStyle: { fontSize: 13, fontWeight: 500, color: "var(--ink)", fontFamily: FONT },
        })),
        grid: places.map(({ left, top, width: wide }) => ({
          left,
          top: top + TITLE_HEIGHT,
          width: wide,
          height: labels.length * rowHeight(width),
        })),
        xAxis: panels.map((panel, index) => ({
          type: "value",
          gridIndex: index,
          min: panel.min ?? 0,
          max: panel.max || 1,
          axisLabel: { show: false },
          axisTick: { show: false },
          axisLine: { show: false },
          splitLine: { show: false },
        })),
        yAxis: panels.map((_, index) => ({
          type: "category",
          gridIndex: index,
          inverse: true,
          data: labels,
          axisTick: { show: false },
          axisLine: { show: !narrow, onZero: true, lineStyle: { color: "var(--grey-bar)" } },
          axisLabel: {
            show: !narrow && index === 0,
            color: "var(--ink)",
            fontSize: 13,
            width: labelWidth - 12,
            overflow: "truncate",
            margin: (panels[0]!.min ?? 0) < 0 ? 12 : 10,
          },
        })),
        series: panels.map((panel, index) => series(panel, index, labels, narrow)),
      };
    },
  };
}

interface Place {
  left: number;
  top: number;
  width: number;
}

/** The picture in words: what is written in each row of each panel. */
function describe({ labels, panels }: Rows): string {
  const words = (panel: Panel, row: number) =>
    panel.rows[row]!.map((mark) => mark.label).find(Boolean) ?? panel.blank?.[row];
  return pictures.rows(
    labels.map((label, row) => {
      const parts = panels.flatMap((panel) =>
        words(panel, row) ? [`${panel.title} ${words(panel, row)}`] : [],
      );
      return pictures.list([label, ...parts]);
    }),
  );
}

function sideBySide(panels: readonly Panel[], width: number, labelWidth: number): Place[] {
  const weights = panels.map((panel) => panel.weight ?? 1);
  const free = width - labelWidth - GAP * (panels.length - 1) - 8;
  const unit = free / weights.reduce((sum, weight) => sum + weight, 0);
  let left = labelWidth;
  return weights.map((weight) => {
    const place = { left, top: 0, width: weight * unit };
    left += place.width + GAP;
    return place;
  });
}

function stacked(panels: readonly Panel[], width: number, height: number): Place[] {
  return panels.map((_, index) => ({ left: 0, top: index * height, width: width - 4 }));
}

interface Datum {
  value: [number, number];
  mark: Mark | null;
  text: string;
  row: number;
}

function series(panel: Panel, index: number, labels: readonly string[], narrow: boolean): CustomSeriesOption {
  const data: Datum[] = panel.rows.flatMap((marks, row): Datum[] => {
    const drawn = marks.map((mark): Datum => ({ value: [mark.value, row], mark, text: "", row }));
    const blank = {
      value: [0, row] as [number, number],
      mark: null,
      text: marks.length ? "" : (panel.blank?.[row] ?? ""),
      row,
    };
    return [blank, ...drawn];
  });
  return {
    type: "custom",
    // ECharts cannot lighten a CSS variable: the mark under the pointer would vanish. (The option is not in its types.)
    ...({ emphasis: { disabled: true } } as object),
    xAxisIndex: index,
    yAxisIndex: index,
    data: data as never[],
    renderItem: (params, api) => {
      const { mark, text, row } = data[params.dataIndex]!;
      const [zero, middle] = api.coord([Math.max(0, panel.min ?? 0), row]) as [number, number];
      const bounds = params.coordSys as unknown as { x: number; width: number };
      const y = narrow ? middle + 8 : middle;
      if (!mark)
        return {
          type: "group",
          children: frame(text, narrow ? labels[row]! : "", zero, y, bounds.x),
        } as never;
      const end = (api.coord([mark.value, row]) as [number, number])[0];
      const beyond = (api.coord([mark.labelBeyond ?? mark.value, row]) as [number, number])[0];
      return { type: "group", children: shapes(mark, { zero, end, beyond, y }, bounds) } as never;
    },
  };
}

/** A row's own words: its label above the bar on a phone, and what stands where nothing can be drawn. */
function frame(text: string, label: string, x: number, y: number, left: number): object[] {
  const style = (words: string, size: number, fill: string) => ({
    text: words,
    fontSize: size,
    fill,
    fontFamily: FONT,
  });
  return [
    ...(label
      ? [{ type: "text", x: left, y: y - 27, silent: true, style: style(label, 12, "var(--quiet)") }]
      : []),
    ...(text
      ? [{ type: "text", x: x + 4, y: y - 7, silent: true, style: style(text, 12, "var(--quiet)") }]
      : []),
  ];
}

const THICKNESS = { band: 22, bar: 11, thin: 5 } as const;

interface Ends {
  zero: number;
  end: number;
  /** The end of what the label must not cover. */
  beyond: number;
  y: number;
}

function shapes(mark: Mark, { zero, end, beyond, y }: Ends, bounds: { x: number; width: number }): object[] {
  const style = { fill: mark.colour };
  if (mark.kind === "tick")
    return [{ type: "rect", shape: { x: end - 1, y: y - 13, width: 2.5, height: 26 }, style }];
  if (mark.kind === "dot") return [{ type: "circle", shape: { cx: end, cy: y, r: 4.5 }, style }];
  const thick = THICKNESS[mark.kind];
  const [left, right] = [Math.min(zero, end), Math.max(zero, end)];
  const bar = {
    type: "rect",
    shape: { x: left, y: y - thick / 2, width: Math.max(right - left, 1), height: thick },
    style,
  };
  if (!mark.label) return [bar];
  const negative = end < zero;
  const after = Math.max(right, beyond) + 7;
  const fits = negative || after + textWidth(mark.label, 12) <= bounds.x + bounds.width + 4;
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
  return [bar, text];
}

function tooltip(): EChartsOption["tooltip"] {
  return {
    trigger: "item",
    confine: true,
    backgroundColor: "var(--paper)",
    borderColor: "var(--rule)",
    textStyle: { color: "var(--ink)", fontSize: 13, fontFamily: FONT },
    extraCssText: "box-shadow: none; border-radius: 2px; max-width: 320px; white-space: normal;",
    formatter: (params) => {
      const tip = ((params as { data?: Datum }).data?.mark?.tip ?? []).map(escape);
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

/** Rough, but enough to keep words inside the picture: Chinese is square, the rest a little over half of that. */
function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? size : size * 0.6), 0);
}
