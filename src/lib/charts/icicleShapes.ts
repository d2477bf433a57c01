import { percent } from "#lib/format/rate.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import type { Box } from "./icicleLayout.ts";
import { FONT, textWidth } from "./lettering.ts";
import type { Mark } from "./picture.ts";

const PADDING = 12;
/** Heights from which a small name, a full one, and a second line can stand in a box. */
const SMALL_LINE = 14;
const ONE_LINE = 19;
const TWO_LINES = 44;
/** Each column a lighter tint of the one colour; the open subject is darker, and its path has a solid edge. */
const TINTS = [0.2, 0.14, 0.09];
const OPEN_TINT = 0.32;
const EDGE = 4;

/** Where a box stands, in pixels. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A box with its name left and its amount right, so that a column reads like a table. */
export function boxShapes(
  { subject, column, onPath }: Box,
  mark: Mark,
  place: Place,
  isOpen: boolean,
): object[] {
  const soft = isOpen ? "var(--ink)" : "var(--quiet)";
  const fill = { fill: mark.colour };
  const box = {
    type: "rect",
    shape: place,
    style: { ...fill, opacity: isOpen ? OPEN_TINT : TINTS[column]! },
  };
  const edge = { type: "rect", shape: { ...place, width: EDGE }, style: fill, silent: true };
  const drawn = onPath ? [box, edge] : [box];
  if (place.height < SMALL_LINE) return drawn;
  const two = place.height >= TWO_LINES && subject!.share !== null;
  const size = place.height < ONE_LINE ? 12 : 13;
  const room = place.width - PADDING * 3 - textWidth(mark.label!, size);
  const middle = place.y + place.height / 2;
  const [left, right] = [place.x + PADDING, place.x + place.width - PADDING];
  const first = two ? middle - 9 : middle;
  return [
    ...drawn,
    writing(fitted(subject!.name, room, size), left, first, "left", "var(--ink)", size),
    writing(mark.label!, right, first, "right", "var(--ink)", size),
    ...(two
      ? [
          writing(subject!.code, left, middle + 10, "left", soft, 12),
          writing(percent(subject!.share!), right, middle + 10, "right", soft, 12),
        ]
      : []),
  ];
}

/** What is left of a parent that is not broken down. */
export function restShapes({ x, y, width, height }: Place, amount: string, words: PictureWords): object[] {
  if (height < SMALL_LINE) return [];
  const middle = y + height / 2;
  return [
    writing(words.subjects.undivided, x + PADDING, middle, "left", "var(--quiet)", 12),
    writing(amount, x + width - PADDING, middle, "right", "var(--quiet)", 12),
  ];
}

function writing(
  content: string,
  x: number,
  y: number,
  align: string,
  fill: string,
  fontSize: number,
): object {
  const style = { text: content, fontSize, fill, fontFamily: FONT, align, verticalAlign: "middle" };
  return { type: "text", x, y, silent: true, style };
}

/** As much of a name as has room. */
function fitted(name: string, room: number, size: number): string {
  if (textWidth(name, size) <= room) return name;
  let kept = name;
  while (kept && textWidth(`${kept}…`, size) > room) kept = kept.slice(0, -1);
  return kept ? `${kept}…` : "";
}
