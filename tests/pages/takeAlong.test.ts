import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* What leaves the page: the query, the code to embed, the sheet of paper. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("复现与嵌入", () => {
  it("shows the SQL under the page's filters and downloads a script; the rows come as Parquet", async () => {
    const { page, errors, foreign } = await visit(site, "execution/?years=2024");
    await engineReady(page);
    await page.getByText("导出 ▾").first().click();
    await page.getByRole("menuitem", { name: "复现与嵌入" }).click();
    const panel = page.getByRole("complementary", { name: "复现与嵌入此图" });
    const sql = await panel.getByRole("textbox", { name: "复现此图" }).inputValue();
    expect(sql).toMatch(/\b\w\.fiscal_year IN \(2024\)/);
    const download = page.waitForEvent("download");
    await panel.getByRole("button", { name: "下载脚本" }).click();
    expect(readFileSync(await (await download).path(), "utf8")).toMatch(
      /CREATE OR REPLACE VIEW summaries AS FROM read_parquet\(\['data\/summaries-[0-9a-f]{16}\.parquet'\]\)/,
    );
    await expect
      .poll(() => panel.getByRole("textbox", { name: "嵌入网页" }).inputValue())
      .toContain("embed/execution/departments/?years=2024");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    const parquet = page.waitForEvent("download");
    await page.getByText("导出 ▾").first().click();
    await page.getByRole("menuitem", { name: "Parquet" }).click();
    expect(
      readFileSync(await (await parquet).path())
        .subarray(0, 4)
        .toString(),
    ).toBe("PAR1");
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });
});

describe("a link that is given to others", () => {
  it("names its years, though the address of the latest year does not", async () => {
    const { page } = await visit(site, "execution/", { permissions: ["clipboard-read", "clipboard-write"] });
    const copied = async () => {
      await page.locator("#departments").getByText("导出 ▾").click();
      await page.getByRole("menuitem", { name: "复制链接" }).click();
      await page.getByText("链接已复制").waitFor();
      await page.keyboard.press("Escape");
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied()).toBe(`${site.address}execution/?years=2024#departments`);
    await page.goto(`${site.address}execution/?years=all`);
    await expect.poll(copied).toBe(`${site.address}execution/?years=all#departments`);
    await page.context().close();
  });
});

describe("Escape", () => {
  it("closes only what is topmost: the menu, then the panel that was opened last, then the one below", async () => {
    // So wide that the panel covers nothing of the page.
    const { page } = await visit(site, "execution/?figure=1", { viewport: { width: 2100, height: 900 } });
    await engineReady(page);
    const panels = page.getByRole("complementary");
    await panels.getByText("数字出处").waitFor();
    const menu = page.getByRole("menu");
    await page.getByText("导出 ▾").first().click();
    await menu.waitFor();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    await expect.poll(() => panels.count()).toBe(1);

    await page.getByText("导出 ▾").first().click();
    await page.getByRole("menuitem", { name: "复现与嵌入" }).click();
    const upper = page.getByRole("complementary", { name: "复现与嵌入此图" });
    await upper.waitFor();
    await expect.poll(() => panels.count()).toBe(2);
    // The one that was opened last is the one that is seen.
    await upper.getByRole("button", { name: "关闭" }).click({ trial: true });
    await page.keyboard.press("Escape");
    await upper.waitFor({ state: "detached" });
    await expect.poll(() => panels.count()).toBe(1);
    await page.keyboard.press("Escape");
    await panels.waitFor({ state: "detached" });
    await page.context().close();
  });

  it("closes a filter's choices alone", async () => {
    const { page } = await visit(site, "execution/?figure=1");
    await engineReady(page);
    await page.getByRole("button", { name: /^部门/ }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => page.getByRole("complementary").count()).toBe(1);
    await page.context().close();
  });
});

describe("/brief/", () => {
  it("leads from each figure to its printed line and from each point to its finding", async () => {
    const { page, errors } = await visit(site, "brief/360200-zhengfuban/2020/");
    await engineReady(page);
    await page.getByRole("link", { name: "2,660 万元" }).click();
    await page.getByRole("complementary").getByText("2660.36").first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator("ol a").first().click();
    await page.waitForURL("**/findings/?finding=*");
    expect(errors).toEqual([]);
    await page.context().close();
  });
  it("has the three points with most money at stake, and the stated reasons beside the differences", async () => {
    const { page, errors } = await visit(site, "brief/360200-zhengfuban/2020/");
    // Lines 437 to 443: 45万元 of cars, whose parts come to 24.65; the rounding of a rate is not among the first.
    const points = await page.locator("ol li").allTextContents();
    expect(points).toHaveLength(3);
    expect(points[0]).toContain("45万元");
    expect(points[0]).toContain("24.65");
    // 743.06 above the budget of 一般公共服务支出, and why.
    const reason = page.locator(".reasons li", { hasText: "+743.06" });
    expect(await reason.textContent()).toContain("追加行政事业单位人员调资等");
    expect(errors).toEqual([]);
    await page.context().close();
  });
  it.each([
    "360200-zhengfuban/2020",
    "360200-zhengfuban/2024",
    "360200-zhushanghai/2020",
    "430200-zhengfuban/2020",
    "511900-zhengfuban/2020",
  ])("prints %s on one sheet of A4, and fills it", async (id) => {
    const { page, errors } = await visit(site, `brief/${id}/`);
    await page.locator(".live svg").first().waitFor();
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: "print" });
    // 297 mm less margins of 12 mm, at 96 px an inch.
    const height = await page.locator("article").evaluate((sheet) => sheet.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(0.9 * 273 * (96 / 25.4));
    expect(errors).toEqual([]);
    await page.context().close();
  });
  it("prints its figures", async () => {
    const { page } = await visit(site, "brief/360200-zhengfuban/2024/");
    // 003 line 432: 2336.27 万元
    await expect.poll(() => page.textContent("dl")).toContain("2,336 万元");
    await page.context().close();
  });
});
