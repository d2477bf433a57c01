import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChromium } from "../../src/cli/chromium.ts";
import { ROOT } from "../../src/cli/root.ts";
import { serve } from "../../src/cli/serve.ts";
import { engineReady, FLAGS, visit, yearOf, type Site } from "../support/site.ts";

/* The site without its server, after a visit; and a new release of it under pages and caches of the one before. */

const folder = mkdtempSync(join(tmpdir(), "mingzhang-offline-"));
const site = join(folder, "site");
const built = JSON.parse(readFileSync(join(ROOT, "build/_app/version.json"), "utf8")) as { version: string };
const NEXT = "9999999999999";

let browser: Browser;
let server: Server | null = null;
let port = 0;
let address = "";

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium()!, args: FLAGS });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  rmSync(site, { recursive: true, force: true });
  cpSync(join(ROOT, "build"), site, { recursive: true });
  await start();
});
afterEach(stop);

async function start(): Promise<void> {
  const served = await serve(site, port);
  ({ server, address } = served);
  port = Number(new URL(address).port);
}

async function stop(): Promise<void> {
  const stopping = server;
  server = null;
  stopping?.closeAllConnections();
  await new Promise<void>((resolve) => (stopping ? stopping.close(() => resolve()) : resolve()));
}

/** The same site as another release: every file that names the release names another. */
function release(version: string): void {
  for (const path of readdirSync(site, { recursive: true, encoding: "utf8" })) {
    if (!/\.(?:html|js|json)$/.test(path)) continue;
    const text = readFileSync(join(site, path), "utf8");
    if (text.includes(built.version))
      writeFileSync(join(site, path), text.replaceAll(built.version, version));
    rmSync(join(site, `${path}.br`), { force: true });
    rmSync(join(site, `${path}.gz`), { force: true });
  }
}

const open = (path: string) => visit({ browser, address } as Site, path, { serviceWorkers: "allow" });
const controlled = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return (await caches.keys()).filter((name) => name.startsWith("mingzhang"));
  });
const releaseOf = (page: Page) => page.locator("meta[name=release]").getAttribute("content");

/** What the service worker has done once it is installed. */
async function visited(path = ""): Promise<Page> {
  const { page } = await open(path);
  await page.waitForSelector(":root[data-alive]");
  expect(await controlled(page)).toEqual([`mingzhang ${built.version}`]);
  return page;
}

async function kept(): Promise<Page> {
  const page = await visited("data/");
  await page.getByRole("button", { name: "把整个网站存在本机" }).click();
  await page.getByText("整个网站已存在本机").waitFor();
  return page;
}

describe("after one visit, without the server", () => {
  it("the pages that have a name open, come alive and show their pictures; others say what to do", async () => {
    const page = await visited();
    await stop();
    for (const path of ["execution/", "three-public/", "findings/", ""]) {
      await page.goto(address + path);
      await page.waitForSelector(":root[data-alive]");
      expect(await page.locator("h1").count()).toBe(1);
      if (path !== "findings/") await page.locator(".chart svg").first().waitFor({ state: "attached" });
    }
    await page.locator("nav").getByRole("link", { name: "采购" }).first().click();
    await page.waitForURL(/procurement/);
    await page.goto(`${address}departments/nobody/`);
    expect(await page.innerText("h1")).toContain("没有存在本机");
    await page.getByRole("link", { name: "总览" }).click();
    await page.waitForSelector(":root[data-alive]");
    await page.context().close();
  });

  it("a page that was looked at opens again", async () => {
    const page = await visited();
    const [department] = readdirSync(join(site, "departments")).filter((name) => !name.includes("."));
    await page.goto(`${address}departments/${department}/`);
    await page.waitForSelector(":root[data-alive]");
    const heading = await page.innerText("h1");
    await stop();
    await page.goto(`${address}departments/${department}/`);
    await page.waitForSelector(":root[data-alive]");
    expect(await page.innerText("h1")).toBe(heading);
    await page.context().close();
  });
});

describe("the whole site", () => {
  it("is kept where the reader says so: then the engine answers without the server", async () => {
    const page = await kept();
    await stop();
    const [department] = readdirSync(join(site, "departments")).filter((name) => !name.includes("."));
    await page.goto(`${address}departments/${department}/`);
    await page.waitForSelector(":root[data-alive]");
    await page.goto(`${address}execution/`);
    await page.waitForSelector(":root[data-alive]");
    await yearOf(page).selectOption("2020");
    // 004 line 422: 997.54 of 596.64
    await expect.poll(() => page.textContent("main"), { timeout: 60_000 }).toContain("997.54");
    await page.goto(`${address}execution/?departments=${department}`);
    await engineReady(page);
    await page.context().close();
  });

  it("is kept no more where the reader says so", async () => {
    const page = await kept();
    await page.getByRole("button", { name: "不再存" }).click();
    await page.getByRole("button", { name: "把整个网站存在本机" }).waitFor();
    const engines = await page.evaluate(async () => {
      const [name] = await caches.keys();
      const keys = await (await caches.open(name!)).keys();
      return keys.filter(({ url }) => url.endsWith(".wasm")).length;
    });
    expect(engines).toBe(0);
    await page.context().close();
  });

  it("is not said to be kept where a new release came amid it", async () => {
    const page = await visited("data/");
    release(NEXT);
    await page.getByRole("button", { name: "把整个网站存在本机" }).click();
    await page.getByText("没有存成").waitFor();
    await page.context().close();
  });
});

describe("a new release", () => {
  it("is shown at once with a line; an open page says so, and goes on with it by a press; nothing old is left", async () => {
    const page = await kept();
    await page.clock.install();
    release(NEXT);
    await page.clock.fastForward("11:00");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByRole("button", { name: "换到新版本" }).click();
    await expect.poll(() => releaseOf(page)).toBe(NEXT);
    await expect
      .poll(() => page.evaluate(() => caches.keys()), { timeout: 60_000 })
      .toEqual([`mingzhang ${NEXT}`]);
    await page.getByText("整个网站已存在本机").waitFor();
    await stop();
    for (const path of ["execution/", "findings/"]) {
      await page.goto(address + path);
      await page.waitForSelector(":root[data-alive]");
      expect(await releaseOf(page)).toBe(NEXT);
    }
    await page.context().close();
  });

  it("never stands in the cache of the one before", async () => {
    const page = await visited();
    release(NEXT);
    const [department] = readdirSync(join(site, "departments")).filter((name) => !name.includes("."));
    await page.goto(`${address}departments/${department}/`);
    expect(await releaseOf(page)).toBe(NEXT);
    const old = await page.evaluate(
      async ([name, part]) => {
        const keys = await (await caches.open(name!)).keys();
        return keys.map(({ url }) => url).filter((url) => url.includes(part!));
      },
      [`mingzhang ${built.version}`, `departments/${department}`],
    );
    expect(old).toEqual([]);
    await page.context().close();
  });
});
