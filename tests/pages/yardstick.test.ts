import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* Amounts per head and in one year's prices, in a real Chromium. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("the switches of the filter line", () => {
  it.each([1440, 390])("move nothing on the page, %i px wide", async (width) => {
    const { page } = await visit(site, "", { viewport: { width, height: 900 } });
    await engineReady(page);
    const tops = () =>
      page.evaluate(() =>
        ["h1", "h2", ".chart"].map((what) => document.querySelector(what)!.getBoundingClientRect().top),
      );
    const before = await tops();
    await page.getByRole("button", { name: "人均", exact: true }).click();
    await page.getByText("金额除以在职人数").waitFor();
    expect(await tops()).toEqual(before);
    await page.context().close();
  });
  it("measure pictures and tables per head and in one year's prices, follow to other pages, and are undone", async () => {
    const { page, errors, foreign } = await visit(
      site,
      "execution/?departments=360200-zhengfuban&years=2024&per=head",
    );
    await engineReady(page);
    const picture = page.locator("#departments .live");
    // 003 line 319: 56 in service, 2336.27万元
    await expect.poll(() => picture.textContent()).toContain("41.72");
    await expect.poll(() => picture.textContent()).toContain("万元/人");
    await page.goto(`${site.address}execution/?years=2020`);
    await engineReady(page);
    await page.getByRole("button", { name: "人均", exact: true }).click();
    await page.waitForURL("**/execution/?years=2020&per=head");
    // 004 publishes no headcount, but a budget and an actual.
    await expect.poll(() => picture.textContent()).toContain("未公开在职人数");
    await expect.poll(() => picture.textContent()).toContain("112.9%");
    await page.getByText("金额除以在职人数；株洲市政府办 2020").waitFor();

    await page.locator("#departments").getByRole("button", { name: "表", exact: true }).click();
    const row = page.locator("#departments tbody tr", { hasText: "株洲市政府办 2020" });
    await expect.poll(() => row.textContent()).toContain("未公开在职人数");
    await expect.poll(() => row.textContent()).not.toContain("5,531.10");

    await page.getByRole("button", { name: "2024 年价格" }).click();
    await page.getByRole("button", { name: "人均", exact: true }).click();
    await page.waitForURL("**/execution/?years=2020&prices=real");
    // 5531.10万元 of 2020: × 1.009 × 1.020 × 1.002 × 1.002
    await expect.poll(() => row.textContent()).toContain("5,715.29");
    await page.getByRole("link", { name: "三公经费" }).first().click();
    await page.waitForURL("**/three-public/?years=2020&prices=real");
    await page.getByText("按居民消费价格指数折算到 2024 年").waitFor();
    await page.goBack();
    await page.getByText("重置筛选").click();
    await page.waitForURL("**/execution/");
    await expect.poll(() => picture.textContent()).toContain("2,336.27");
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it("are said in the SQL that reproduces a picture", async () => {
    const { page } = await visit(site, "execution/?per=head&years=2024");
    await engineReady(page);
    await page.locator("#departments").getByText("导出 ▾").click();
    await page.locator("#departments").getByRole("menuitem", { name: "复现与嵌入" }).click();
    const sql = page.getByRole("textbox", { name: "复现此图" });
    await expect.poll(() => sql.inputValue()).toContain("-- 景德镇市政府办 2024 年：0.017857143");
    await page.context().close();
  });

  it("stand where they mean something, and nowhere else", async () => {
    const { page } = await visit(site, "departments/360200-zhengfuban/?per=head");
    await engineReady(page);
    await expect.poll(() => page.locator("#execution .live").textContent()).toContain("41.72");
    await page.goto(`${site.address}compare/?per=head`);
    await expect.poll(() => page.getByRole("button", { name: "人均", exact: true }).count()).toBe(0);
    await expect.poll(() => page.getByRole("button", { name: "2024 年价格" }).count()).toBe(1);
    await page.goto(`${site.address}findings/?per=head`);
    await expect.poll(() => page.getByRole("button", { name: "2024 年价格" }).count()).toBe(0);
    await page.context().close();
  });
});
