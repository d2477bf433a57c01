import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { documents } from "#lib/simulate/country.ts";
import { loadGround } from "../../ground.ts";
import { ROOT } from "../../root.ts";
import { NAMES } from "./load.ts";
import { longestTask, watchTasks } from "./longTasks.ts";

/** A file as a browser is given it. */
interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** What it takes to bring documents into a page: ms, and the longest task on the page's own thread. */
export interface Import {
  reading: number;
  longestReading: number;
  joining: number;
  longestJoining: number;
}

/** Reads documents on 导入 and joins them with the data set, as if they were somebody's own. */
export async function measureImport(
  browser: Browser,
  address: string,
  files: readonly Upload[],
): Promise<Import> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.addInitScript(NAMES);
    await page.addInitScript(watchTasks);
    await page.goto(address);
    await page.waitForSelector(":root[data-alive]");
    const now = () => page.evaluate(() => performance.now());
    const begun = await now();
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([...files]);
    await page.getByText(/^读完：/).waitFor({ timeout: 300_000 });
    const read = await now();
    const longestReading = await longestTask(page, begun);
    const agreed = await now();
    await page.getByRole("button", { name: /^并入选中/ }).click();
    await page.getByText(/已并入 \d+ 份。各页/).waitFor({ timeout: 300_000 });
    return {
      reading: read - begun,
      longestReading,
      joining: (await now()) - agreed,
      longestJoining: await longestTask(page, agreed),
    };
  } finally {
    await page.close();
  }
}

/** The shipped documents with other bytes: what a data set has already does not join by itself. */
export function shippedDocuments(): Upload[] {
  const folder = join(ROOT, "data/documents");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => upload(name, Buffer.concat([readFileSync(join(folder, name)), Buffer.from("\n")])));
}

/** So many documents of a generated country: as many departments that no data set has. */
export async function strangeDocuments(count: number): Promise<Upload[]> {
  const files: Upload[] = [];
  for (const { fileName, text } of documents({ seed: STRANGE, faults: 0 }, await loadGround(ROOT))) {
    if (files.length === count) break;
    files.push(upload(fileName, Buffer.from(text)));
  }
  return files;
}

/** Another country than that of the bench's data sets. */
const STRANGE = 4711;

function upload(name: string, buffer: Buffer): Upload {
  return { name, mimeType: "text/plain", buffer };
}
