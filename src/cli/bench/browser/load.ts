import type { Browser, CDPSession, Page } from "playwright-core";

/** A cold load over a slow line: times in ms since it began, bytes on the wire until then. */
export interface Load {
  firstPaint: number;
  firstPicture: number;
  alive: number;
  bytesToPicture: number;
  bytesToAlive: number;
}

/** tsx marks functions with their names, by a helper that a page does not have. */
export const NAMES = "globalThis.__name = (marked) => marked";

/** 10 Mbps and 40 ms. */
export const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };

/** Loads a page as a first visitor does. */
export async function measureLoad(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send("Network.enable");
    await client.send("Network.emulateNetworkConditions", LINE);
    const bytesUntil = listen(client);
    await page.addInitScript(NAMES);
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: "commit" });
    const times = await seen(page);
    return {
      ...times,
      bytesToPicture: bytesUntil(times.firstPicture),
      bytesToAlive: bytesUntil(times.alive),
    };
  } finally {
    await context.close();
  }
}

type Times = Pick<Load, "firstPaint" | "firstPicture" | "alive">;

/** Runs in the page from its beginning on: keeps when what was first seen and when it came alive. */
function watch(): void {
  const times: Partial<Times> = {};
  (window as unknown as { measured: Partial<Times> }).measured = times;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName("first-contentful-paint")) times.firstPaint = startTime;
  }).observe({ type: "paint", buffered: true });
  let laidOut: number | undefined;
  const look = () => {
    const now = performance.now();
    // Before its styles are there a page has no frames: what has a place in one is painted with it.
    const picture = document.querySelector("main .chart svg, main table, main li, main article, main h1");
    if (picture?.getClientRects().length) laidOut ??= now;
    if (times.firstPaint && laidOut) times.firstPicture ??= Math.max(times.firstPaint, laidOut);
    if (document.documentElement?.dataset["alive"] !== undefined) times.alive ??= now;
    if (!times.firstPicture || !times.alive) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What `watch` saw once all of it was seen; a stub leads on to its shell first. */
async function seen(page: Page): Promise<Times> {
  const all = await page.waitForFunction(() => {
    const { measured } = window as unknown as { measured?: Partial<Times> };
    return measured?.firstPaint && measured.firstPicture && measured.alive ? measured : null;
  });
  return (await all.jsonValue()) as Times;
}

/** @returns how many bytes had come so many ms after the request of the page; of a stub and the shell that it leads to, of the shell. */
function listen(client: CDPSession): (time: number) => number {
  let begun = 0;
  const came: { at: number; bytes: number }[] = [];
  client.on("Network.requestWillBeSent", ({ timestamp, type }) => {
    // The times of the page count from there, too.
    if (type === "Document") begun = timestamp;
  });
  client.on("Network.responseReceived", ({ timestamp, response }) =>
    came.push({ at: timestamp, bytes: response.encodedDataLength }),
  );
  client.on("Network.dataReceived", ({ timestamp, encodedDataLength }) =>
    came.push({ at: timestamp, bytes: encodedDataLength }),
  );
  return (time) => came.reduce((sum, { at, bytes }) => sum + (at <= begun + time / 1000 ? bytes : 0), 0);
}
