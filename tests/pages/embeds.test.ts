import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { ALL_PAGES } from "../../src/lib/text/sitemap.ts";
import { clickMark, openSite, visit, type Site, type Visit } from "../support/site.ts";

/* A picture alone in somebody else's page, by the code that the picture itself offers. In a real Chromium. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Many pages, or the engine in several of them. */
const SLOW = { timeout: 300_000 };
const BUILD = join(ROOT, "build");
const PAGES = [
  ...ALL_PAGES.map(([, path]) => path),
  ...readdirSync(join(BUILD, "departments"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `departments/${name}/`),
  "compare/?pick=430200-zhengfuban:2020,360200-zhengfuban:2024&by=head",
];

/** Opens a page that needs no engine, without one: the code is on offer all the same, and the tests are quick. */
async function visitWithoutEngine(path: string, options?: BrowserContextOptions): Promise<Visit> {
  const visited = await visit(site, "embed/procurement/shares/", options);
  // A picture alone has not asked for it yet; now the request is never answered.
  await visited.page.context().route("**/*.wasm", () => {});
  await visited.page.goto(site.address + path);
  return visited;
}

/** The pictures of a page that have something to show. */
async function picturesOn(page: Page): Promise<string[]> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".chart .live")].every((live) => live.querySelector("svg")),
  );
  return page.locator("section[id]:has(.chart)").evaluateAll((blocks) => blocks.map(({ id }) => id));
}

/** The code to embed that a picture's own menu offers. */
async function codeOf(page: Page, id: string): Promise<string> {
  const block = page.locator(`section#${id}`);
  // Once its picture is alive, so is its menu.
  await block.locator(".live svg").waitFor();
  await block.getByText(/^(导出|Export) ▾$/).click();
  await block.getByRole("menuitem", { name: /^(复现与嵌入|Reproduce, embed)$/ }).click();
  const code = await block.locator("textarea#embed").inputValue();
  await page.keyboard.press("Escape");
  return code;
}

/** Puts the code into somebody else's page. */
async function embed(page: Page, code: string): Promise<{ host: Page; frame: FrameLocator }> {
  const host = await page.context().newPage();
  await host.setContent(`<!doctype html><title>Intranet</title>${code}`);
  return { host, frame: host.frameLocator("iframe") };
}

/** Everything below the house's roof that shows: the pictures, and whatever leads elsewhere on our site. */
async function seen(frame: FrameLocator) {
  const sections = frame.locator("section:visible");
  return {
    pictures: await sections.evaluateAll((blocks) => blocks.map(({ id }) => id)),
    navigation: await frame.locator("nav:visible, header.top, .picker:visible, fieldset:visible").count(),
  };
}

/** Holds the picture in the frame against the one on the page. */
async function expectAlone(page: Page, id: string): Promise<void> {
  const block = page.locator(`section#${id}`);
  const code = await codeOf(page, id);
  const { host, frame } = await embed(page, code);
  // The same numbers, under the same words.
  const description = await block.locator(".chart").getAttribute("aria-label");
  await expect
    .poll(() => frame.locator(".chart").getAttribute("aria-label"), { timeout: 90_000 })
    .toBe(description);
  await expect
    .poll(() => frame.locator("h1").textContent(), { message: id })
    .toBe(await page.textContent("h1"));
  for (const part of ["h2", ".subtitle", ".legend", ".views button", ".tools summary"])
    await expect
      .poll(() => frame.locator(part).filter({ visible: true }).allTextContents(), { message: id })
      .toEqual(await block.locator(part).filter({ visible: true }).allTextContents());
  await expect.poll(() => seen(frame), { message: id }).toEqual({ pictures: [id], navigation: 0 });
  const back = frame.getByRole("link", { name: "在明账中打开" });
  // It names the years that are seen, though the page's own address may not.
  const query = decodeURIComponent(new URL(/src="([^"]*)"/.exec(code)![1]!.replaceAll("&amp;", "&")).search);
  const address = async () => decodeURIComponent(await back.evaluate((link: HTMLAnchorElement) => link.href));
  await expect.poll(address, { message: id }).toBe(`${page.url().replace(/\?.*$/, "")}${query}#${id}`);
  if (await page.getByRole("combobox", { name: "年度" }).count()) expect(query).toMatch(/[?&]years=/);
  await host.close();
}

describe("the code of every picture", () => {
  it.each(PAGES)("/%s: shows it alone, as it is seen on the page", SLOW, async (path) => {
    const { page, errors, foreign } = await visitWithoutEngine(path);
    for (const id of await picturesOn(page)) await expectAlone(page, id);
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it("shows the open subject and who uses it", SLOW, async () => {
    const { page, errors, foreign } = await visit(site, "subjects/?subject=2010301");
    page.context().setDefaultTimeout(90_000);
    await page.locator("#uses .live svg").waitFor();
    await expect.poll(() => picturesOn(page)).toEqual(["icicle", "uses"]);
    await expectAlone(page, "uses");
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it("keeps the accounts picked for comparison", async () => {
    const { page } = await visitWithoutEngine(PAGES.at(-1)!);
    const { frame } = await embed(page, await codeOf(page, "measures"));
    await frame.locator("[aria-label^='株洲市政府办 2020']").waitFor();
    await frame.locator(".live").getByText("巴中").waitFor({ state: "detached" });
    await page.context().close();
  });

  it("stays in the frame's own code, too", async () => {
    const { page } = await visitWithoutEngine("embed/departments/360200-zhengfuban/flows/?lang=en");
    await page.waitForSelector("html[lang=en]");
    expect(await codeOf(page, "flows")).toContain(
      `src="${site.address}embed/departments/360200-zhengfuban/flows/?lang=en"`,
    );
    await page.context().close();
  });
});

describe("the language of an embedded picture", () => {
  /** A visitor who chose a language on the site before. */
  const chose = (language: string) => ({
    storageState: {
      cookies: [],
      origins: [
        { origin: new URL(site.address).origin, localStorage: [{ name: "language", value: language }] },
      ],
    },
  });

  it("is the one it was embedded in, and no visitor's choice changes", async () => {
    const { page: english } = await visit(site, "staff/?years=2024", chose("en"));
    await english.waitForSelector("html[lang=en]");
    const code = await codeOf(english, "heads");
    expect(code).toContain("/embed/staff/heads/?years=2024&amp;lang=en");
    await english.context().close();

    const { page: chinese, errors } = await visitWithoutEngine("", chose("zh"));
    const { host, frame } = await embed(chinese, code);
    await frame.locator("html[lang=en]").waitFor({ state: "attached" });
    await frame.getByRole("button", { name: "Table", exact: true }).waitFor();
    await expect.poll(() => chinese.evaluate(() => localStorage.getItem("language"))).toBe("zh");
    const opened = host.waitForEvent("popup");
    await frame.getByRole("link", { name: "Open in 明账" }).click();
    const full = await opened;
    await full.waitForSelector("html[lang=en]");
    expect(full.url()).toBe(`${site.address}staff/?years=2024&lang=en#heads`);
    await full.getByRole("button", { name: "切换到中文" }).click();
    await full.waitForURL(`${site.address}staff/?years=2024#heads`);
    await expect.poll(() => full.getAttribute("html", "lang")).toBe("zh-CN");
    expect(errors).toEqual([]);
    await chinese.context().close();
  });

  it("stays Chinese for a visitor who reads the site in English", async () => {
    const { page } = await visit(site, "embed/staff/heads/", chose("en"));
    await page.locator(".live svg").waitFor();
    await expect.poll(() => page.getAttribute("html", "lang")).toBe("zh-CN");
    await page.context().close();
  });
});

describe("in the frame", () => {
  it("shows one picture alone also without JavaScript", async () => {
    const { page } = await visit(site, "embed/execution/departments/", { javaScriptEnabled: false });
    await expect.poll(() => page.getByRole("heading", { name: "各部门的预算与决算" }).isVisible()).toBe(true);
    await expect.poll(() => page.getByRole("heading", { name: "差额最大的科目" }).count()).toBe(0);
    await expect.poll(() => page.getByRole("navigation").count()).toBe(0);
    await page.context().close();
  });

  it("says so where there is no such picture", async () => {
    const { page } = await visit(site, "embed/subjects/uses/");
    await page.getByText("当前条件下没有此图。").waitFor();
    await page.context().close();
  });

  it("takes filters", SLOW, async () => {
    const { page, errors, foreign } = await visit(site, "embed/staff/heads/?years=2024");
    // 003: 56 in service
    await page.locator("#heads .live").getByText("56", { exact: true }).waitFor();
    await page.locator("#heads .live").getByText("巴中").waitFor({ state: "detached" });
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it("follows the system's theme, whatever was chosen on the site", async () => {
    const { page } = await visitWithoutEngine("", { colorScheme: "dark" });
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.evaluate(() => localStorage.setItem("theme", "light"));
    await page.goto(`${site.address}embed/compare/measures/`);
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
    await page.context().close();
  });

  it("shows where a number is printed in place, and the document in a window of its own", SLOW, async () => {
    const { page, errors } = await visit(site, "embed/departments/360200-zhengfuban/flows/");
    await page.locator("#flows").getByRole("button", { name: "表", exact: true }).click();
    await page.locator("button.amount").first().click();
    const panel = page.getByRole("complementary", { name: "数字出处" });
    const opened = page.waitForEvent("popup");
    await panel.locator("dd a").click();
    expect((await opened).url()).toMatch(/\/documents\/[^/]+\/\?figure=/);
    expect(new URL(page.url()).pathname).toBe("/embed/departments/360200-zhengfuban/flows/");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("opens the page in full, in a window of its own, where a click leads away", async () => {
    const { page, errors } = await visitWithoutEngine("embed/overview/deviation/?lang=en");
    await page.waitForSelector("html[lang=en]");
    const opened = page.waitForEvent("popup");
    await clickMark(page.locator(".live svg text", { hasText: "景德镇市政府办 2024" }).first());
    expect((await opened).url()).toBe(`${site.address}?lang=en&departments=360200-zhengfuban&years=2024`);
    await expect.poll(() => page.url()).toBe(`${site.address}embed/overview/deviation/?lang=en`);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("lets the subjects be opened and closed in place", async () => {
    const { page } = await visit(site, "embed/subjects/icicle/");
    await clickMark(page.locator(".live svg text", { hasText: "一般公共服务支出" }).first());
    await page.waitForURL("**/embed/subjects/icicle/?subject=201");
    await page.getByRole("heading", { name: "一般公共服务支出", level: 2 }).waitFor();
    await page.context().close();
  });

  it("fits 390 px without scrolling sideways, every picture and table of them", SLOW, async () => {
    const { page, errors } = await visit(site, "embed/staff/heads/", {
      viewport: { width: 390, height: 560 },
    });
    const pages = readdirSync(join(BUILD, "embed"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("index.html"))
      .map((file) => `embed/${dirname(file)}/`);
    expect(pages.length).toBeGreaterThan(30);
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    for (const path of pages) {
      await page.goto(site.address + path);
      const table = page.getByRole("button", { name: "表", exact: true });
      if (await page.locator(".chart").count()) await page.locator(".live svg").waitFor();
      expect(await beyond(), path).toBeLessThanOrEqual(0);
      if (await table.count()) await table.click();
      expect(await beyond(), path).toBeLessThanOrEqual(0);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
