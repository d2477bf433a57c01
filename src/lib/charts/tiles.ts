import type { CustomSeriesOption } from "echarts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { FONT, textWidth } from "./lettering.ts";
import type { Mark, Picture } from "./picture.ts";
import { rowTooltip, STILL } from "./rowSeries.ts";

/*
 * Regions as equal squares, so that none looks important by its area. The darker, the higher the value; a square is
 * filled as far up as departments are known: half of them, half of the square. Nothing there is an outline.
 */

export interface Tile {
  name: string;
  /** Where a square has no room for the name. */
  letter?: string;
  /** In its column and row of a map; squares without stand in their order, line by line. */
  place?: { column: number; row: number };
  /** Null where there is none. */
  value: number | null;
  label: string;
  /** How many of all departments have the value, as a fraction and in words. */
  share: number;
  covered: string;
  tip: string[];
  /** Null for a square that leads nowhere. */
  target: string | null;
}

const GAP = 4;
/** Squares of a map stay as small as their places allow, others fill the line. */
const LARGEST = 72;
const WIDE = 104;
/** Squares from which on the name stands in full, and the value below it. */
const ROOM_FOR_NAME = 56;
const ROOM_FOR_VALUE = 64;
/** The palest and the darkest tint: words can be read on both. */
const TINTS = [0.12, 0.5] as const;

interface Grid {
  side: number;
  at(index: number): { x: number; y: number };
  height: number;
}

export function tiles(all: readonly Tile[], words: PictureWords): Picture {
  const tint = tints(all);
  return {
    description: words.rows(
      all
        .filter(({ value }) => value !== null)
        .map(({ name, label, covered }) => words.list([name, label, covered])),
    ),
    legend: [],
    height: (width) => gridOf(all, width).height,
    option(width) {
      const grid = gridOf(all, width);
      return {
        animation: false,
        textStyle: { fontFamily: FONT },
        aria: { enabled: false },
        tooltip: rowTooltip(words),
        series: [series(all, grid, tint)],
      };
    },
  };
}

/** A map has its columns; without one there are as many as fit, and no wider than the few that there are need. */
function gridOf(all: readonly Tile[], width: number): Grid {
  const isMap = all.every(({ place }) => place);
  const columns = isMap
    ? Math.max(...all.map(({ place }) => place!.column)) + 1
    : Math.max(3, Math.floor((width + GAP) / (WIDE + GAP)));
  const side = Math.min(isMap ? LARGEST : WIDE, Math.floor((width + GAP) / columns) - GAP);
  const placed = all.map(
    ({ place }, index) => place ?? { column: index % columns, row: Math.floor(index / columns) },
  );
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return {
    side,
    at: (index) => ({ x: placed[index]!.column * (side + GAP), y: placed[index]!.row * (side + GAP) }),
    height: rows * (side + GAP),
  };
}

/** By rank and not by amount: one capital would leave all others pale. */
function tints(all: readonly Tile[]): (value: number) => number {
  const values = [...new Set(all.flatMap(({ value }) => value ?? []))].sort((a, b) => a - b);
  const [palest, darkest] = TINTS;
  return (value) =>
    values.length < 2
      ? (palest + darkest) / 2
      : palest + ((darkest - palest) * values.indexOf(value)) / (values.length - 1);
}

function series(all: readonly Tile[], grid: Grid, tint: (value: number) => number): CustomSeriesOption {
  const data = all.map((tile) => ({
    value: tile.value ?? 0,
    mark:
      tile.target === null
        ? null
        : ({
            kind: "bar",
            value: tile.value ?? 0,
            colour: "var(--cobalt)",
            tip: tile.tip,
            target: tile.target,
          } satisfies Mark),
  }));
  return {
    type: "custom",
    coordinateSystem: "none" as never,
    data: data as never[],
    renderItem: ({ dataIndex }) =>
      ({
        type: "group",
        ...STILL,
        children: shapes(all[dataIndex]!, grid.at(dataIndex), grid.side, tint),
      }) as never,
  };
}

function shapes(
  tile: Tile,
  { x, y }: { x: number; y: number },
  side: number,
  tint: (value: number) => number,
): object[] {
  const { name, letter, value, label, covered, share, target } = tile;
  const there = target !== null;
  const frame = {
    type: "rect",
    shape: { x: x + 0.5, y: y + 0.5, width: side - 1, height: side - 1 },
    style: { fill: "var(--paper)", stroke: there ? "var(--cobalt-mid)" : "var(--rule)", lineWidth: 1 },
  };
  const filled = Math.round((side - 2) * share);
  const fill = {
    type: "rect",
    silent: true,
    shape: { x: x + 1, y: y + side - 1 - filled, width: side - 2, height: filled },
    style: { fill: "var(--cobalt)", opacity: value === null ? 0 : tint(value) },
  };
  const middle = x + side / 2;
  const written = side >= ROOM_FOR_NAME ? fitted(name, side - 8) : (letter ?? fitted(name, side - 4));
  const ink = there ? "var(--ink)" : "var(--quiet)";
  const lines =
    side >= ROOM_FOR_VALUE && there
      ? [
          text(written, middle, y + side * 0.24, 13, ink),
          text(label, middle, y + side * 0.52, 12, ink),
          text(covered, middle, y + side * 0.8, 12, ink),
        ]
      : [text(written, middle, y + side / 2, 13, ink)];
  return [frame, ...(value === null ? [] : [fill]), ...lines];
}

function fitted(name: string, room: number): string {
  if (textWidth(name, 13) <= room) return name;
  let kept = name;
  while (kept.length > 1 && textWidth(`${kept}…`, 13) > room) kept = kept.slice(0, -1);
  return `${kept}…`;
}

function text(content: string, x: number, y: number, fontSize: number, fill: string): object {
  const style = { text: content, fontSize, fill, fontFamily: FONT, align: "center", verticalAlign: "middle" };
  return { type: "text", x, y, silent: true, style };
}
