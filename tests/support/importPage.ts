import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { visit, type Site, type Visit } from "./site.ts";
import type { Upload } from "./ownDocuments.ts";

/* What tests do on 导入. */

export const LONG = { timeout: 90_000 };
/** A flow through many pages, each of which starts the engine and joins anew. */
export const FLOW = 300_000;

/** Opens the page in a fresh browser profile. */
export async function openImport(site: Site, options: BrowserContextOptions = {}): Promise<Visit> {
  const opened = await visit(site, "import/", options);
  await opened.page.waitForSelector(":root[data-alive]");
  return opened;
}

export const give = (page: Page, ...files: Upload[]): Promise<void> =>
  page.locator("input[type=file]").first().setInputFiles(files);
/** A file's review. */
export const article = (page: Page, name: string): Locator => page.getByRole("article", { name });
export const done = (page: Page): Promise<void> => page.getByText(/^读完：/).waitFor(LONG);

export async function agree(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^并入选中/ }).click();
  await page.getByText(/已并入 \d+ 份。各页/).waitFor(LONG);
}

export async function joinFiles(page: Page, ...files: Upload[]): Promise<void> {
  await give(page, ...files);
  await done(page);
  await agree(page);
}

/** Goes to another page by its address, and waits until it shows what is joined. */
export async function go(site: Site, page: Page, path: string): Promise<void> {
  await page.goto(site.address + path);
  await page.waitForSelector(":root[data-alive]:not([data-veiled])", LONG);
  await page.waitForSelector("main[aria-busy=false]", LONG);
}
