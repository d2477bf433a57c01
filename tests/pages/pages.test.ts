import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* Every page in a real Chromium, from a cold load. The figures are those printed in data/documents. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PAGES = [
  // 003 line 432; 000 line 414: 2660.36 actual of 1902.54, 139.83%
  {
    path: "",
    heading: "部门决算总览",
    latest: ["2,336.27", "100.5%", "7.27"],
    of2020: ["2,660.36", "139.8%", "161.33"],
  },
  // 003: 338.43 of 250.88; 004 line 422: 997.54 of 596.64, 167.2%
  {
    path: "execution/",
    heading: "预算执行",
    latest: ["2,336.27", "338.43", "134.9%"],
    of2020: ["5,531.10", "112.9%", "997.54", "167.2%"],
  },
  // 003 line 376; 004 line 351; 000 line 443: 24.65万元 for 3 cars
  {
    path: "three-public/",
    heading: "“三公”经费",
    latest: ["7.27", "5.96", "1.31"],
    of2020: ["55.55", "98.35", "8.22"],
  },
  // 003 line 83: 56 people, line 319: 1,881.55; 004 line 584
  {
    path: "staff/",
    heading: "人员与经费",
    latest: ["33.60", "1,784.31"],
    of2020: ["99 实有", "1,671.04"],
  },
  // 003 lines 485 to 488; 004 line 514
  {
    path: "procurement/",
    heading: "政府采购",
    latest: ["56.91", "96.2%"],
    of2020: ["866.55", "100.0%"],
  },
  // 003 line 208, 004 line 141
  { path: "subjects/", heading: "支出科目", latest: ["1,779.44"], of2020: ["4,680.26"] },
] as const;

describe.each(PAGES)("/$path", ({ path, heading, latest, of2020 }) => {
  it("shows its first picture and its table without JavaScript, of the latest year", async () => {
    const { page } = await visit(site, path, { javaScriptEnabled: false });
    await expect.poll(() => page.textContent("h1")).toBe(`2024 年${heading}`);
    await expect.poll(() => page.textContent("main")).toContain("其他 3 个部门没有这一年的");
    const picture = await page.locator(".chart .wide svg").allTextContents();
    for (const figure of latest) expect(picture.join(" ")).toContain(figure);
    await expect.poll(() => page.locator("table").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("opens cold, loads the accounts from its own origin alone, and shows its figures", async () => {
    const { page, foreign, errors } = await visit(site, path);
    await engineReady(page);
    const live = async () => (await page.locator(".chart .live svg").allTextContents()).join(" ");
    for (const figure of latest) expect(await live()).toContain(figure);
    await page.goto(`${site.address}${path}?years=2020`);
    await expect.poll(() => page.textContent("h1")).toBe(`2020 年${heading}`);
    await engineReady(page);
    for (const figure of of2020) await expect.poll(live).toContain(figure);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("shows of all years how each department developed, and no ranking of years", async () => {
    const { page, errors } = await visit(site, `${path}?years=all`);
    await expect.poll(() => page.textContent("h1")).toBe(`2020 年、2024 年${heading}`);
    await expect
      .poll(() => page.textContent(".answer"))
      .toMatch(path === "subjects/" ? /2024|共/ : /4 个部门，其中 1 个公开了不止一年的决算/);
    await engineReady(page);
    const block = page.locator("section:has(.views)").last();
    await block.getByRole("button", { name: "表", exact: true }).click();
    const groups = block.locator("tbody .group");
    await expect.poll(() => groups.allInnerTexts()).toEqual(["2024 年", "2020 年"]);
    // Ordered by any column, years stay apart.
    await block.getByRole("button", { name: /^按“/ }).nth(1).click();
    await expect.poll(() => groups.allInnerTexts()).toEqual(["2024 年", "2020 年"]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
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
        for (const years of ["", "?years=all"]) {
          await page.goto(site.address + path + years);
          await page.waitForSelector(":root[data-alive]:not([data-veiled])");
          expect(await beyond(), years).toBeLessThanOrEqual(0);
          for (const button of await page.getByRole("button", { name: "表", exact: true }).all())
            await button.click();
          expect(await beyond(), years).toBeLessThanOrEqual(0);
        }
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
