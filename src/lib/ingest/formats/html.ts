import { parse, type DefaultTreeAdapterTypes } from "parse5";
import type { SourceText } from "../source.ts";
import { damagedPlaces, decodeText } from "./decode.ts";
import { Draft } from "./draft.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set([
  "script",
  "style",
  "head",
  "noscript",
  "template",
  "nav",
  "select",
  "button",
  "svg",
  "iframe",
]);
const INLINE = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "bdo",
  "big",
  "cite",
  "code",
  "del",
  "em",
  "font",
  "i",
  "img",
  "ins",
  "kbd",
  "label",
  "mark",
  "o:p",
  "q",
  "s",
  "small",
  "span",
  "strike",
  "strong",
  "sub",
  "sup",
  "time",
  "tt",
  "u",
  "var",
  "wbr",
]);
/** Of all tables together, merged cells spread out: far more than any disclosure prints. */
const MOST_CELLS = 400_000;
/** Deeper than any page that a person made; a guard against files made to exhaust the stack. */
const DEEPEST = 400;

/** Reads a web page: its text paragraph by paragraph, its tables cell by cell. Tables that only lay out the page are opened. */
export function readHtml(bytes: Uint8Array): SourceText {
  const source = readHtmlText(decodeText(bytes), "html");
  return { ...source, problems: damagedPlaces(source.lines) };
}

/** Reads HTML that another reader made, e.g. of a Word document. */
export function readHtmlText(html: string, format: SourceText["format"]): SourceText {
  const draft = new Draft();
  const document = parse(html);
  const outer = outerTables(document.childNodes);
  let cells = 0;
  let line = "";
  const flush = () => {
    if (line.trim()) draft.text(line.trim());
    line = "";
  };
  const walk = (nodes: readonly Node[], depth: number): void => {
    if (depth > DEEPEST)
      throw new Error(`elements nested more than ${DEEPEST} deep: save the page again as text`);
    for (const node of nodes) {
      if (node.nodeName === "#text") line += textOf(node);
      else if (!isElement(node) || SKIPPED.has(node.tagName)) continue;
      else if (node.tagName === "br") flush();
      else if (node.tagName === "table" && !laysOut(node, outer)) {
        flush();
        const grid = gridOf(node, MOST_CELLS - cells);
        cells += grid.reduce((sum, row) => sum + row.length, 0);
        draft.table(grid);
      } else if (INLINE.has(node.tagName)) walk(node.childNodes, depth + 1);
      else {
        flush();
        walk(node.childNodes, depth + 1);
        flush();
      }
    }
  };
  walk(document.childNodes, 0);
  flush();
  return draft.source(format);
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function textOf(node: Node): string {
  return "value" in node ? node.value.replace(/[\s\u00a0]+/g, " ") : "";
}

/** A table that holds tables, or nothing but one cell, is there for the page's layout. */
function laysOut(table: Element, outer: ReadonlySet<Node>): boolean {
  return outer.has(table) || rowsOf(table).flat().length <= 1;
}

/** The elements that hold a table somewhere inside. Looked up once, and without recursion: pages may be deep. */
function outerTables(nodes: readonly Node[]): Set<Node> {
  const outer = new Set<Node>();
  const open = nodes.filter(isElement);
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.tagName === "table") {
      for (let above = parentOf(element); above && !outer.has(above); above = parentOf(above))
        outer.add(above);
    }
    for (const child of element.childNodes) if (isElement(child)) open.push(child);
  }
  return outer;
}

function parentOf(element: Element): Element | null {
  const parent = element.parentNode as Node | null;
  return parent && isElement(parent) ? parent : null;
}

/** The cells of each row, of this table and not of one inside it. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  const collect = (element: Element) => {
    for (const node of element.childNodes) {
      if (!isElement(node)) continue;
      if (node.tagName === "tr")
        rows.push(node.childNodes.filter(isElement).filter(({ tagName }) => /^t[dh]$/.test(tagName)));
      else if (/^t(?:head|body|foot)$/.test(node.tagName)) collect(node);
    }
  };
  collect(table);
  return rows;
}

/**
 * A table with merged cells spread out: the text stands in the upper left one, the others are empty. As in a browser
 * no cell reaches below the last row.
 * @throws {Error} where it has more than `most` cells
 */
function gridOf(table: Element, most: number): string[][] {
  const rows = rowsOf(table);
  const grid: string[][] = rows.map(() => []);
  let size = 0;
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]![column] !== undefined) column++;
      const [down, across] = [span(cell, "rowspan"), span(cell, "colspan")];
      const bottom = Math.min(row + down, rows.length);
      size += (bottom - row) * across;
      if (size > most)
        throw new Error(
          `tables of more than ${MOST_CELLS / 1e3} thousand cells: no disclosure; keep only the published statements`,
        );
      for (let r = row; r < bottom; r++) {
        for (let c = column; c < column + across; c++)
          grid[r]![c] = r === row && c === column ? wordsOf(cell) : "";
      }
      column += across;
    }
  });
  return grid.map((row) => Array.from(row, (text) => text ?? ""));
}

function span(cell: Element, name: string): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 200) : 1;
}

function wordsOf(node: Node, depth = 0): string {
  if (node.nodeName === "#text") return textOf(node);
  if (!isElement(node) || SKIPPED.has(node.tagName) || depth > DEEPEST) return "";
  return node.childNodes.map((child) => wordsOf(child, depth + 1)).join("");
}
