import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from "playwright-core";
import sirv from "sirv";
import { findChromium } from "../../src/cli/chromium.ts";
import { ROOT } from "../../src/cli/root.ts";
import { serve } from "../../src/cli/serve.ts";

/** Chromium's own network chatter would count as foreign requests. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The built site in a real Chromium. */
export interface Site {
  browser: Browser;
  /** Ends in a slash. */
  address: string;
  close(): Promise<void>;
}

export interface Visit {
  page: Page;
  /** Addresses outside the site that were asked for. */
  foreign: string[];
  /** What went wrong in the page: exceptions and errors on the console. */
  errors: string[];
}

/** Serves a built site, at the root or under a sub-path, and starts Chromium. */
export async function openSite(subPath = "", directory = join(ROOT, "build")): Promise<Site> {
  const { server, address } = subPath ? await serveUnder(subPath, directory) : await serve(directory);
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium found: run npm test, or set CHROMIUM");
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  // What is kept for later visits is fetched beside what is tested, and past what a test stops on the way;
  // tests/pages/offline.test.ts has it.
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: "block", ...options });
  return {
    browser,
    address,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serveUnder(subPath: string, directory: string): Promise<{ server: Server; address: string }> {
  const files = sirv(directory, { dev: true });
  const server = createServer((request, response) => {
    const missing = () => void response.writeHead(404).end();
    if (!request.url?.startsWith(`/${subPath}/`)) return missing();
    request.url = request.url.slice(subPath.length + 1);
    files(request, response, missing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${subPath}/` };
}

/**
 * Opens a page in a fresh browser profile: a cold load.
 * @param options `hand`: whether a hand lies on the mouse, so that the page is in use as soon as it can be
 */
export async function visit(
  site: Site,
  path: string,
  { hand = true, ...options }: BrowserContextOptions & { hand?: boolean } = {},
): Promise<Visit> {
  const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  if (hand) await context.addInitScript(() => setInterval(() => dispatchEvent(new Event("pointermove")), 50));
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const [foreign, errors]: [string[], string[]] = [[], []];
  const origin = new URL(site.address).origin;
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && !url.replace(/^blob:/, "").startsWith(origin)) foreign.push(url);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(site.address + path, { waitUntil: "load" });
  return { page, foreign, errors };
}

/** The list of years in the filter line: a year by its number, all of them by nothing. */
export function yearOf(page: Page): Locator {
  return page.getByRole("group", { name: "筛选" }).getByRole("combobox", { name: "年度" });
}

/** Waits until the accounts are loaded, and what was asked of them is answered. */
export async function engineReady(page: Page): Promise<void> {
  await page.waitForSelector("[data-engine=ready]", { timeout: 60_000 });
  await page.waitForSelector("main[aria-busy=false]", { timeout: 60_000 });
}

/** Clicks a mark of a picture as a hand does: points at it, or so many pixels beside it, and presses. */
export async function clickMark(mark: Locator, aside = 0): Promise<void> {
  await pointAt(mark, aside);
  // What hovering does is done in the next frame.
  await frames(mark.page(), 2);
  await mark.page().mouse.down();
  await mark.page().mouse.up();
}

/** Moves the mouse to the middle of a mark, or so many pixels beside it, once nothing moves any more. */
export async function pointAt(mark: Locator, aside = 0): Promise<void> {
  await mark.page().waitForSelector("main[aria-busy=false]");
  await mark.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await boxAtRest(mark);
  await mark.page().mouse.move(x + width / 2 + aside, y + height / 2);
}

/** Where something stands once it stands still for some frames. */
export async function boxAtRest(
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = () => locator.boundingBox();
  let before = await box();
  for (let tries = 0; tries < 100; tries++) {
    await frames(locator.page(), 3);
    const now = await box();
    if (now && JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
  throw new Error(`does not come to rest: ${locator.toString()}`);
}

function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise((next) => requestAnimationFrame(next));
  }, count);
}

/** Holds back what matches from now on until it is let go. */
export async function held(page: Page, pattern: string): Promise<() => void> {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(pattern, async (route) => {
    await free;
    await route.continue();
  });
  return letGo;
}
