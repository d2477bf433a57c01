import { chromium, type Page, type BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { withoutReadyYears } from "../support/readyYears.ts";
import { FLAGS, openSite, type Site } from "../support/site.ts";
import { findChromium } from "../../src/cli/chromium.ts";

/* Whatever a browser lacks: the prerendered page stays and can be read, and a clear word says what does not work. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const close: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const each of close.splice(0)) await each();
});

/** A page of a browser in which the script runs before all others. */
async function pageWith(script: () => void, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await site.browser.newContext({ serviceWorkers: "block", ...options })).newPage();
  close.push(() => page.context().close());
  await page.addInitScript(script);
  return page;
}

/** A page of a browser that gives WebAssembly so much memory, in pages of 64 KiB. */
async function pageWithMemory(pages: number): Promise<Page> {
  const browser = await chromium.launch({
    executablePath: findChromium()!,
    args: [...FLAGS, `--js-flags=--wasm-max-mem-pages=${pages}`],
  });
  close.push(() => browser.close());
  return browser.newPage();
}

const said = (page: Page) =>
  expect.poll(async () => (await page.getByRole("alert").allTextContents()).join());
const expectReadable = async (page: Page) => {
  expect(await page.locator("#deviation").textContent()).toContain("2,336.27");
  await page.locator("#deviation svg").filter({ visible: true }).first().waitFor();
};

describe("a browser that cannot run the engine", () => {
  it.each([
    ["has no WebAssembly", () => Reflect.deleteProperty(globalThis, "WebAssembly"), "没有 WebAssembly"],
    ["has no workers", () => Reflect.deleteProperty(globalThis, "Worker"), "Worker"],
    // Of before exceptions came into WebAssembly, in 2021.
    ["is too old for it", () => void (WebAssembly.validate = () => false), "这个浏览器版本太旧"],
  ])("for it %s says so, and keeps the prerendered page", async (_, lack, words) => {
    const page = await pageWith(lack as () => void);
    await page.goto(`${site.address}?figure=999999`);
    await said(page).toContain(words);
    await expectReadable(page);
  });
});

describe("a browser with too little memory", () => {
  it("for the engine says so, and keeps the prerendered page", async () => {
    const page = await pageWithMemory(100);
    await page.goto(`${site.address}?figure=999999`);
    await said(page).toContain("没有给数据引擎足够的内存");
    await expectReadable(page);
  });

  it("for the accounts says so, shows no numbers for what it could not answer, and leads to the latest year", async () => {
    const page = await pageWithMemory(256);
    await withoutReadyYears(page);
    await page.goto(`${site.address}?years=2020`);
    await said(page).toContain("没有给数据引擎足够的内存");
    await page.getByText("没有按筛选条件算出来").waitFor();
    expect(await page.locator("#deviation svg").first().isVisible()).toBe(false);
    await page.getByRole("link", { name: "看最新年度的数据" }).click();
    await page.waitForSelector(":root:not([data-veiled])");
    await expectReadable(page);
  });
});

describe("a browser too old for the page's program", () => {
  it("that knows not all that it asks of it keeps the prerendered page, and says so", async () => {
    const page = await pageWith(() => Reflect.deleteProperty(Array.prototype, "at"));
    await page.goto(`${site.address}subjects/`);
    await said(page).toContain("浏览器可能太旧");
    await page.locator("#level svg").filter({ visible: true }).first().waitFor();
  });

  it("that cannot even read what runs first keeps the prerendered page, and says so", async () => {
    // What is changed on the way is no part of the page that its policy knows.
    const page = await pageWith(() => {}, { bypassCSP: true });
    // In a browser of before 2020 `?.` ends the reading of a script.
    await page.route("**/*", async (route) => {
      const response = await route.fetch();
      const type = response.headers()["content-type"] ?? "";
      if (!/html|javascript/.test(type)) return route.fulfill({ response });
      await route.fulfill({ response, body: (await response.text()).replaceAll("?.", "?!.") });
    });
    await page.goto(site.address);
    await said(page).toContain("这个浏览器太旧");
    await expectReadable(page);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
});
