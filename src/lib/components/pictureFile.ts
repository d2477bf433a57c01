import type { LegendEntry, Picture } from "#lib/charts/picture.ts";
import { textWidth } from "#lib/charts/lettering.ts";
import { program } from "#lib/state/program.ts";

/** What stands on a picture that is taken along. */
export interface Caption {
  title: string;
  /** What is seen, what is drawn, what it is filtered by: line by line. */
  notes: readonly string[];
  source: string;
}

/** As wide as a picture stands on a wide page, whatever page it is taken from. */
const WIDTH = 1072;
const MARGIN = 24;
/** The baseline of the title, and how far below it each line of notes and the legend stand. */
const TITLE = 30;
const LINE = 20;
const FOOT = 36;
export const FONT = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/**
 * A picture as one SVG file, drawn for it: title, picture, source and date; colours of the page's theme.
 * @throws {ProgramFault} where what draws cannot be had
 */
export async function pictureSvg(picture: Picture, caption: Caption): Promise<string> {
  const { stillDrawing } = await program("components/drawing", () => import("./drawing.ts"));
  const style = getComputedStyle(document.documentElement);
  const resolve = (text: string) =>
    text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
  const { legend } = picture;
  const head = TITLE + LINE * (caption.notes.length + (legend.length ? 1 : 0)) + 14;
  const drawnWidth = Math.max(WIDTH, picture.leastWidth ?? 0);
  const [width, height] = [drawnWidth + MARGIN * 2, picture.height(drawnWidth) + head + FOOT];
  const words = (x: number, y: number, size: number, weight: number, colour: string, text: string) =>
    `<text x="${x}" y="${y}" font-family='${FONT}' font-size="${size}" font-weight="${weight}" fill="var(${colour})">${escape(text)}</text>`;
  return resolve(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<rect width="${width}" height="${height}" fill="var(--paper)"/>` +
      words(MARGIN, TITLE, 18, 600, "--ink", caption.title) +
      caption.notes
        .map((note, index) => words(MARGIN, TITLE + LINE * (index + 1), 12, 400, "--quiet", note))
        .join("") +
      legendMarks(legend, head - 14, (x, y, name) => words(x, y, 12, 400, "--quiet", name)) +
      stillDrawing(picture, drawnWidth).replace("<svg", `<svg x="${MARGIN}" y="${head}"`) +
      words(MARGIN, height - 12, 11, 400, "--quiet", caption.source) +
      "</svg>",
  );
}

/** The legend in one line: each mark, and its name behind it. */
export function legendMarks(
  entries: readonly LegendEntry[],
  baseline: number,
  words: (x: number, y: number, name: string) => string,
): string {
  let x = MARGIN;
  return entries
    .map(({ kind, colour, name }) => {
      const mark = {
        bar: `<rect x="${x}" y="${baseline - 8}" width="18" height="8" fill="${colour}"/>`,
        beyond: `<rect x="${x + 4}" y="${baseline - 10}" width="10" height="12" fill="${colour}"/>`,
        band: `<rect x="${x}" y="${baseline - 11}" width="18" height="14" fill="${colour}" stroke="var(--cobalt-mid)"/>`,
        tick: `<rect x="${x + 8}" y="${baseline - 12}" width="2.5" height="16" fill="${colour}"/>`,
        dot: `<circle cx="${x + 9}" cy="${baseline - 4}" r="4.5" fill="${colour}"/>`,
      }[kind];
      const drawn = mark + words(x + 24, baseline, name);
      x += 24 + textWidth(name, 12) + 20;
      return drawn;
    })
    .join("");
}

/** The same as PNG, at twice the size for print. */
export async function picturePng(picture: Picture, caption: Caption): Promise<Blob> {
  return pngOf(await pictureSvg(picture, caption));
}

/** An SVG as PNG, at twice its size. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error("the picture could not be drawn"));
      image.src = url;
    });
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
    const context = canvas.getContext("2d")!;
    context.scale(2, 2);
    context.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no PNG"))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Hands a file to the person. */
export function save(name: string, content: string | ArrayBuffer | Blob): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
