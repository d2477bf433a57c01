import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { clickMark, engineReady, openSite, visit, type Site } from "../support/site.ts";

/* The drill-down through the classification, in a real Chromium. The figures are those printed in data/documents. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const heading = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.querySelector("h1")?.textContent === wanted, text);
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement).dataset["code"] ?? null);

describe("a subject by its link", () => {
  it("opens cold with place, meaning and source, users, share, budget and reason", async () => {
    const { page, errors, foreign } = await visit(site, "subjects/?years=2020&subject=2010301");
    await heading(page, "2010301 行政运行");
    const path = page.getByRole("navigation", { name: "科目层级" });
    expect((await path.innerText()).replace(/\s+/g, " ")).toBe(
      "全部类 › 201 一般公共服务支出 › 20103 政府办公厅（室）及相关机构事务 › 2010301 行政运行",
    );
    // 003 line 637
    await page.getByText("反映行政单位（包括实行公务员管理的事业单位）的基本支出。").waitFor();
    await expect
      .poll(() => page.getByRole("link", { name: "景德镇市政府办 2024，第 637 行" }).getAttribute("href"))
      .toContain("documents/360200-zhengfuban-2024/#L637");
    // 004 lines 143 and 418, 002 line 46
    const uses = page.locator("#uses");
    const picture = await uses.locator(".live svg").textContent();
    for (const figure of ["3,294.56", "−353.65", "73.8%", "1,256.55"]) expect(picture).toContain(figure);
    await uses.getByRole("button", { name: "表", exact: true }).click();
    const row = uses.locator("tbody tr", { hasText: "株洲市政府办 2020" });
    await expect.poll(() => row.textContent()).toContain("优化营商环境相关业务未开展");
    await row.getByRole("button", { name: "3,648.21" }).click();
    await page.getByRole("complementary", { name: "数字出处" }).getByText("第 418 行").waitFor();
    expect([...errors, ...foreign]).toEqual([]);
    await page.context().close();
  });

  it("says when nobody uses the subject, and when it is none", async () => {
    const { page } = await visit(site, "subjects/?subject=202");
    await heading(page, "202 外交支出");
    await page.getByText("没有人用这个科目", { exact: true }).waitFor();
    await page.goto(`${site.address}subjects/?subject=999`);
    await heading(page, "999 不是科目");
    await page.context().close();
  });
});

describe("the meaning of a subject", () => {
  const meanings = (page: Page) => page.locator(".meanings");
  const zh = ["通俗说明（明账编写，不是官方原文）", "官方原文见财政部《政府收支分类科目》"];
  const en = [
    "In plain words (Mingzhang's own, not the official wording)",
    "The official wording is in the Ministry of Finance's classification",
  ];

  it.each([
    ["subject=201", "党政机关、人大、政协", "Running and work of party and government offices"],
    ["subject=20103", "政府办公厅（室）和它下属机构的运转", "the government's general office"],
    ["system=economic&subject=302", "日常买东西和服务的钱", "Everyday goods and services"],
    [
      "system=economic&subject=30108",
      "单位为职工缴的基本养老保险费",
      "contribution to basic pension insurance",
    ],
  ])("%s: plain words that say whose they are, in both languages", async (query, chinese, english) => {
    const { page, errors, foreign } = await visit(site, `subjects/?${query}`);
    for (const words of [...zh, chinese]) await meanings(page).getByText(words).waitFor();
    await expect.poll(() => meanings(page).textContent()).not.toMatch(/官方说明|没有说明/);
    await page.getByRole("button", { name: "Switch to English" }).click();
    for (const words of [...en, english]) await meanings(page).getByText(words).waitFor();
    await expect.poll(() => meanings(page).textContent()).not.toMatch(/Official meaning|通俗|no explanation/);
    expect([...errors, ...foreign]).toEqual([]);
    await page.context().close();
  });

  it("explains an item of every section by its name, beside the departments' own words", async () => {
    const { page } = await visit(site, "subjects/?subject=2010301");
    await meanings(page).getByText("行政机关自己日常运转的钱").waitFor();
    await meanings(page).getByText("部门名词解释").waitFor();
    await meanings(page).getByRole("link", { name: "景德镇市政府办 2024，第 637 行" }).waitFor();
    await page.context().close();
  });

  it("says where to look when nobody explains a subject, and explains what is above it", async () => {
    const { page } = await visit(site, "subjects/?subject=2120201");
    await meanings(page).getByText("这个科目没有说明").waitFor();
    await meanings(page).getByText("上级“21202 城乡社区规划与管理”的通俗说明").waitFor();
    await page.context().close();
  });
});

describe("the icicle", () => {
  it("drills by clicks, is undone by the back button, and goes up by the breadcrumb", async () => {
    const { page, errors } = await visit(site, "subjects/?years=2020");
    await engineReady(page);
    const click = (words: string) =>
      clickMark(page.locator("#icicle .live svg text", { hasText: words }).first());
    await click("20103");
    await page.waitForURL("**subject=20103");
    await heading(page, "20103 政府办公厅（室）及相关机构事务");
    // 004, 002: 997.54 + 388.38
    await page.locator("#icicle .live").getByText("1,385.92").first().waitFor();
    await click("2010302");
    await heading(page, "2010302 一般行政管理事务");
    // A click on the open one goes up.
    await click("2010302");
    await heading(page, "20103 政府办公厅（室）及相关机构事务");
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/subject=20103$/);
    await page.goBack();
    await heading(page, "2020 年支出科目");
    await page.goForward();
    await page
      .getByRole("navigation", { name: "科目层级" })
      .getByRole("link", { name: "201 一般公共服务支出" })
      .click();
    await heading(page, "201 一般公共服务支出");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("changes to the economic classification and back", async () => {
    const { page } = await visit(site, "subjects/?years=2020&subject=201");
    await page.getByRole("link", { name: "按经济（怎么花）" }).click();
    await page.waitForURL(/\?years=2020&system=economic$/);
    // 000 line 64, 001 line 64, 004 line 305: 1317.76 + 192.61 + 1671.04
    await page.locator("#icicle .live").getByText("3,181.41").waitFor();
    await page.getByRole("link", { name: "按功能（做什么事）" }).click();
    await heading(page, "2020 年支出科目");
    await page.context().close();
  });
});

describe("the tree table", () => {
  it("is moved through, opened and closed by keys, and Enter opens a subject that back returns from", async () => {
    const { page, errors } = await visit(site, "subjects/?years=2020");
    await engineReady(page);
    const row = (code: string) => page.locator(`#tree [data-code="${code}"]`);
    await expect.poll(() => row("20103").isVisible()).toBe(false);
    await row("201").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => row("201").getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => focused(page)).toBe("20103");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toBe("20129");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => focused(page)).toBe("201");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => row("20103").isVisible()).toBe(false);
    await page.keyboard.press("End");
    await expect.poll(() => focused(page)).toBe("221");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await heading(page, "201 一般公共服务支出");
    await expect.poll(() => row("201").getAttribute("aria-selected")).toBe("true");
    await expect.poll(() => row("20103").isVisible()).toBe(true);
    await page.goBack();
    await heading(page, "2020 年支出科目");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("can be read whole without JavaScript", async () => {
    const { page } = await visit(site, "subjects/", { javaScriptEnabled: false });
    const row = page.locator('#tree [data-code="2010302"]');
    await expect.poll(() => row.isVisible()).toBe(true);
    // 003 line 152
    expect(await row.textContent()).toContain("231.00");
    await page.context().close();
  });

  it("is of several years that of the latest: years are not added up", async () => {
    const { page } = await visit(site, "subjects/?years=all");
    await page.getByText("加总的图表只看 2024 年").waitFor();
    // 003 line 208 alone, without the 4,680.26 of 004 in 2020.
    await expect.poll(() => page.locator('#tree [data-code="201"]').textContent()).toContain("1,779.44");
    await page.getByRole("heading", { name: "各部门的钱用在哪些方面：各年变化" }).waitFor();
    await page.context().close();
  });

  it("is the picture on a phone, which nothing scrolls sideways", async () => {
    for (const path of ["subjects/", "subjects/?subject=2010399", "subjects/?system=economic&subject=302"]) {
      const { page } = await visit(site, path, { viewport: { width: 390, height: 844 } });
      await engineReady(page);
      await page.waitForSelector("[role=treegrid]");
      await expect.poll(() => page.locator("#icicle").isVisible()).toBe(false);
      for (const button of await page.getByRole("button", { name: "表", exact: true }).all())
        await button.click();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});

describe("accessibility", () => {
  it.each(["light", "dark"] as const)("an open subject, %s: axe finds no violation", async (colorScheme) => {
    const { page } = await visit(site, "subjects/?subject=2010302", { colorScheme });
    await page.locator("#uses .live svg").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
