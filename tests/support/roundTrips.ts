import type { Page } from "playwright-core";

/** How long each request for data takes here, in ms: so long that those which wait for nothing else overlap on a busy machine, too. */
const SLOW = 400;

/** Requests for data, counted from the next load on. */
export interface RoundTrips {
  /** How many requests at most waited for each other: one that begins after another has ended may have waited for it. */
  depth(): number;
  /** The files, in the order in which they were asked for. */
  files(): string[];
}

/**
 * Counts what a page asks of the data set and of ready answers, each request made slow. The page before is left first:
 * what it still asks, its engine starting when it is idle, is no part of the next load.
 */
export async function roundTrips(page: Page): Promise<RoundTrips> {
  await page.goto("about:blank");
  const files: string[] = [];
  let ended = 0;
  let deepest = 0;
  await page.route(/\/data\/|\/answers\/|\/directory-/, async (route) => {
    const depth = ended + 1;
    deepest = Math.max(deepest, depth);
    files.push(new URL(route.request().url()).pathname.split("/").at(-1)!);
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    await route.continue();
    ended = Math.max(ended, depth);
  });
  return { depth: () => deepest, files: () => files };
}
