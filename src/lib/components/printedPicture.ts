import type { Picture } from "#lib/charts/picture.ts";
import { program } from "#lib/state/program.ts";
import { escape, FONT, legendMarks, pngOf } from "./pictureFile.ts";

/** A picture for paper: PNG at twice its size, in px. */
export interface PrintedPicture {
  png: Uint8Array;
  width: number;
  height: number;
  description: string;
}

/** As wide as a landscape sheet of A4 between its margins. */
const WIDTH = 960;
const LEGEND = 28;

/** Draws a picture for paper, its legend above it, in the colours of the light theme. Runs in a page alone. */
export async function printedPicture(picture: Picture): Promise<PrintedPicture> {
  const { stillDrawing } = await program("components/drawing", () => import("./drawing.ts"));
  const drawn = stillDrawing(picture, WIDTH);
  const over = picture.legend.length ? LEGEND : 0;
  const height = picture.height(WIDTH) + over;
  const words = (x: number, y: number, text: string) =>
    `<text x="${x}" y="${y}" font-family='${FONT}' font-size="12" fill="var(--quiet)">${escape(text)}</text>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">` +
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>` +
    legendMarks(picture.legend, 18, words) +
    drawn.replace("<svg ", `<svg y="${over}" `) +
    "</svg>";
  const png = new Uint8Array(await (await pngOf(inLight(svg))).arrayBuffer());
  return { png, width: WIDTH, height, description: picture.description };
}

/** With the colours of the light theme, whatever the page is shown in: they are the root's first. */
function inLight(svg: string): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const light = rules.find((rule) => rule instanceof CSSStyleRule && rule.selectorText === ":root");
  const colours = light instanceof CSSStyleRule ? light.style : getComputedStyle(document.documentElement);
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colours.getPropertyValue(name).trim());
}
