import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* The auditor's desk in a real Chromium. Findings are those of tests/documents, verified by hand there. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The finding that has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement).dataset["finding"] ?? null);

/** What the browser has kept of the auditor's conclusions. */
function kept(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("keyval-store");
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("keyval").objectStore("keyval").get("notes");
          asked.onerror = () => reject(asked.error!);
          asked.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(asked.result ?? null));
          };
        };
      }),
  );
}

describe("/findings/", () => {
  it("shows every finding of the latest year without JavaScript", async () => {
    const { page } = await visit(site, "findings/", { javaScriptEnabled: false });
    const text = await page.textContent("main");
    // 003 line 428
    expect(text).toContain("财政拨款收入第428行印有占比0%");
    // 000 line 451 is of 2020.
    expect(text).not.toContain("授予小微企业合同20.98万元");
    await page.context().close();
  });

  it("leads from a finding to its lines, and on to the printed number, in two clicks", async () => {
    const { page, foreign, errors } = await visit(
      site,
      "findings/?years=2020&severity=error&category=three_public",
    );
    await engineReady(page);
    await page.getByRole("button", { name: /授予小微企业合同20.98万元/ }).click();
    const panel = page.getByRole("complementary", { name: "疑点" });
    await panel.getByTitle("204,200.00 元").waitFor();
    await expect.poll(() => panel.locator("mark", { hasText: "20.98" }).count()).toBe(1);
    await panel.getByRole("button", { name: /授予小微企业合同/ }).click();
    const source = page.getByRole("complementary", { name: "数字出处" });
    await source.locator("mark", { hasText: "20.98" }).waitFor();
    await page.goBack();
    await panel.getByTitle("204,200.00 元").waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("is narrowed by severity, category, text and the matrix, all in the URL, and moved through by keys", async () => {
    const { page } = await visit(site, "findings/?years=2020");
    await engineReady(page);
    const items = page.locator("[data-finding]");
    const others = page.locator("li:has([data-finding]) [title]:not([title=错误])");
    await expect.poll(() => others.count()).toBeGreaterThan(0);
    await page.getByLabel("程度").selectOption("error");
    await page.waitForURL("**severity=error");
    await expect.poll(() => others.count()).toBe(0);
    await page.getByLabel("查找文字").fill("小微");
    await page.keyboard.press("Enter");
    await page.waitForURL("**text=*");
    await expect.poll(() => items.count(), { timeout: 30_000 }).toBe(1);
    await page.reload();
    await expect.poll(() => items.count(), { timeout: 30_000 }).toBe(1);
    await page.locator("body").click({ position: { x: 5, y: 300 } });
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBeTruthy();
    await page.keyboard.press("Enter");
    await page.waitForURL("**finding=*:P5-*");
    await page.context().close();
  });

  it("leaves the keys to the palette above the list", async () => {
    const { page } = await visit(site, "findings/");
    await engineReady(page);
    await page.keyboard.press("Control+k");
    const close = page.getByRole("dialog").getByRole("button").first();
    await close.focus();
    await page.keyboard.press("j");
    await expect.poll(() => close.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBeTruthy();
    await page.context().close();
  });

  it("keeps the auditor's conclusion in this browser, and takes it along as a file", async () => {
    const { page } = await visit(site, "findings/?years=2020&text=小微企业合同20.98");
    await engineReady(page);
    const status = page.locator("li select");
    await status.selectOption("confirmed");
    await expect.poll(() => kept(page)).toContain("confirmed");
    await page.reload();
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>("li select")!.value === "confirmed",
    );
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "保存我的结论" }).click();
    const file = readFileSync(await (await saved).path(), "utf8");
    expect(Object.values(JSON.parse(file).notes)).toMatchObject([{ status: "confirmed" }]);
    await page.context().close();

    const other = await visit(site, "findings/?years=2020&text=小微企业合同20.98");
    await other.page.waitForSelector("html[data-alive]");
    await other.page
      .locator("input[type=file]")
      .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(file) });
    await other.page.getByText("已载入 1 条结论").waitFor();
    await expect.poll(() => other.page.locator("li select").inputValue()).toBe("confirmed");
    await other.page.context().close();
  });

  it("is exported with all evidence as CSV and Excel", async () => {
    const { page } = await visit(site, "findings/?years=2020&severity=error");
    await engineReady(page);
    const csv = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 CSV" }).click();
    const text = readFileSync(await (await csv).path(), "utf8");
    expect(text.split("\n")[0]).toContain("编号,部门,年度,文件,行,规则,程度,说明,应为,印为,差额");
    expect(text).toContain("000_9a0dbc96a3ebec7d.txt,451");
    const xlsx = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 Excel" }).click();
    const workbook = readFileSync(await (await xlsx).path());
    const { read, utils } = await import("@e965/xlsx");
    const rows = utils.sheet_to_json<Record<string, unknown>>(Object.values(read(workbook).Sheets)[0]!);
    expect(rows).toHaveLength(await page.locator("[data-finding]").count());
    await page.context().close();
  });

  it.each([1440, 390])("fits a window %i px wide without scrolling sideways", async (width) => {
    const { page } = await visit(site, "findings/", { viewport: { width, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.context().close();
  });
});

describe("a number that a finding rests on", () => {
  it("carries a mark on other pages that leads to the finding", async () => {
    const { page } = await visit(site, "procurement/?years=2020");
    await engineReady(page);
    await page.getByRole("button", { name: "表", exact: true }).click();
    await page.getByRole("link", { name: "值得核对：看疑点" }).first().click();
    await page.waitForURL("**/findings/?finding=*");
    await page.getByRole("complementary", { name: "疑点" }).getByText("这条规则").waitFor();
    await page.context().close();
  });
});
