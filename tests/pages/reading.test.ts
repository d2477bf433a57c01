import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { withoutReadyYears } from "../support/readyYears.ts";
import { engineReady, held, openSite, visit, type Site } from "../support/site.ts";

/* The disclosure itself, departments, terms, comparison, and what is taken along, in a real Chromium. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("/documents/", () => {
  it("shows the disclosure line by line with its tables, without JavaScript", async () => {
    const { page } = await visit(site, "documents/360200-zhengfuban-2024/", { javaScriptEnabled: false });
    await expect.poll(() => page.textContent("#L432")).toContain("本年支出合计 2336.27 万元");
    await expect.poll(() => page.locator("#L126 td").allTextContents()).toContain("本年收入合计");
    await page.context().close();
  });
  it("marks the figure that a link names, says what it means, and finds words", async () => {
    const { page, errors } = await visit(site, "procurement/");
    await engineReady(page);
    await page.getByRole("button", { name: "表", exact: true }).click();
    await page.getByRole("button", { name: /^88\.98$/ }).click();
    await page
      .getByRole("complementary")
      .getByRole("link", { name: "景德镇市人民政府办公室2024年度部门决算" })
      .click();
    await page.waitForURL("**/documents/360200-zhengfuban-2024/?figure=*");
    const marked = page.locator("#L488 button.chosen");
    await marked.waitFor();
    await expect.poll(() => marked.textContent()).toBe("88.98");
    await page.waitForFunction(() => {
      const { top, bottom } = document.getElementById("L488")!.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").fill("瓷博会");
    await page.getByText("没有找到").waitFor();
    await page.getByRole("searchbox").fill("公务接待费全年预算数");
    await page.getByText("1 行", { exact: true }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("/departments/", () => {
  it("puts a department's years on one page, with its documents and findings", async () => {
    const { page, errors, foreign } = await visit(site, "departments/360200-zhengfuban/");
    await engineReady(page);
    const pictures = (await page.locator(".live svg").allTextContents()).join(" ");
    for (const figure of ["2,336.27", "2,660.36", "33.60", "96.2%"]) expect(pictures).toContain(figure);
    await expect
      .poll(() => page.getByRole("link", { name: "景德镇市人民政府办公室2020年度部门决算" }).count())
      .toBe(1);
    expect(pictures).not.toContain("5,531.10");
    expect([...errors, ...foreign]).toEqual([]);
    await page.context().close();
  });
  it("says first what was spent against the budget, and above each picture what it shows", async () => {
    const { page } = await visit(site, "departments/360200-zhengfuban/", { javaScriptEnabled: false });
    const words = (await page.textContent("main"))!.replace(/\s+/g, "");
    for (const sentence of [
      // 003 line 440: 2336.27, 完成年初预算的 100.46%; 000 line 414: 139.83%
      "2024年支出2,336万元，决算比年初预算多0.5%。偏离最大的是2020年：决算比年初预算多39.8%。",
      // 003 line 466: 7.27 万元, line 371: of which 5.96 on running cars
      "2024年7.3万元，比上年▼65.2%，公务用车运行维护费占82.0%。",
      "2024年在职56人，人均人员经费33.6万元。人员经费含离退休人员的钱，除以在职人数；只算在职人员的工资福利，人均31.9万元。",
    ])
      expect(words).toContain(sentence);
    await page.context().close();
  });
  it("says what the department does in its own words, each leading to its line", async () => {
    const { page, errors } = await visit(site, "departments/430200-zhengfuban/");
    await engineReady(page);
    // 004 lines 418 and 434: two subjects are called 行政运行
    await expect.poll(() => page.locator("#reasons li", { hasText: "行政运行" }).count()).toBe(2);
    const duties = page.locator("#duties");
    await duties.getByText("其余 10 项").click();
    // 004 line 69: (十三) 承办市人民政府交办的其他事项。
    await duties.getByRole("link", { name: "承办市人民政府交办的其他事项" }).click();
    await page.waitForURL("**/documents/430200-zhengfuban-2020/#L69");
    await page.waitForFunction(() => {
      const line = document.getElementById("L69")?.getBoundingClientRect();
      return line && line.top > 0 && line.bottom < innerHeight;
    });
    expect(errors).toEqual([]);
    await page.context().close();
  });
  it("sets what it holds side by side by year", async () => {
    const { page } = await visit(site, "departments/360200-zhengfuban/", { javaScriptEnabled: false });
    const row = page.locator("#holdings tr", { hasText: "特种专业技术用车" });
    expect((await row.locator("td").allTextContents()).map((text) => text.trim())).toEqual(["辆", "2", "2"]);
    await page.context().close();
  });
});

describe("/glossary/", () => {
  it("explains a term in plain words and in the documents' own, with its line", async () => {
    const { page } = await visit(site, "glossary/");
    await page.getByRole("searchbox").fill("机关运行经费");
    const term = page.locator("dd").first();
    await expect.poll(() => term.textContent()).toContain("让机关运转起来的日常开销");
    await term.getByText("文件里的另外 3 种说法").click();
    await expect.poll(() => term.getByRole("link").count()).toBe(4);
    await term.getByRole("link").first().click();
    await page.waitForURL("**/documents/*/#L*");
    await page.context().close();
  });

  const GROUPS = [
    "预算与决算",
    "收入来源",
    "支出怎么分",
    "结转与结余",
    "“三公”经费",
    "人员与人均",
    "政府采购",
    "绩效与核查",
    "支出科目",
  ];
  const topOf = (page: Page, selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  const sideways = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  it("has its terms by what they are about, and all of them at a glance beside, without JavaScript", async () => {
    const { page } = await visit(site, "glossary/", { javaScriptEnabled: false });
    await expect.poll(() => page.locator("main h2").allTextContents()).toEqual(GROUPS);
    const index = page.locator(".index");
    const terms = await page.locator("dt").allTextContents();
    await expect.poll(() => index.locator(".terms a").allInnerTexts()).toEqual(terms);
    const [left, width] = await index.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return [box.left, box.width];
    });
    const list = (await page.locator("dl").first().boundingBox())!;
    expect(left).toBeGreaterThan(list.x + list.width);
    expect(width).toBeGreaterThan(200);
    await page.context().close();
  });

  it("leads from the index to a term, which stays beside the page and says where one reads", async () => {
    const { page, errors } = await visit(site, "glossary/");
    await page.waitForSelector("[data-engine]:not([data-engine=idle])");
    const index = page.locator(".index");
    const before = await topOf(page, ".index");
    for (const [term, group] of [
      ["公务接待", "“三公”经费"],
      ["事业运行", "支出科目"],
      ["决算", "预算与决算"],
    ] as const) {
      await index.getByRole("link", { name: term, exact: true }).click();
      await page.locator("dt.chosen", { hasText: term }).waitFor();
      const top = await topOf(page, "dt.chosen");
      expect(top).toBeGreaterThan(await topOf(page, "header.top"));
      expect(top).toBeLessThan(400);
      expect(await topOf(page, ".index")).toBe(before);
      await expect.poll(() => index.locator("[aria-current]").allTextContents()).toEqual([group]);
    }
    await page.goBack();
    await page.locator("dt.chosen", { hasText: "事业运行" }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("keeps the links that lead to its terms", async () => {
    const { page } = await visit(site, "glossary/#人均人员经费");
    await page.locator("dt.chosen", { hasText: "人均人员经费" }).waitFor();
    const top = await topOf(page, "dt.chosen");
    expect(top).toBeGreaterThan(49);
    expect(top).toBeLessThan(400);
    await page.context().close();
  });

  it.each([1440, 390])(
    "at %i px finds terms by name and by explanation, hides empty groups, and moves nothing",
    async (width) => {
      const { page } = await visit(site, "glossary/", { viewport: { width, height: 844 } });
      await page.waitForSelector("[data-engine]:not([data-engine=idle])");
      const first = await topOf(page, "main section >> nth=0");
      const field = page.getByRole("searchbox");
      const status = page.locator("label + [role=status]");
      await field.fill("人均");
      await status.getByText("找到 4 个").waitFor();
      await expect.poll(() => page.locator("main h2").allTextContents()).toEqual(["人员与人均"]);
      expect(await topOf(page, "main section >> nth=0")).toBe(first);
      await field.fill("水电");
      await status.getByText("找到 2 个").waitFor();
      await expect.poll(() => page.locator("dt").allTextContents()).toEqual(["公用经费", "机关运行经费"]);
      expect(await violations(page)).toEqual([]);
      await field.fill("没有这样的词");
      await status.getByText("没有这个名词").waitFor();
      await expect.poll(() => page.locator("main h2").count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      // The index is whole: a link ends the search and finds its term.
      await page.getByRole("navigation").getByRole("link", { name: "支出科目" }).click();
      await expect.poll(() => field.inputValue()).toBe("");
      await expect.poll(() => topOf(page, "#group-subjects")).toBeLessThan(400);
      await expect.poll(() => page.locator("main h2").allTextContents()).toEqual(GROUPS);
      await page.context().close();
    },
  );

  it("has on a phone its groups as links at the top, and does not scroll sideways", async () => {
    const { page } = await visit(site, "glossary/", { viewport: { width: 390, height: 844 } });
    const links = page.getByRole("navigation", { name: "名词索引" }).getByRole("link");
    await expect.poll(() => links.allTextContents()).toEqual(GROUPS);
    const last = (await links.last().boundingBox())!;
    expect(last.y + last.height).toBeLessThan(450);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe("/compare/", () => {
  it("compares what the URL names, finds departments by pinyin initials, and keeps the choice", async () => {
    const { page } = await visit(site, "compare/?pick=360200-zhengfuban:2024,430200-zhengfuban:2020");
    await page.locator(".live").getByText("5,531.10").waitFor();
    await expect.poll(() => page.locator(".live").textContent()).not.toContain("2,176.91");
    await expect
      .poll(() => page.textContent("main"))
      .toContain("景德镇市政府办 2024（2 份中）：本年支出第 2 位");
    await page.getByRole("searchbox").fill("bzs");
    await page.getByRole("button", { name: "+ 巴中市政府办 2020" }).click();
    await page.locator(".live").getByText("2,176.91").waitFor();
    await page.reload();
    await page.locator(".live").getByText("2,176.91").waitFor();
    await page.context().close();
  });
});

describe("/compare/ in detail", () => {
  it("has the differences to the first in its table, and leads from printed amounts to their lines", async () => {
    const { page, errors } = await visit(site, "compare/?pick=360200-zhengfuban:2020,430200-zhengfuban:2020");
    await engineReady(page);
    await page.getByRole("button", { name: "表", exact: true }).click();
    const cells = page.locator("#measures tr", { hasText: "株洲市政府办 2020" }).locator("td");
    // 004 line 247: 5,531.10, less 000 line 414: 2660.36; 161.33 less 24.87
    await expect.poll(() => cells.nth(1).textContent()).toBe("+2,870.74");
    await expect.poll(() => cells.nth(7).textContent()).toBe("+136.46");
    await cells.nth(0).getByRole("button", { name: "5,531.10" }).click();
    await page.getByRole("complementary").getByText("第 247 行").waitFor();
    expect(new URL(page.url()).search).toContain(
      "pick=360200-zhengfuban:2020,430200-zhengfuban:2020&figure=",
    );
    expect(errors).toEqual([]);
    await page.context().close();
  });
  it("sets beside each change what the department says of it", async () => {
    const { page, errors } = await visit(
      site,
      "compare/?by=growth&pick=360200-zhengfuban:2024,360200-zhengfuban:2020",
    );
    await engineReady(page);
    // 003 line 482
    const row = page.locator("#reasons li", { hasText: "▼ 32.1%" });
    await expect.poll(() => row.textContent()).toContain("机关运行经费");
    await row.getByRole("link", { name: "厉行节约，落实全市过紧日子政策" }).click();
    await page.getByRole("complementary").getByText("216.73").first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("what is taken along", () => {
  it("is the picture with title, source and date, and its rows", async () => {
    const { page } = await visit(site, "procurement/");
    await engineReady(page);
    await page.getByText("导出 ▾").click();
    const svg = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "SVG" }).click();
    const picture = readFileSync(await (await svg).path(), "utf8");
    expect(picture).toContain("买什么，中小企业得多少");
    expect(picture).toContain("来源：各部门公开的决算文件，明账");
    expect(picture).not.toContain("var(--");
    await page.getByText("导出 ▾").click();
    const png = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "PNG" }).click();
    expect(
      readFileSync(await (await png).path())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    await page.getByText("导出 ▾").click();
    const csv = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "CSV" }).click();
    expect(readFileSync(await (await csv).path(), "utf8")).toMatch(/景德镇市政府办 2024,92\.51,56\.91/);
    await page.context().close();
  });
});

describe("a picture that is taken along", () => {
  it("waits for what its filters ask for", async () => {
    const { page, errors } = await visit(site, "glossary/");
    const letGo = await held(page, "**/*.wasm");
    await withoutReadyYears(page);
    await page.goto(`${site.address}three-public/?departments=430200-zhengfuban`);
    await page.getByText("正在按筛选条件计算").first().waitFor();
    await page.locator("#parts").getByText("导出 ▾").click();
    const file = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "CSV" }).click();
    await page.locator("#parts").getByText("正在按筛选条件计算…", { exact: true }).waitFor();
    letGo();
    const rows = readFileSync(await (await file).path(), "utf8");
    expect(rows).toContain("株洲市政府办");
    expect(rows).not.toContain("巴中市政府办");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("says by itself what its marks mean, what it is filtered by and whose it is", async () => {
    const { page, errors } = await visit(site, "three-public/?departments=430200-zhengfuban&prices=real");
    await engineReady(page);
    await page.locator("#parts").getByText("导出 ▾").click();
    const file = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "SVG" }).click();
    const words = readFileSync(await (await file).path(), "utf8").replace(/<[^>]*>/g, " ");
    for (const said of [
      "花在哪里",
      "最多的是公务用车运行维护费",
      "部门：株洲市政府办；2024 年价格",
      "全年预算",
      "上年决算",
      "2020 年“三公”经费",
    ])
      expect(words).toContain(said);
    expect(words).not.toContain("年初预算");
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("accessibility", () => {
  const PATHS = [
    "",
    "?years=all",
    "three-public/?years=all",
    "execution/",
    "three-public/",
    "staff/",
    "procurement/",
    "ranking/",
    "regions/",
    "watch/",
    "regions/?region=36",
    "subjects/",
    "compare/",
    "findings/",
    "glossary/",
    "departments/360200-zhengfuban/",
    "documents/360200-zhushanghai-2020/",
    "documents/360200-zhushanghai-2020/checkup/",
    "brief/360200-zhengfuban/2024/",
    "embed/execution/departments/",
  ];
  it.each(PATHS.flatMap((path) => [[path, "light"] as const, [path, "dark"] as const]))(
    "/%s %s: axe finds no violation",
    async (path, colorScheme) => {
      const { page } = await visit(site, path, { colorScheme });
      // What is asked beside the prerendered answer is veiled until it is there, its heading, too.
      await page.waitForSelector(":root:not([data-veiled])");
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );
});
