import { chromium, type Browser } from "playwright-core";
import { join } from "node:path";
import { openData } from "#lib/engine/node.ts";
import { findChromium } from "../chromium.ts";
import { compressSite } from "../compress.ts";
import { pagesOfSite } from "../pagesOfSite.ts";
import { serve } from "../serve.ts";
import { openBeside, type Beside } from "./browser/beside.ts";
import { askedIn, choices, timeChanges } from "./browser/changes.ts";
import { measureImport, shippedDocuments, strangeDocuments } from "./browser/importing.ts";
import { measureLoad, NAMES, type Load } from "./browser/load.ts";
import { longestTask, watchTasks } from "./browser/longTasks.ts";
import { pageMegabytes } from "./browser/memory.ts";
import { fetchWhole } from "./browser/whole.ts";
import { percentile } from "./percentile.ts";
import { print } from "./printed.ts";

/** Loads of a page; the median counts. */
const LOADS = 3;
/** Pages whose filters are changed. */
const CHANGED = ["overview", "execution", "three-public", "staff", "subjects", "findings"];

/**
 * Packs a built site and measures it in Chromium over a slow line: first paint, first picture, alive, bytes; and changes
 * of filters with the engine running, its memory after them, and its questions beside native DuckDB and whole tables; and
 * how documents of one's own come in.
 */
async function main(build: string, cache: string): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium found: set CHROMIUM to one");
  await compressSite(build, cache);
  const data = join(build, "data");
  const { server, address } = await serve(build);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const beside = await openBeside(data);
  try {
    const queries = await queriesOf(data);
    for (const [name, path] of await pagesOfSite(data)) {
      await report(name, () => load(browser, name, address + path));
      if (CHANGED.includes(name))
        await report(name, () => changes(browser, name, address + path, `${address}data/`, queries, beside));
    }
    await report("import", () => importing(browser, `${address}import/`));
  } finally {
    await browser.close();
    beside.close();
    server.closeAllConnections();
    server.close();
  }
}

/** What fails is a result, too, and the other pages are measured. */
async function report(name: string, measure: () => Promise<void>): Promise<void> {
  await measure().catch(({ message }: Error) =>
    print({ part: `browser ${name}`, value: null, unit: "ms", failed: message.split("\n")[0]! }),
  );
}

/** Promised is that nothing holds up the page: no task of more than 100 ms while documents are read. */
async function importing(browser: Browser, address: string): Promise<void> {
  for (const [many, files] of [
    ["five", shippedDocuments()],
    ["fifty", await strangeDocuments(50)],
  ] as const) {
    const measured = await measureImport(browser, address, files);
    const part = (what: string) => `browser import, ${many} documents ${what}`;
    print({ part: part("read"), value: measured.reading, unit: "ms" });
    print({ part: part("read, longest task"), value: measured.longestReading, unit: "ms" });
    print({ part: part("joined"), value: measured.joining, unit: "ms" });
    print({ part: part("joined, longest task"), value: measured.longestJoining, unit: "ms" });
  }
}

async function load(browser: Browser, name: string, address: string): Promise<void> {
  const loads: Load[] = [];
  for (let load = 0; load < LOADS; load++) loads.push(await measureLoad(browser, address));
  const middle = (of: (load: Load) => number) => percentile(loads.map(of));
  const part = (what: string) => `browser ${name}, ${what}`;
  print({ part: part("first paint"), value: middle((load) => load.firstPaint), unit: "ms" });
  print({ part: part("first picture"), value: middle((load) => load.firstPicture), unit: "ms" });
  print({ part: part("alive"), value: middle((load) => load.alive), unit: "ms" });
  print({ part: part("until its picture"), value: middle((load) => load.bytesToPicture) / 1e3, unit: "kB" });
  print({ part: part("until alive"), value: middle((load) => load.bytesToAlive) / 1e3, unit: "kB" });
}

async function changes(
  browser: Browser,
  name: string,
  address: string,
  data: string,
  queries: string[],
  beside: Beside,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.addInitScript(NAMES);
    await page.addInitScript(watchTasks);
    await page.goto(`${address}?diagnostics`);
    await page.mouse.move(400, 300);
    await page.waitForSelector("[data-engine=ready]", { timeout: 120_000 });
    const running = await page.evaluate(() => performance.now());
    const times = await timeChanges(page, queries);
    const part = (what: string) => `browser ${name}, ${what}`;
    print({ part: part("change, p50"), value: percentile(times), unit: "ms" });
    print({ part: part("change, p95"), value: percentile(times, 0.95), unit: "ms" });
    print({ part: part("longest task"), value: await longestTask(page, running), unit: "ms" });
    print({ part: part("memory after changes"), value: await pageMegabytes(browser), unit: "MB" });
    const { questions, bytes: fetched } = await askedIn(page);
    if (!questions.length) return;
    const native: number[] = [];
    for (const { sql } of questions) native.push(await beside.native(sql));
    print({
      part: part("a question in the engine, p50"),
      value: percentile(questions.map(({ ms }) => ms)),
      unit: "ms",
    });
    print({ part: part("the same natively, p50"), value: percentile(native), unit: "ms" });
    print({ part: part("data fetched by changes"), value: fetched / 1e3, unit: "kB" });
    const whole = beside.whole(questions.map(({ sql }) => sql));
    const bytes = whole.reduce((sum, file) => sum + file.bytes, 0);
    print({ part: part("their tables whole"), value: bytes / 1e3, unit: "kB" });
    print({
      part: part("their tables whole, over the line"),
      value: await fetchWhole(
        browser,
        data,
        whole.map(({ path }) => path),
      ),
      unit: "ms",
    });
  } finally {
    await page.close();
  }
}

async function queriesOf(data: string): Promise<string[]> {
  const database = await openData(data);
  try {
    const departments = await database.query<{ id: string }>(
      "SELECT department_id AS id FROM departments ORDER BY department_id LIMIT 30",
    );
    const years = await database.query<{ year: number }>(
      "SELECT DISTINCT fiscal_year::INTEGER AS year FROM documents ORDER BY year DESC LIMIT 2",
    );
    return choices(
      departments.map(({ id }) => id),
      years.map(({ year }) => year),
    );
  } finally {
    database.close();
  }
}

await main(process.argv[2]!, process.argv[3]!);
