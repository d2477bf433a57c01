import { FONT, textWidth } from "./lettering.ts";
import type { Panel } from "./picture.ts";

const GAP = 36;
/** Dots and ticks at zero stand out on both sides of it. */
const EDGE = 5;

/** The letters of panels' titles. */
export const TITLE = { size: 13, line: 18, height: 30 };

/** Where a panel stands in its picture. */
export interface Place {
  left: number;
  top: number;
  width: number;
}

/** Panels beside each other, right of the labels. */
export function sideBySide(panels: readonly Panel[], width: number, labelWidth: number): Place[] {
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

/** Panels below each other, as wide as a phone. */
export function stacked(panels: readonly Panel[], width: number, height: number): Place[] {
  return panels.map((_, index) => ({ left: EDGE, top: index * height, width: width - 2 * EDGE }));
}

/** How far a title may reach: nearly to the next panel. */
export function titleWidth({ width }: Place): number {
  return width + GAP - 12;
}

/** A title that is too wide has its unit on a second line. */
export function wrapped(title: string, room: number): string {
  return textWidth(title, TITLE.size) > room
    ? title.replace(/（(?=[^（]*$)| \((?=[^(]*$)/, (bracket) => `\n${bracket.trim()}`)
    : title;
}

/** A panel's title as ECharts takes it, its last line standing so high above `bottom` whether it has one or two. */
export function titleAt(title: string, left: number, bottom: number) {
  return {
    text: title,
    left,
    top: bottom - TITLE.height - (title.includes("\n") ? TITLE.line : 0),
    padding: 0,
    textStyle: {
      fontSize: TITLE.size,
      lineHeight: TITLE.line,
      fontWeight: 500,
      color: "var(--ink)",
      fontFamily: FONT,
    },
  } as const;
}
