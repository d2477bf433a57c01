import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { HEADER_PAGES } from "../../src/lib/text/sitemap.ts";
import { violations } from "../support/axe.ts";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* The interface in English, in a real Chromium. Data stay Chinese, as printed. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The short names of departments stay Chinese. */
const NAMES = csvParse(readFileSync(join(ROOT, "data/reference/departments.csv"), "utf8")).map(
  (row) => row["short_name"]!,
);
const CHINESE = /[\u4e00-\u9fff：；，。]/;

/** Opens a page with English chosen before. */
async function visitInEnglish(path: string, width = 1440) {
  const visited = await visit(site, path, {
    viewport: { width, height: 844 },
    storageState: {
      cookies: [],
      origins: [{ origin: new URL(site.address).origin, localStorage: [{ name: "language", value: "en" }] }],
    },
  });
  await visited.page.waitForSelector("html[lang=en]");
  return visited;
}

/** Headings, buttons, labels and column heads that still speak Chinese; the names of data aside. */
async function chineseLeft(page: Page): Promise<string[]> {
  const texts = await page
    .locator(
      "h1, h2, h3, thead th, legend, summary, nav a, header button, .tools button, [role=menuitem], .subtitle, .note, footer",
    )
    .evaluateAll((elements) => elements.map((element) => element.textContent!.trim()));
  // A department's own heading, our own name and the way back to Chinese.
  const own = new RegExp(`${NAMES.join("|")}|^明账$|^中$|万元`, "g");
  return texts.filter((text) => CHINESE.test(text.replace(own, "")));
}

describe("English", () => {
  it("is one click away, speaks on every page of the header, survives a reload, and goes back", async () => {
    const { page, errors, foreign } = await visit(site, "");
    await engineReady(page);
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("heading", { name: "Final accounts of 2024 at a glance" }).waitFor();
    await expect.poll(() => page.getAttribute("html", "lang")).toBe("en");
    await expect.poll(() => page.title()).toContain("Final accounts");
    // 003 line 432
    await expect.poll(() => page.textContent(".answer")).toMatch(/^景德镇市政府办 2024 spent ¥23\.4 m/);
    await page.locator("#deviation .live").getByText("Actual and budget (¥10,000)").waitFor();
    await page.locator("#deviation").getByRole("button", { name: "Table" }).click();
    await page.getByRole("columnheader", { name: "Initial budget" }).waitFor();
    for (const [, path] of HEADER_PAGES) {
      const link = page.locator(`header nav a[href$="${path || "/"}"]`).first();
      if (path) await link.click();
      await page.waitForURL(`**/${path}`);
      await page.waitForFunction(() => !document.querySelector("[role=status]")?.textContent?.trim());
      await expect.poll(() => chineseLeft(page), { message: path }).toEqual([]);
      // Opened by key: it scrolls nothing and closes nothing else.
      for (const menu of await page.getByText("Export ▾").all()) {
        await menu.press("Enter");
        await page.getByRole("menuitem").first().waitFor();
        await expect.poll(() => chineseLeft(page), { message: path }).toEqual([]);
        await page.keyboard.press("Escape");
      }
    }
    await page.reload();
    await page.getByRole("heading", { name: "Findings: what does not add up" }).waitFor();
    await page.getByRole("button", { name: "切换到中文" }).click();
    await page.getByRole("heading", { name: "核查：哪些地方对不上" }).waitFor();
    await expect.poll(() => page.getAttribute("html", "lang")).toBe("zh-CN");
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("tells a finding and where its number is printed", async () => {
    const { page, errors } = await visitInEnglish(
      "findings/?years=2020&text=small and micro enterprises: 20.98",
    );
    await engineReady(page);
    await page.getByRole("button", { name: /^.*Contracts to small and micro enterprises: 20.98/ }).click();
    const panel = page.getByRole("complementary", { name: "Finding" });
    await panel.getByRole("heading", { name: "About this rule" }).waitFor();
    await panel.getByText("Procurement agrees").waitFor();
    await panel.getByTitle("¥204,200.00").waitFor();
    await expect.poll(() => chineseLeft(page)).toEqual([]);
    await panel.getByRole("button", { name: /^Contracts to small and micro/ }).click();
    const source = page.getByRole("complementary", { name: "Source of the number" });
    await source.getByText("line 451").waitFor();
    await source.getByText("that is ¥209,800.00").waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("finds pages and terms by English words", async () => {
    const { page } = await visitInEnglish("");
    await page.waitForSelector(".chart .live svg");
    await page.keyboard.press("Control+k");
    await page.getByRole("option", { name: "Budget execution" }).waitFor();
    await page.getByRole("dialog").getByRole("combobox").fill("establishment");
    await page.getByRole("option", { name: /how many regular staff/ }).waitFor();
    await page.getByRole("dialog").getByRole("combobox").fill("procurement");
    await page
      .getByRole("option", { name: /Government procurement/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  it("explains Chinese terms in the glossary", async () => {
    const { page } = await visitInEnglish("glossary/");
    await page.getByLabel("Find a term").fill("execution rate");
    await page.getByText("Execution rate: actual spending as a percentage of the budget").waitFor();
    await expect.poll(() => page.locator("dt").allTextContents()).toEqual(["执行率"]);
    await expect.poll(() => page.locator("main h2").allTextContents()).toEqual(["Budget and final accounts"]);
    await page.getByText("1 term found").waitFor();
    await page.locator(".index").getByRole("link", { name: "SME share" }).click();
    await page.locator("dt.chosen", { hasText: "中小企业份额" }).waitFor();
    await page.context().close();
  });

  it("opens at the place that a link names, though its words before it are longer", async () => {
    const { page } = await visitInEnglish("glossary/#group-staff");
    await page.waitForSelector("html[lang=en]");
    const off = () =>
      page.evaluate(() => {
        const group = document.getElementById("group-staff")!;
        return group.getBoundingClientRect().top - parseFloat(getComputedStyle(group).scrollMarginTop);
      });
    await expect.poll(async () => Math.abs(await off())).toBeLessThanOrEqual(2);
    await page.context().close();
  });

  it.each([
    "departments/360200-zhengfuban/",
    "brief/360200-zhengfuban/2020/",
    "documents/360200-zhengfuban-2020/checkup/",
  ])("speaks on %s", async (path) => {
    const { page, errors } = await visitInEnglish(path);
    const headings = await page.locator("h2, h3, dt").allTextContents();
    expect(headings.length).toBeGreaterThan(3);
    expect(headings.filter((heading) => CHINESE.test(heading))).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([
    "",
    "?years=all",
    "findings/",
    "ranking/",
    "regions/",
    "watch/",
    "departments/430200-zhengfuban/",
  ])("has no violations that axe can find on /%s", async (path) => {
    const { page } = await visitInEnglish(path);
    await engineReady(page);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it.each([390, 768, 1024])("fits a window %i px wide without scrolling sideways", async (width) => {
    const { page } = await visitInEnglish("", width);
    for (const [, path] of HEADER_PAGES) {
      await page.goto(site.address + path, { waitUntil: "load" });
      await page.waitForSelector("html[lang=en]");
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
});
