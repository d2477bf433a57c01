/** The letters of pictures, as in app.css: no font is downloaded. */
export const FONT = '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif';

/** Rough, but enough to keep words inside the picture: Chinese is square, the rest a little over half of that. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? size : size * 0.6), 0);
}
