import type { Page } from "playwright-core";

/** As many changes are timed. */
const CHANGES = 30;

/** Different choices of the filter line, as queries: departments one by one and by twos, with and without a year. */
export function choices(departments: readonly string[], years: readonly number[]): string[] {
  const pairs = departments.flatMap((one, index) =>
    departments.slice(index + 1, index + 3).map((other) => `${one},${other}`),
  );
  const chosen = [...departments, ...pairs].slice(0, CHANGES);
  const queries = [
    ...chosen.map((departments) => `?departments=${departments}`),
    ...years.flatMap((year) => chosen.map((departments) => `?departments=${departments}&years=${year}`)),
  ];
  return queries.slice(0, CHANGES);
}

/**
 * Changes a page's filters one after the other, its engine running.
 * @returns ms from each change to the frame that shows its pictures
 */
export async function timeChanges(page: Page, queries: readonly string[]): Promise<number[]> {
  await page.waitForSelector("main[aria-busy=false]");
  const times: number[] = [];
  for (const query of queries) times.push(await page.evaluate(change, query));
  return times;
}

/** What a page's engine was asked, its ms without fetching, and the bytes of the data set that it fetched; its address asks for `?diagnostics`. */
export interface Asked {
  questions: { sql: string; ms: number }[];
  bytes: number;
}

export function askedIn(page: Page): Promise<Asked> {
  return page.evaluate(() => ({
    questions: performance
      .getEntriesByName("mingzhang engine")
      .map((entry) => ({ sql: String((entry as PerformanceMeasure).detail), ms: entry.duration })),
    bytes: (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith(".parquet"))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  }));
}

/** Runs in the page: follows a link as the router does, and waits until what it shows is drawn. */
async function change(query: string): Promise<number> {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const link = document.createElement("a");
  link.href = query;
  // As a filter does: the focus stays, and so does the place.
  link.dataset["sveltekitKeepfocus"] = link.dataset["sveltekitNoscroll"] = "";
  document.body.append(link);
  const begun = performance.now();
  link.click();
  link.remove();
  while (location.search !== query) await frame();
  do await frame();
  while (
    document.querySelector("main[aria-busy=true]") ||
    document.documentElement.dataset["veiled"] !== undefined
  );
  return performance.now() - begun;
}
