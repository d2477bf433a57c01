/** The letters of pictures, as in app.css: no font is downloaded. */
export const FONT = '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif';

/** Chinese letters, and the quotes, dashes and dots that Chinese fonts draw as wide. */
const SQUARE = /[“”‘’—…]|[^\0-\u2e80]/;

/** Rough, but enough to keep words inside the picture: Chinese is square, the rest a little over half of that. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (SQUARE.test(letter) ? size : size * 0.6), 0);
}

/** Words that are too wide for their room, broken at the last space that leaves a first line within it. */
export function inTwoLines(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.findLast((index) => textWidth(text.slice(0, index), size) <= room) ?? spaces[0];
  return at === undefined ? text : `${text.slice(0, at)}\n${text.slice(at + 1)}`;
}
