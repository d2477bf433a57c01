import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* Every page in a real Chromium, from a cold load. The figures are those printed in data/documents. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PAGES = [
  // 000 line 414: 2660.36 actual of 1902.54, 139.83%
  { path: "", heading: "部门决算总览", figures: ["2,660.36", "139.8%", "161.33"] },
  // 004 line 422: 997.54 of 596.64, 167.2%
  { path: "execution/", heading: "预算执行", figures: ["5,531.10", "112.9%", "997.54", "167.2%"] },
  // 004 line 351; 003 line 376; 000 line 443: 24.65万元 for 3 cars
  { path: "three-public/", heading: "“三公”经费", figures: ["55.55", "98.35", "1.31", "8.22"] },
  // 003 line 83: 56 people, line 319: 1,881.55; 004 line 584
  { path: "staff/", heading: "人员与经费", figures: ["33.60", "99 实有", "1,784.31"] },
  // 004 line 514; 003 line 488: 88.98 of 92.51
  { path: "procurement/", heading: "政府采购", figures: ["866.55", "96.2%", "100.0%"] },
  // 004 line 141, 003 line 208
  { path: "subjects/", heading: "支出科目", figures: ["4,680.26", "1,779.44"] },
] as const;

describe.each(PAGES)("/$path", ({ path, heading, figures }) => {
  it("shows its first picture and its table without JavaScript", async () => {
    const { page } = await visit(site, path, { javaScriptEnabled: false });
    await expect.poll(() => page.textContent("h1")).toContain(heading);
    const picture = await page.locator(".chart .wide svg").allTextContents();
    for (const figure of figures) expect(picture.join(" ")).toContain(figure);
    await expect.poll(() => page.locator("table").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("opens cold, loads the accounts from its own origin alone, and shows its figures", async () => {
    const { page, foreign, errors } = await visit(site, path);
    await engineReady(page);
    const live = await page.locator(".chart .live svg").allTextContents();
    for (const figure of figures) expect(live.join(" ")).toContain(figure);
    await expect.poll(() => page.textContent("h1")).toContain(heading);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("keeps to one department by URL, through a reload", async () => {
    const { page, errors } = await visit(site, `${path}?departments=430200-zhengfuban`);
    const others = page.locator("table tbody", { hasText: "巴中市政府办" });
    await page.waitForFunction(() => !document.body.textContent!.includes("巴中市政府办 2020"));
    await expect.poll(() => others.count()).toBe(0);
    await expect
      .poll(() => page.locator("table tbody", { hasText: "株洲市政府办" }).count())
      .toBeGreaterThan(0);
    await page.reload();
    await page.waitForFunction(() => !document.body.textContent!.includes("巴中市政府办 2020"));
    await expect.poll(() => page.getByText("重置筛选").count()).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([1440, 390])(
    "fits a window %i px wide, light and dark, without scrolling sideways",
    async (width) => {
      for (const colorScheme of ["light", "dark"] as const) {
        const { page } = await visit(site, path, { viewport: { width, height: 844 }, colorScheme });
        const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(await beyond()).toBeLessThanOrEqual(0);
        for (const button of await page.getByRole("button", { name: "表", exact: true }).all())
          await button.click();
        expect(await beyond()).toBeLessThanOrEqual(0);
        await page.context().close();
      }
    },
  );
});

describe("served from a sub-path", () => {
  it("asks nobody else where its address begins with two slashes", async () => {
    const { page, foreign, errors } = await visit(site, "/");
    await engineReady(page);
    expect(new URL(page.url()).pathname).toBe("/");
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("loads, filters and links within it", async () => {
    const nested = await openSite("public/accounts");
    const { page, foreign, errors } = await visit(nested, "");
    await engineReady(page);
    await page.getByRole("link", { name: "政府采购" }).click();
    await page.waitForURL("**/public/accounts/procurement/");
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await nested.close();
  });
});
