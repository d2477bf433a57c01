import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* The headline figures on 总览, in a real Chromium. The figures are read off the documents. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const figures = (page: Page) => page.locator('dl[aria-label="主要数字"]');
const figure = (page: Page, name: string) => figures(page).locator("div", { hasText: name });

/** How far what stands in the page jumped since it was opened (cumulative layout shift). */
const shifted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (list: PerformanceObserverEntryList) =>
          list.getEntries().forEach((entry) => (sum += (entry as unknown as { value: number }).value));
        new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );

describe("the headline figures", () => {
  it("stand in the page without JavaScript, and lead on", async () => {
    const { page } = await visit(site, "", { javaScriptEnabled: false });
    // 003 line 432 and 376: 7.27 of 26.27万元
    await expect.poll(() => figure(page, "支出").textContent()).toContain("2,336 万元");
    await expect.poll(() => figure(page, "“三公”").textContent()).toContain("预算的 27.7%");
    const leads = await figures(page)
      .locator("dd a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(leads).toEqual([
      "/execution/",
      "/execution/",
      "/three-public/",
      "/staff/",
      "/procurement/",
      "/findings/",
    ]);
    await page.context().close();
  });

  it("are the sums of a year that is chosen", async () => {
    const { page } = await visit(site, "?years=2020");
    // 000 line 414, 001 line 37, 002 line 45, 004 line 414: 10,659.56万元
    await expect.poll(() => figure(page, "支出").textContent()).toContain("1.07 亿元");
    await expect.poll(() => figure(page, "“三公”").textContent()).toContain("预算的 55.8%");
    await page.context().close();
  });

  it("are a single department's where one is chosen, with its place, and lead on to it", async () => {
    const { page, errors } = await visit(site, "?departments=360200-zhengfuban&years=2020");
    // 000 line 414; only 株洲 spent more, and nobody went further over its budget
    await expect.poll(() => figure(page, "支出").textContent()).toMatch(/2,660 万元.*第 2 \/ 4/);
    await expect.poll(() => figure(page, "执行率").textContent()).toMatch(/139\.8%.*第 1 \/ 4/);
    await figure(page, "“三公”").locator("dd a").click();
    await page.waitForURL("**/three-public/?departments=360200-zhengfuban&years=2020");
    // 000 line 437: 24.87 of 90万元
    await expect
      .poll(() => page.locator(".answer").first().textContent())
      .toContain("景德镇市政府办 2020 年 24.9 万元，比年初预算少 65.1 万元（72.4%）");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("are the latest year's of a department of which all years are shown, and lead to that year", async () => {
    const { page } = await visit(site, "?departments=360200-zhengfuban");
    // 003 line 440
    await expect.poll(() => figure(page, "支出").textContent()).toContain("2,336 万元");
    await figure(page, "支出").locator("dd a").click();
    await page.waitForURL("**/execution/?departments=360200-zhengfuban&years=2024");
    await expect.poll(() => page.textContent("h1")).toBe("2024 年预算执行");
    await page.context().close();
  });

  it("stand two a row on a phone, without scrolling sideways, and move nothing when the page comes alive", async () => {
    const { page } = await visit(site, "", { viewport: { width: 390, height: 844 } });
    await engineReady(page);
    const tops = await figures(page)
      .locator("> div")
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(3);
    // The figures moving by a line would be ten times as much.
    expect(await shifted(page)).toBeLessThan(0.005);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.context().close();
  });
});

describe("the “三公” page", () => {
  it("says that nobody is over budget, and draws the total, whoever spent most first", async () => {
    const { page } = await visit(site, "three-public/?years=2020");
    await expect.poll(() => page.locator(".answer").first().textContent()).toContain("没有超出预算");
    const picture = page.locator("#parts .chart .live svg");
    await picture.waitFor();
    const words = (await picture.locator("text").allTextContents()).join("|");
    // 004 line 351: 161.33 of 310万元; 002 line 64; 000 line 437
    expect(words).toMatch(/株洲市政府办 2020\|巴中市政府办 2020\|景德镇市政府办 2020/);
    expect(words).toContain("161.33 · 低 48.0%");
    await page.context().close();
  });
});
