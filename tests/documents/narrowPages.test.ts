import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../src/cli/chromium.ts";
import { ROOT } from "../../src/cli/root.ts";
import { withoutResidue } from "#lib/domain/residue.ts";
import { readSource } from "#lib/ingest/formats/read.ts";
import type { Block } from "#lib/ingest/source.ts";
import { figuresOf, hasPdftotext, pdfToText } from "../support/pdfText.ts";
import { FLAGS } from "../support/site.ts";

/*
 * A document on narrow pages, as text: lines break headings, titles, names and sentences anywhere, poppler parts a heading's
 * number from it, and the cells of tables come apart. What is read of it is what the document says, and nothing else.
 */

const DOCUMENTS = join(ROOT, "data/documents");
const five = readdirSync(DOCUMENTS).filter((name) => name.endsWith(".txt"));
const browserPath = findChromium();

interface Paper {
  /** In millimetres. */
  width: number;
  /** In points. */
  letters: number;
  style: string;
}
const INDENTED = "p{text-indent:2em;text-align:justify}td{border:0}";
const RULED = "td{border:1px solid}";
const PAPERS: Paper[] = [
  { width: 65, letters: 15, style: INDENTED },
  { width: 97, letters: 9, style: INDENTED },
  { width: 182, letters: 15, style: RULED },
];
const FLAGS_OF_POPPLER = [["-raw"], ["-layout"], []];

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function htmlOf(block: Block): string {
  if (block.kind === "text") return `<p>${escaped(withoutResidue(block.text))}</p>`;
  const rows = block.rows.map((row) => `<tr>${row.map(({ text }) => `<td>${escaped(text)}</td>`).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}

describe.runIf(browserPath && hasPdftotext)("a document on narrow pages, as text by pdftotext", () => {
  const folder = mkdtempSync(join(tmpdir(), "narrow-"));
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath!, args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function print(blocks: readonly Block[], { width, letters, style }: Paper): Promise<string> {
    const page = await browser.newPage();
    const sheet = `@page{size:${width}mm ${Math.round(width * 1.4)}mm;margin:10mm}body{font:${letters}pt/1.5 "Noto Serif CJK SC","Noto Sans CJK SC";margin:0}table{border-collapse:collapse;width:100%}td{font-size:.8em;padding:1px 2px}`;
    await page.setContent(`<meta charset=utf-8><style>${sheet}${style}</style>${blocks.map(htmlOf).join("\n")}`);
    const path = join(folder, "narrow.pdf");
    await page.pdf({ path, preferCSSPageSize: true });
    await page.close();
    return path;
  }

  it.each(five)("%s gives its own figures and no others", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(DOCUMENTS, name)));
    const right = await figuresOf(bytes, name);
    const { blocks } = await readSource(bytes, name);
    for (const paper of PAPERS) {
      const path = await print(blocks, paper);
      for (const flags of FLAGS_OF_POPPLER) {
        const found = await figuresOf(pdfToText(path, flags), name);
        const wrong = [...found].filter((key) => !right.has(key));
        expect({ width: paper.width, flags, wrong }).toEqual({ width: paper.width, flags, wrong: [] });
        expect(found.size).toBeGreaterThan(0);
      }
    }
  });
});

it.skipIf(browserPath && hasPdftotext)(
  "documents on narrow pages are not tried: they need Chromium, a Chinese font and pdftotext",
  () => {},
);
