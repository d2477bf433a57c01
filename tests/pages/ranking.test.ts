import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* The ranking of one year, in a real Chromium. Four of the five documents are of 2020. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("/ranking/", () => {
  it("ranks the latest year without JavaScript", async () => {
    const { page } = await visit(site, "ranking/", { javaScriptEnabled: false });
    expect(await page.textContent("h1")).toBe("2024 年部门排名：本年支出");
    // 003 line 432
    expect(await page.locator("#ranks .chart .wide svg").textContent()).toContain("2,336.27");
    await page.context().close();
  });

  it("ranks one year, says who is first and last, and judges no distribution of four", async () => {
    const { page } = await visit(site, "ranking/?years=2020");
    await page.waitForSelector(":root:not([data-veiled])");
    await expect.poll(() => page.textContent("h1")).toBe("2020 年部门排名：本年支出");
    // 004 line 414, 001 line 37
    await expect
      .poll(() => page.locator("p.answer").first().textContent())
      .toContain("株洲市政府办（5,531 万元）");
    await expect
      .poll(() => page.locator("p.answer").first().textContent())
      .toContain("驻上海联络处（291.2 万元）");
    await expect.poll(() => page.locator("p.answer").first().textContent()).toContain("不足 8 个");
    const picture = await page.locator("#ranks .chart .live svg").textContent();
    for (const words of ["1  株洲市政府办", "5,531.10", "4  驻上海联络处"]) expect(picture).toContain(words);
    // The accounts of 2024 are of another year.
    expect(picture).not.toContain("2,336.27");
    await page.context().close();
  });

  it("goes by another measure, and keeps to a kind, by the address and by the page", async () => {
    const { page, foreign, errors } = await visit(site, "ranking/?years=2020&by=rate");
    await expect.poll(() => page.textContent("h1")).toContain("执行率");
    await page.getByLabel("类型：").selectOption("liaison");
    await page.waitForURL(
      (url) => url.searchParams.get("by") === "rate" && url.searchParams.get("kind") === "liaison",
    );
    await expect.poll(() => page.locator("#ranks table tbody tr").count()).toBe(1);
    await expect
      .poll(() => page.locator("p.answer").first().textContent())
      .toContain("只有驻上海联络处（88.4%）");
    await page.getByLabel("按什么排：").selectOption("sme");
    await expect.poll(() => page.textContent("h1")).toContain("中小企业份额");
    await page.goBack();
    await expect.poll(() => page.textContent("h1")).toContain("执行率");
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("says who lacks the number, and where nobody has it what to do", async () => {
    const { page } = await visit(site, "ranking/?years=2020&by=perHead");
    await expect.poll(() => page.locator("#ranks .caption").last().textContent()).toContain("株洲市政府办");
    await page.goto(`${site.address}ranking/?years=2020&by=perHead&region=43`);
    await expect.poll(() => page.locator("#ranks .empty").textContent()).toContain("放宽地区");
    await page.context().close();
  });

  it("ranks the year that is chosen", async () => {
    const { page } = await visit(site, "ranking/?years=2024");
    await expect.poll(() => page.textContent("h1")).toContain("2024 年");
    await expect.poll(() => page.locator("#ranks table tbody tr").count()).toBe(1);
    await page.context().close();
  });

  it("is found from the navigation and by a question", async () => {
    const { page } = await visit(site, "");
    await page.getByRole("navigation", { name: "明账" }).getByRole("link", { name: "排名" }).click();
    await page.waitForURL("**/ranking/");
    await page.keyboard.press("Control+k");
    // Where the page is still being put in its place, that takes the focus once more.
    await page.getByRole("dialog").getByRole("combobox").fill("中位数");
    await expect.poll(() => page.getByRole("option", { name: /排名/ }).count()).toBe(1);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)("is clean for axe, %s, and fits a phone", async (colorScheme) => {
    for (const width of [1440, 390]) {
      const { page } = await visit(site, "ranking/?years=2020&by=rate", {
        colorScheme,
        viewport: { width, height: 844 },
      });
      await engineReady(page);
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});

describe("a department's peers", () => {
  it("are named and not judged where they are too few, without JavaScript", async () => {
    const { page } = await visit(site, "departments/360200-zhengfuban/", { javaScriptEnabled: false });
    // Of 2024 there is nobody else.
    await expect.poll(() => page.locator("#peers").textContent()).toContain("没有同级或同类的部门可以比");
    await page.goto(`${site.address}departments/430200-zhengfuban/`);
    await expect.poll(() => page.locator("#peers").textContent()).toContain("只有 3 个");
    await expect.poll(() => page.locator("#peers").textContent()).toContain("第 1 版");
    await expect.poll(() => page.locator("#peers tbody tr").count()).toBe(3);
    await page.context().close();
  });

  it("are others, or further, by other weights, which stand in the address", async () => {
    const { page, errors } = await visit(site, "departments/430200-zhengfuban/");
    await engineReady(page);
    const distances = () => page.locator("#peers tbody tr td:last-child").allTextContents();
    const before = await distances();
    await page.locator("#peers").getByLabel("支出规模").selectOption("4");
    await page.waitForURL("**/?weights=4,1,1");
    await expect.poll(distances).not.toEqual(before);
    await expect.poll(() => page.locator("#peers tbody tr").count()).toBe(3);
    expect(await violations(page)).toEqual([]);
    await page.goBack();
    await expect.poll(distances).toEqual(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
