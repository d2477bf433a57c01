import { textWidth } from "./lettering.ts";
import { emptyText, furthestMark } from "./empty.ts";
import type { Panel } from "./picture.ts";

/** From where to where a panel's axis goes, in the panel's own unit. */
export interface Scale {
  min: number;
  max: number;
}

/** Between a bar's end and its label. */
const LABEL_GAP = 10;
/** Bars keep this part of their panel, whatever their labels are; a label that finds no room stands above its bar. */
const LEAST_FOR_BARS = 0.25;

/** Something that must stay inside a panel: how far off zero it starts, and how many pixels it goes on. */
interface Reach {
  value: number;
  pixels: number;
}

/** The panels' scales, far enough that every label fits beside its bar; panels of one scale stay on one. */
export function scales(panels: readonly Panel[], widths: readonly number[]): Scale[] {
  const own = panels.map((panel, index) => scaleOf(panel, widths[index]!));
  return panels.map((panel) => {
    const shared = own.filter((_, other) => sameScale(panels[other]!, panel));
    return { min: Math.min(...shared.map(({ min }) => min)), max: Math.max(...shared.map(({ max }) => max)) };
  });
}

/** The scale of values on both sides of zero, which reaches at least so far that small ones do not look large. */
export function diverging(values: readonly number[], least = 0): Scale {
  const min = Math.min(0, ...values);
  return { min, max: Math.max(0, min + least, ...values) };
}

function sameScale(a: Panel, b: Panel): boolean {
  return a.max === b.max && (a.min ?? 0) === (b.min ?? 0);
}

/** The largest scale on which each pair of what reaches left and what reaches right still fits into the width. */
function scaleOf(panel: Panel, width: number): Scale {
  const min = panel.min ?? 0;
  const max = panel.max > min ? panel.max : min + 1;
  const left = furthestOf([{ value: -min, pixels: 0 }, ...labels(panel, true)]);
  const right = furthestOf([{ value: max, pixels: 0 }, ...labels(panel, false), ...blanks(panel)]);
  const fitting = left.flatMap((low) =>
    right.map((high) => (width - low.pixels - high.pixels) / (low.value + high.value || Number.MIN_VALUE)),
  );
  const perUnit = Math.max(Math.min(...fitting), (LEAST_FOR_BARS * width) / (max - min));
  const room = (side: readonly Reach[]) =>
    Math.max(...side.map(({ value, pixels }) => value * perUnit + pixels));
  const zero = (width * room(left)) / (room(left) + room(right));
  // Where all lies on one side, rounding must not push zero off the scale: the axis stands there.
  return { min: Math.min(0, 0 - zero / perUnit), max: Math.max(0, (width - zero) / perUnit) };
}

/** Of what is equally wide only the furthest counts: there are few widths, however many rows. */
function furthestOf(reaches: readonly Reach[]): Reach[] {
  const furthest = new Map<number, number>();
  for (const { value, pixels } of reaches)
    furthest.set(pixels, Math.max(value, furthest.get(pixels) ?? value));
  return [...furthest].map(([pixels, value]) => ({ pixels, value }));
}

/** The labels on one side of zero, each as far out as the marks of its row may push it. */
function labels({ rows }: Panel, negative: boolean): Reach[] {
  return rows.flatMap((marks) =>
    marks
      .filter(({ label, value }) => label && value < 0 === negative)
      .map(({ label, value }) => ({
        value: negative ? -value : furthestMark(marks),
        pixels: textWidth(label!, 12) + LABEL_GAP,
      })),
  );
}

/** What is said, beyond other marks, where there is no labelled one. */
function blanks(panel: Panel): Reach[] {
  return panel.rows.flatMap((marks, row) => {
    const text = emptyText(panel, row);
    const pixels = textWidth(text, 12) + LABEL_GAP;
    return text ? [{ value: furthestMark(marks), pixels }] : [];
  });
}
