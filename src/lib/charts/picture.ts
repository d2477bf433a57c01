import type { EChartsOption } from "echarts";
import type { Middle } from "#lib/domain/middle.ts";

/** A picture: an option for any width, and how high it then stands. Values of marks are in the panel's own unit. */
export interface Picture {
  option(width: number): EChartsOption;
  height(width: number): number;
  /** What it needs to be read: where there is less it scrolls by itself. */
  leastWidth?: number;
  /** What the picture shows, for those who cannot see it. */
  description: string;
  /** What its marks mean, where labels on them cannot say it. */
  legend: readonly LegendEntry[];
  /** How many rows there are, where they are more than can be read at once, which the first drawn one is, and the picture from another one on. */
  window?: RowWindow;
  /** The department and year of each drawn row, where it has one. */
  accounts?: readonly string[];
  /** Where the rows of a department and year stand. */
  bands?(width: number, account: string): Band[];
}

/** A part of very many rows. */
export interface RowWindow {
  all: number;
  first: number;
  /** How many are drawn at once. */
  shown: number;
  from(first: number): Picture;
}

/** A stretch across the picture. */
export interface Band {
  top: number;
  height: number;
}

/** Something drawn in a row: a solid bar, a light band behind it, a tick across it, or a dot. */
export interface Mark {
  kind: "bar" | "thin" | "band" | "tick" | "dot";
  value: number;
  colour: string;
  /** Of a bar that goes beyond a budget: where it does. The rest of it stands out. */
  budget?: number;
  label?: string;
  /** Said on hover, line by line. */
  tip: string[];
  /** The figure behind the mark: a click opens its source. */
  figureId?: string | undefined;
  /** What a click opens instead, e.g. a subject's code. */
  target?: string;
}

/** What one kind of mark means; colours are CSS variables. */
export interface LegendEntry {
  kind: Exclude<Mark["kind"], "thin"> | "beyond";
  colour: string;
  name: string;
}

/** A column of rows drawn to one scale, under one title that carries the unit. */
export interface Panel {
  title: string;
  /** The least and the largest value of the scale; room for labels is added when it is drawn. Zero is always on it. */
  min?: number;
  max: number;
  /** Marks per row; where none has a label, `blank` says why. */
  rows: Mark[][];
  blank?: string[];
  /** Between what values half of the departments lie: a band behind the rows, with a line at the middle one. */
  middle?: Middle | null;
  /** Width relative to the other panels. */
  weight?: number;
}

export interface Rows {
  /** The marks are those of bullet bars, which a legend explains. */
  bullets?: boolean;
  labels: string[];
  panels: Panel[];
  /** The department and year of each row: rows of other pictures light up with it. */
  accounts?: string[];
}
