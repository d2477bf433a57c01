import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { readSource } from "#lib/ingest/formats/read.ts";
import type { Block } from "#lib/ingest/source.ts";
import { figuresOf, hasPdftotext, pdfToText } from "../support/pdfText.ts";

/* What people paste from a PDF, or get from pdftotext, has lost the places of its cells. */
const FOLDER = join(ROOT, "../shared/documents/pdf");
const published = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".pdf")) : [];
const accounts = published.filter((name) => name.endsWith("决算.pdf"));
/** Of the PDF's own figures, so many are found in its text at least. */
const FOUND_AT_LEAST = 0.95;
/** The numbers of a chart are lines of text that a table's may be, once it is saved so. */
const FOUND_IN_TABLES = 0.94;

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
const LINES_OF_PAGE = 25;

function withPages(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const page = (index + 1) / LINES_OF_PAGE;
    return Number.isInteger(page) ? [line, "", `— ${page} —`, "", "部门决算公开", ""] : [line];
  });
}

/** How programs save a document as text: each row of a table by `rowOf`. */
async function savedAsText(
  name: string,
  bytes: Uint8Array,
  rowOf: (cells: string[]) => string,
): Promise<Uint8Array> {
  const { blocks } = await readSource(bytes, name);
  const textOf = (block: Block) =>
    block.kind === "text"
      ? [block.text]
      : block.rows.map((row) => rowOf(row.map((cell) => cell.text)));
  return new TextEncoder().encode(blocks.flatMap(textOf).join("\n"));
}

/** A PDF takes long to read: each once. */
const known = new Map<string, Promise<Set<string>>>();
function own(name: string, bytes: Uint8Array): Promise<Set<string>> {
  const figures = known.get(name) ?? figuresOf(bytes, name);
  known.set(name, figures);
  return figures;
}

/** Of the figures of a document, its text has such a share at least, and no others. */
async function expectFound(name: string, bytes: Uint8Array, text: Uint8Array, share: number): Promise<void> {
  const right = await own(name, bytes);
  const found = await figuresOf(text, name.replace(/pdf$/, "txt"));
  expect([...found].filter((key) => !right.has(key))).toEqual([]);
  expect(found.size / right.size).toBeGreaterThanOrEqual(share);
}

describe.runIf(hasPdftotext && accounts.length)("a PDF as text by pdftotext", () => {
  it.each(published.flatMap((name) => [[name, "-layout"], [name, "-raw"]] as const))(
    "%s %s gives the PDF's own figures and no others",
    async (name, layout) => expectFound(name, bytesOf(name), pdfToText(join(FOLDER, name), [layout]), FOUND_AT_LEAST),
  );

  // What becomes of such a text where it is pasted on: lines end otherwise, pages have numbers, spaces become tabs or few.
  const pasted: [string, (text: string) => string, number][] = [
    ["with the line ends of Windows", (text) => text.replaceAll("\n", "\r\n"), FOUND_AT_LEAST],
    ["with an empty line behind each", (text) => text.replaceAll("\n", "\n\n"), FOUND_AT_LEAST],
    ["without empty lines", (text) => text.replace(/\n\s*\n/g, "\n"), FOUND_AT_LEAST],
    ["in wide spaces", (text) => text.replaceAll(" ", "\u3000"), FOUND_AT_LEAST],
    ["with a number and a head on each page", (text) => withPages(text.split("\n")).join("\n"), FOUND_AT_LEAST],
    // Which column an amount stood in is gone with its place, and sums do not always tell.
    ["between single spaces", (text) => text.replace(/ +/g, " "), 0.7],
    ["between tabs", (text) => text.replace(/ {2,}/g, "\t"), 0.7],
  ];
  it.each(published.flatMap((name) => pasted.map(([way, paste, share]) => [name, way, paste, share] as const)))(
    "%s %s gives no figures but the PDF's own",
    async (name, _, paste, share) => {
      const text = new TextDecoder().decode(pdfToText(join(FOLDER, name), ["-layout"]));
      await expectFound(name, bytesOf(name), new TextEncoder().encode(paste(text)), share);
    },
  );

  // Without a flag it prints whole columns one after the other where it sees them, and leaves out empty cells.
  it.each(published)("%s in the order of its columns gives no figures but the PDF's own", async (name) =>
    expectFound(name, bytesOf(name), pdfToText(join(FOLDER, name), []), 0.8),
  );
});

/** How programs save a table as text, by the row. */
const WAYS: [string, (cells: string[]) => string][] = [
  ["cells between tabs", (cells) => cells.join("\t")],
  ["cells between bars", (cells) => `| ${cells.join(" | ")} |`],
  ["cells between commas", (cells) => cells.map(quoted).join(",")],
  ["cells between spaces", (cells) => cells.filter(Boolean).join("  ")],
  ["one cell a line", (cells) => cells.filter(Boolean).join("\n")],
  ["one cell a line, empty ones too", (cells) => cells.join("\n")],
];

const quoted = (cell: string) => (/[,"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe.runIf(accounts.length)("a PDF saved as text", () => {
  it.each(published.flatMap((name) => WAYS.map(([way, rowOf]) => [name, way, rowOf] as const)))(
    "%s: %s",
    async (name, _, rowOf) => expectFound(name, bytesOf(name), await savedAsText(name, bytesOf(name), rowOf), FOUND_AT_LEAST),
  );
});

const DOCUMENTS = join(ROOT, "data/documents");
const five = readdirSync(DOCUMENTS).filter((name) => name.endsWith(".txt"));

describe("a document saved as text once more", () => {
  it.each(five.flatMap((name) => WAYS.map(([way, rowOf]) => [name, way, rowOf] as const)))(
    "%s: %s",
    async (name, _, rowOf) => {
      const bytes = new Uint8Array(readFileSync(join(DOCUMENTS, name)));
      await expectFound(name, bytes, await savedAsText(name, bytes, rowOf), FOUND_IN_TABLES);
    },
  );
});

it.skipIf(hasPdftotext && accounts.length)(
  "a PDF as text is not tried in full: it needs pdftotext and ../shared/documents/pdf",
  () => {},
);
