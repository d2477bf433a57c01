import { parse, type DefaultTreeAdapterTypes } from "parse5";
import type { SourceText } from "../source.ts";
import { decodeText } from "./decode.ts";
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
/** Deeper than any page that a person made; a guard against files made to exhaust the stack. */
const DEEPEST = 400;

/** Reads a web page: its text paragraph by paragraph, its tables cell by cell. Tables that only lay out the page are opened. */
export function readHtml(bytes: Uint8Array): SourceText {
  return readHtmlText(decodeText(bytes), "html");
}

/** Reads HTML that another reader made, e.g. of a Word document. */
export function readHtmlText(html: string, format: SourceText["format"]): SourceText {
  const draft = new Draft();
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
      else if (node.tagName === "table" && !laysOut(node)) {
        flush();
        draft.table(gridOf(node));
      } else if (INLINE.has(node.tagName)) walk(node.childNodes, depth + 1);
      else {
        flush();
        walk(node.childNodes, depth + 1);
        flush();
      }
    }
  };
  walk(parse(html).childNodes, 0);
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
function laysOut(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flat();
  return cells.some((cell) => contains(cell, "table")) || cells.length <= 1;
}

function contains(element: Element, tagName: string, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  return element.childNodes.some(
    (node) => isElement(node) && (node.tagName === tagName || contains(node, tagName, depth + 1)),
  );
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

/** A table with merged cells spread out: the text stands in the upper left one, the others are empty. */
function gridOf(table: Element): string[][] {
  const grid: string[][] = [];
  rowsOf(table).forEach((cells, row) => {
    grid[row] ??= [];
    let column = 0;
    for (const cell of cells) {
      while (grid[row]![column] !== undefined) column++;
      const [down, across] = [span(cell, "rowspan"), span(cell, "colspan")];
      for (let r = row; r < row + down; r++) {
        for (let c = column; c < column + across; c++)
          (grid[r] ??= [])[c] = r === row && c === column ? wordsOf(cell) : "";
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
