import { Draft } from "../draft.ts";
import type { SourceText } from "../../source.ts";
import { directionOf, turnOf, type Matrix } from "./direction.ts";
import { cellsOf, fits, gridsOf, isInside } from "./grid.ts";
import { cellText, textOf } from "./lines.ts";
import { marginsOf, Paragraphs } from "./paragraphs.ts";
import type { PdfPage, Piece } from "./page.ts";
import { rulingsOf } from "./rulings.ts";
import { stretchesOf } from "./unruled.ts";

const MOST_PAGES = 2000;

/** Hears of so many pages read, of all. */
export type OnPage = (read: number, all: number) => void;

/**
 * Reads a PDF with a text layer: tables by their drawn lines, else by white space; the rest as text lines.
 * @param onPage hears of each page that was read
 * @throws {Error} where it is encrypted, damaged, or a scan without text
 */
export async function readPdf(bytes: Uint8Array, onPage: OnPage = () => {}): Promise<SourceText> {
  const { getDocument, OPS, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // In a page, too, the parser runs where this runs (in a worker of the caller's, for large files).
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??=
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  // pdf.js takes the bytes over; the caller may want them for a checksum.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    // In a page as in Node: pictures carry no text, and are not made.
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    ...resources(),
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES)
      throw new Error(`${document.numPages} pages: no disclosure; split the file`);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const items = (await page.getTextContent()).items.filter((item) => "str" in item);
      const turn = turnOf(items, page.getViewport({ scale: 1 }).transform);
      const { width, height, transform } = page.getViewport({ scale: 1, rotation: page.rotate + turn });
      const [pieces, stamps] = [[] as Piece[], [] as string[]];
      for (const item of items) {
        if (!item.str.trim()) continue;
        const direction = directionOf(item.transform, transform);
        // What runs aslant or upside down was stamped across a page that stands upright.
        if (direction === null || direction === 180) stamps.push(item.str);
        else for (const piece of piecesOf(item, transform, direction)) pieces.push(piece);
      }
      const rulings = rulingsOf(await page.getOperatorList(), OPS, transform);
      pages.push({ width, height, pieces, stamps, rulings });
      page.cleanup();
      onPage(number, document.numPages);
    }
    if (!pages.some((page) => page.pieces.length)) {
      throw new Error(
        "a scan without a text layer: run text recognition (OCR) on it, or publish the original file",
      );
    }
    return layOut(pages);
  } catch (error) {
    throw explained(error as Error);
  } finally {
    await task.destroy();
  }
}

let location: { cMapUrl: string; standardFontDataUrl: string } | null = null;

/** Tells where pdf.js's character maps are: a folder's path or address, ending in a slash. Without it some fonts stay unread. */
export function setPdfResources(folder: string): void {
  location = { cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` };
}

function resources() {
  if (!location) return {};
  // pdf.js would ask a document, which a worker lacks, whether it can fetch them.
  return { ...location, cMapPacked: true, useWorkerFetch: /^https?:/.test(location.cMapUrl) };
}

function explained(error: Error): Error {
  if (error.name === "PasswordException") {
    return new Error("the PDF is encrypted: save a copy without a password");
  }
  // The exceptions of pdf.js have names of their own.
  const isOurs = error.name === "Error" && !/Invalid PDF|XRef/i.test(error.message);
  if (isOurs || error instanceof RangeError) return error;
  return new Error(`the PDF is damaged or cut off (${error.message}): fetch it again`);
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** A text item as pieces: wide white space inside it parts the cells of a row. */
function piecesOf(item: TextItem, viewport: Matrix, direction: number): Piece[] {
  const [a, b, c, d, e, f] = viewport as [number, number, number, number, number, number];
  const [x, y] = [item.transform[4]!, item.transform[5]!];
  const left = a * x + c * y + e;
  const baseline = b * x + d * y + f;
  const size = Math.hypot(item.transform[2]!, item.transform[3]!) || item.height;
  // Letters of a cell that stand on their side fill its height.
  if (direction === 90 || direction === 270) {
    const [across, along] =
      direction === 90 ? [left, baseline + item.width / 2] : [left - size, baseline - item.width / 2];
    return [{ text: item.str.trim(), left: across, right: across + size, middle: along, size }];
  }
  const unit = item.width / (weightOf(item.str) || 1);
  const pieces: Piece[] = [];
  let [before, counted] = [0, 0];
  for (const match of item.str.matchAll(/\S+(?: \S+)*/g)) {
    before += weightOf(item.str.slice(counted, match.index));
    counted = match.index;
    const length = weightOf(match[0]);
    const start = left + before * unit;
    // Chinese letters hang lower than digits: the middle of both lies about a third of the size above the baseline.
    pieces.push({
      text: match[0],
      left: start,
      right: start + length * unit,
      middle: baseline - size * 0.36,
      size,
    });
  }
  return pieces;
}

/** How wide a text is in halves of a Chinese letter. */
function weightOf(text: string): number {
  let weight = 0;
  for (const letter of text) weight += letter.charCodeAt(0) > 0x2e80 ? 2 : 1;
  return weight;
}

function layOut(pages: readonly PdfPage[]): SourceText {
  const draft = new Draft();
  const heads = runningHeads(pages);
  const stamped = stampsOf(pages);
  const paragraphs = new Paragraphs((text) => draft.text(text));
  for (const whole of pages) {
    const isStamped = ({ text }: Piece) => stamped.has(text);
    const page = { ...whole, pieces: whole.pieces.filter((piece) => !isStamped(piece)) };
    const grids = gridsOf(page.rulings);
    const margins = marginsOf(page, grids);
    const stamps = [...page.stamps, ...whole.pieces.filter(isStamped).map(({ text }) => text)];
    let free = page.pieces;
    const parts: { top: number; write: () => void }[] = [];
    for (const grid of grids) {
      const within = free.filter((piece) => isInside(grid, piece));
      const [inside, over]: [Piece[], Piece[]] = [[], []];
      for (const piece of within) (fits(grid, piece) ? inside : over).push(piece);
      if (!inside.length) continue;
      const taken = new Set(within);
      free = free.filter((piece) => !taken.has(piece));
      for (const { text } of over) stamps.push(text);
      const rows = cellsOf(grid, inside).map((row) => row.map(cellText));
      parts.push({ top: grid.rows[0]!, write: () => paragraphs.then(() => draft.table(rows)) });
    }
    const tops = grids.map((grid) => grid.rows[0]!);
    for (const stretch of bands(free, tops).flatMap(stretchesOf)) {
      if (stretch.kind === "table") {
        parts.push({ top: stretch.top, write: () => paragraphs.then(() => draft.table(stretch.rows)) });
        continue;
      }
      const { line } = stretch;
      const text = textOf(line);
      const isHead = isPageNumber(text, line[0]!, page) || heads.has(placed(text, line[0]!));
      const write = () =>
        isHead ? paragraphs.aside(() => draft.furniture(text)) : paragraphs.add(line, margins);
      parts.push({ top: line[0]!.middle, write });
    }
    for (const part of parts.sort((a, b) => a.top - b.top)) part.write();
    for (const stamp of stamps) paragraphs.aside(() => draft.furniture(stamp));
  }
  paragraphs.end();
  return draft.source("pdf");
}

/** The free pieces above, between and below the drawn tables, so that none is joined across one. */
function bands(pieces: readonly Piece[], tops: readonly number[]): Piece[][] {
  const groups = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const band = tops.filter((top) => top < piece.middle).length;
    const group = groups.get(band);
    if (group) group.push(piece);
    else groups.set(band, [piece]);
  }
  return [...groups.keys()].sort((a, b) => a - b).map((band) => groups.get(band)!);
}

function isPageNumber(text: string, { middle }: Piece, page: PdfPage): boolean {
  const atEdge = middle < page.height * 0.1 || middle > page.height * 0.88;
  return (
    atEdge &&
    /^[-—–\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]\s*\d{1,4}|\s*共\s*\d+\s*页)?[-—–\s]*$/.test(text)
  );
}

/** Heads and feet of the pages stand at the same place of many. */
const runningHeads = (pages: readonly PdfPage[]) =>
  onManyPages(pages, ({ height, pieces }) =>
    pieces
      .filter(({ middle }) => middle < height * 0.08 || middle > height * 0.92)
      .map((piece) => placed(piece.text, piece)),
  );

/** So many times as large as most letters of its page are those stamped over it. */
const LARGE = 1.8;

/** What was stamped over many pages, in letters that are larger than theirs. */
const stampsOf = (pages: readonly PdfPage[]) =>
  onManyPages(pages, ({ pieces }) => {
    const sizes = pieces.map(({ size }) => size).sort((a, b) => a - b);
    const usual = sizes[sizes.length >> 1]!;
    return pieces.filter(({ size }) => size > LARGE * usual).map(({ text }) => text);
  });

function onManyPages(pages: readonly PdfPage[], of: (page: PdfPage) => readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(of(page))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= 3 && count > pages.length * 0.4).map(([key]) => key),
  );
}

function placed(text: string, { left, middle }: Piece): string {
  return `${Math.round(left / 4)},${Math.round(middle / 4)}:${text}`;
}
