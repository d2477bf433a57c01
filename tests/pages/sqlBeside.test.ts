import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { violations } from "../support/axe.ts";
import { go, joinFiles, openImport } from "../support/importPage.ts";
import { STRANGER, upload } from "../support/ownDocuments.ts";
import { openSite, visit, type Site } from "../support/site.ts";

/* What stands beside a question on 提问: its picture, its parameters, its plan, its limits, and what a link leaves out. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const LONG = { timeout: 60_000 };
const asked = (sql: string, more: Record<string, string> = {}) =>
  `sql/?${new URLSearchParams({ q: sql, ...more })}`;
const run = (page: Page) => page.getByRole("button", { name: /^运行/ }).click();
const drawn = (page: Page, shape: string) => page.locator(`.results .chart .live svg ${shape}`);
const carried = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

async function open(path: string, options = {}) {
  const opened = await visit(site, path, options);
  await opened.page.waitForSelector(":root[data-alive]");
  await opened.page.locator(".cm-content").waitFor();
  return opened;
}

describe("an answer's picture", () => {
  const YEARS =
    "SELECT y AS fiscal_year, n AS name, (y * w)::DOUBLE AS amount FROM range(2015, 2021) t(y), (VALUES ('甲', 3), ('乙', 5)) v(n, w) WHERE NOT (n = '乙' AND y = 2018)";
  const BOTH = "SELECT '部门' || i AS name, i AS a, i * i AS b FROM range(1, 12) t(i)";

  it("is chosen by its columns, changed by its reader, and carried by the address", async () => {
    const { page, errors, foreign } = await open(asked(YEARS));
    await run(page);
    const choice = page.getByLabel("图形");
    await choice.waitFor(LONG);
    expect(await choice.inputValue()).toBe("line");
    await page.getByText("2 条线").waitFor();
    await drawn(page, "path").first().waitFor({ state: "attached" });
    // Years of the one that are known, and of the other with a gap: no line goes over it.
    expect(await page.locator(".results .chart").getAttribute("aria-label")).toContain("甲 2015");
    const joints = () => drawn(page, "path[stroke='var(--s2)']").count();
    await expect.poll(joints).toBe(3);
    await choice.selectOption("bar");
    await page.getByText("前 11 行，每行一条").waitFor();
    expect(carried(page, "picture")).toBe("bar");
    await page.reload();
    await run(page);
    await choice.waitFor(LONG);
    expect(await choice.inputValue()).toBe("bar");
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it("of two amounts may be points; what its columns do not allow is not offered", async () => {
    const { page, errors } = await open(
      asked(`${BOTH};\nSELECT 'x' AS name, 1.5 AS a`, { picture: "scatter,line" }),
    );
    await run(page);
    await page.getByText("11 行中的 11 行，每行一点").waitFor(LONG);
    const choices = page.getByLabel("图形");
    expect(await choices.count()).toBe(1);
    expect(await choices.locator("option").allInnerTexts()).toEqual(["条形", "散点"]);
    await page.getByText("前 1 行，每行一条").waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("a query's parameters", () => {
  it("have fields, are carried by the address, kept in the history, and cannot be anything but values", async () => {
    const sql =
      "SELECT department FROM budget_execution WHERE fiscal_year = $year AND department LIKE $name GROUP BY 1";
    const { page, errors, foreign } = await open(asked(sql, { $year: "2020", $unused: "x" }));
    expect(await page.getByLabel("$year").inputValue()).toBe("2020");
    expect(await page.getByLabel("$unused").count()).toBe(0);
    await run(page);
    await page.getByText("参数 $name 还没有填。").waitFor();
    await page.getByLabel("$name").fill("%株洲%");
    await page.getByLabel("$name").press("Enter");
    await page
      .locator(".results tbody tr[data-index]")
      .first()
      .waitFor({ state: "attached", ...LONG });
    expect(await page.locator(".results tbody tr[data-index]").allInnerTexts()).toEqual([
      expect.stringContaining("株洲"),
    ]);
    expect([carried(page, "$year"), carried(page, "$name")]).toEqual(["2020", "%株洲%"]);
    await page.getByLabel("$name").fill("' OR TRUE; DROP TABLE figures; --");
    await run(page);
    await page.getByText("查询成立，没有符合的行。").waitFor(LONG);
    await page.getByRole("button", { name: /\$name = %株洲%/ }).click();
    expect(await page.getByLabel("$name").inputValue()).toBe("%株洲%");
    await page.getByRole("button", { name: "整理格式" }).click();
    await expect.poll(() => page.locator(".cm-content").innerText()).toContain("$name");
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });
});

describe("EXPLAIN", () => {
  it.each([1440, 390])("is a tree of steps with rows, at %i px", async (width) => {
    const sql =
      "EXPLAIN SELECT d.name, sum(f.value) FROM figures f JOIN departments d USING (department_id) WHERE f.unit = 'yuan' GROUP BY 1 ORDER BY 2 DESC";
    const { page, errors } = await open(asked(sql), { viewport: { width, height: 900 } });
    await run(page);
    const plan = page.locator(".results .plan");
    await plan.waitFor(LONG);
    expect(await plan.locator("> ul > li").count()).toBe(1);
    expect(await plan.getByText("Table: figures").count()).toBe(1);
    expect(await plan.locator("li li").count()).toBeGreaterThan(2);
    expect(await plan.innerText()).toMatch(/读表\s*SEQ_SCAN\s*约 [\d,]+ 行/);
    expect(await plan.innerText()).not.toMatch(/[┌│└]/);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.goto(site.address + asked("EXPLAIN ANALYZE SELECT count(*) FROM documents"));
    await page.locator(".cm-content").waitFor();
    await run(page);
    await plan.waitFor(LONG);
    expect(await plan.innerText()).toMatch(/\b5 行[^]*毫秒/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("explains nothing that does something", async () => {
    const { page, errors } = await open(asked("EXPLAIN ANALYZE DROP TABLE figures"));
    await run(page);
    await page.getByText("DROP 会改动或离开数据").waitFor(LONG);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("limits", () => {
  it("are said before, and where memory ends; the page answers others after it", async () => {
    const { page } = await open(
      asked("SELECT list(range || '-----------------------------------') AS l FROM range(300000000)"),
    );
    await page.getByText("最多 60 秒、2 GB 内存、10,000 行").waitFor();
    await run(page);
    await page.getByText("内存超过 2 GB，已停止").waitFor({ timeout: 90_000 });
    await page.getByRole("button", { name: "有哪些文件，各认出多少个数？" }).click();
    await run(page);
    await expect.poll(() => page.locator(".results tbody tr[data-index]").count(), LONG).toBe(5);
    await page.context().close();
  });
});

describe("own documents", () => {
  it(
    "are said to be missing from a link and from what reproduces a picture",
    { timeout: 300_000 },
    async () => {
      const { page, errors } = await openImport(site);
      await joinFiles(page, upload("衡阳.txt", STRANGER));
      await go(site, page, "execution/?years=2020");
      const block = page.locator("#departments");
      await block.getByRole("button", { name: /^导出/ }).click();
      await block.getByRole("menuitem", { name: "复现与嵌入" }).click();
      await page.getByText("图里有您的本机文件；链接、脚本和嵌入代码里都没有它们").waitFor(LONG);
      await page.getByRole("link", { name: "在“提问”中打开" }).click();
      await page.waitForURL("**/sql/?*");
      await page.locator(".cm-content").waitFor();
      const link = page.url();
      expect(new URL(link).searchParams.has("own")).toBe(true);
      // Whoever wrote it has them.
      expect(await page.getByText("写这条查询的人还并入了").count()).toBe(0);
      await page.getByRole("button", { name: "复制链接" }).click();
      await page.getByText("本机文件不在链接里").waitFor();
      expect(errors).toEqual([]);
      await page.context().close();
      const { page: other } = await open(link.slice(site.address.length));
      await other.getByText("写这条查询的人还并入了自己的本机文件").waitFor();
      await other.context().close();
    },
  );
});
