import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findChromium } from "../../src/cli/chromium.ts";
import { buildLibrary } from "../../src/cli/library.ts";
import { ROOT } from "../../src/cli/root.ts";
import { call } from "../support/command.ts";
import { FIVE } from "../support/reading.ts";
import { FLAGS } from "../support/site.ts";

/* The reader as a library: what docs/library.md says. */

const documentOf = (name: string) => join(ROOT, "data/documents", name);

let folder: string;
let server: Server;
beforeAll(async () => {
  await buildLibrary();
  folder = mkdtempSync(join(tmpdir(), "mingzhang-library-"));
  server = createServer(sirv(ROOT, { dev: true }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it("gives the rows of the command, of text and of PDF, in plain Node", () => {
  const pdfs = join(ROOT, "../shared/documents/pdf");
  const pdf = readdirSafely(pdfs).find((name) => name.endsWith("财政局2024年度部门决算.pdf"));
  if (!pdf) console.log(`no PDFs in ${pdfs}: only text is tried`);
  // Where nothing lies beside it that says where it came from.
  const text = join(folder, FIVE[4]);
  copyFileSync(documentOf(FIVE[4]), text);
  const files = [text, ...(pdf ? [join(pdfs, pdf)] : [])];
  const program = join(folder, "read.mjs");
  writeFileSync(
    program,
    `import { readFileSync } from "node:fs";
     import { basename } from "node:path";
     import { readDocument } from ${JSON.stringify(join(ROOT, "dist/library/mingzhang.js"))};
     const pdfResources = ${JSON.stringify(join(ROOT, "node_modules/pdfjs-dist/"))};
     for (const file of process.argv.slice(2)) {
       const { tables } = await readDocument(readFileSync(file), basename(file), { pdfResources });
       for (const [table, rows] of Object.entries(tables))
         for (const row of rows) console.log(JSON.stringify({ table, row }));
     }`,
  );
  const lines = (text: string) => text.trim().split("\n").sort();
  const own = execFileSync(process.execPath, [program, ...files], { encoding: "utf8", maxBuffer: 1e9 });
  const { stdout } = call("read", ...files);
  expect(lines(own)).toEqual(lines(stdout));
  expect(lines(own).length).toBeGreaterThan(1000);
}, 180_000);

it("has types that a stranger's compiler follows, strictly", () => {
  const project = join(folder, "stranger");
  mkdirSync(join(project, "node_modules"), { recursive: true });
  symlinkSync(ROOT, join(project, "node_modules/mingzhang"));
  writeFileSync(join(project, "package.json"), '{"type": "module"}');
  writeFileSync(
    join(project, "use.ts"),
    `import { readDocument, type DocumentRows } from "mingzhang";
     const { head, tables }: DocumentRows = await readDocument(new Uint8Array(), "a.txt", { said: { fiscalYear: 2024 } });
     const year: number = head.fiscalYear;
     const value: unknown = tables.figures[0]!.value;
     // @ts-expect-error no table is called so
     tables.nothing;
     export { year, value };`,
  );
  const tsc = join(ROOT, "node_modules/.bin/tsc");
  const flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022"];
  execFileSync(tsc, [...flags, "use.ts"], { cwd: project, encoding: "utf8" });
}, 120_000);

it("runs in the page of the docs, which asks for nothing beside it", async () => {
  const browser = await chromium.launch({ executablePath: findChromium()!, args: FLAGS });
  try {
    const page = await browser.newPage();
    const { port } = server.address() as AddressInfo;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).host));
    await page.goto(`http://127.0.0.1:${port}/docs/library.html`);
    await page.locator("input").setInputFiles(documentOf(FIVE[3]));
    await page.getByText("景德镇市人民政府办公室2024年度部门决算").waitFor({ timeout: 60_000 });
    // 003 line 432: 2,336.27 万元
    expect(await page.locator("tbody").innerText()).toContain("23362700");
    expect(new Set(asked)).toEqual(new Set([`127.0.0.1:${port}`]));
  } finally {
    await browser.close();
  }
}, 120_000);

function readdirSafely(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
