import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { csvParse } from "d3-dsv";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { parseManifest } from "#lib/domain/manifest.ts";
import { violations } from "../support/axe.ts";
import { openSite, visit, type Site } from "../support/site.ts";

/* 数据: what is there, what is missing, and what leaves the page. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What comes when a button is pressed. */
async function taken(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent("download", { timeout: 60_000 });
  await press();
  return readFileSync(await (await download).path());
}

describe("the documents", () => {
  it("stand in the page without script, each with its source, its share understood and its whole checksum", async () => {
    const { page } = await visit(site, "data/", { javaScriptEnabled: false });
    const rows = page.locator("#documents tbody tr[data-index]");
    expect(await rows.count()).toBe(5);
    const row = rows.filter({ hasText: "000_9a0dbc96a3ebec7d.txt" });
    // Of data/reference/document_ids.csv: 360200-zhengfuban-2020.
    expect(await row.textContent()).toContain(
      "68448c9bf5d3d55d27f862e39a2240d726d98e4170d995ef8e557c4c8a3d320e",
    );
    expect(await row.textContent()).toContain("部门决算公开文件的文本（首批数据）");
    expect(await row.textContent()).toMatch(/\d\d(?:\.\d)?%/);
    await page.context().close();
  });
  it("are chosen from by words and year without the engine, and the address says so", async () => {
    const { page, errors, foreign } = await visit(site, "data/");
    await page.waitForSelector(":root[data-alive]");
    await page.getByRole("searchbox", { name: "部门、标题或文件名" }).fill("000_9A");
    await page.keyboard.press("Enter");
    const rows = page.locator("#documents tbody tr[data-index]");
    await expect.poll(() => rows.count()).toBe(1);
    expect(page.url()).toContain("text=000_9A");
    await page.locator("#documents").getByRole("combobox", { name: "年度" }).selectOption("2024");
    await page.getByText("没有这样的文件").waitFor();
    await page.goBack();
    await expect.poll(() => rows.count()).toBe(1);
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });
});

describe("the page", () => {
  it.each([
    ["zh", 1440],
    ["zh", 390],
    ["en", 390],
  ])("is read by everybody, in %s at %i px", async (lang, width) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await visit(site, `data/?lang=${lang}`, {
        viewport: { width, height: 900 },
        colorScheme,
      });
      await page.locator("#table-figures summary").click();
      await page.getByText("rounding").first().waitFor();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });
  it("is reached from the foot of every page", async () => {
    const { page } = await visit(site, "");
    await page.locator("footer").getByRole("link", { name: "数据" }).click();
    await page.waitForURL("**/data/");
    await page.getByRole("heading", { name: "缺哪些部门和年度" }).waitFor();
    await page.context().close();
  });
});

describe("what is taken along", () => {
  it("is a table as CSV and Excel, a codebook, and the whole data set, all of this site", async () => {
    const { page, errors, foreign } = await visit(site, "data/");
    const csv = await taken(page, () => page.getByRole("button", { name: "documents CSV" }).click());
    const rows = csvParse(csv.toString("utf8").slice(1));
    expect(rows.map((row) => row["file_name"]).sort()[0]).toBe("000_9a0dbc96a3ebec7d.txt");
    expect(rows).toHaveLength(5);
    const excel = await taken(page, () => page.getByRole("button", { name: "summaries Excel" }).click());
    const sheet = read(excel).Sheets["summaries"]!;
    const heads = Object.entries(sheet).filter(([cell]) => /^[A-Z]+1$/.test(cell));
    const [column] = heads.find(([, cell]) => (cell as { v: string }).v === "actual")!;
    const actual = [2, 3, 4, 5, 6].map((row) => (sheet[column.replace("1", `${row}`)] as { v: unknown }).v);
    // 000 line 414: 决算数为2660.36万元.
    expect(actual).toContain(26_603_600);
    const codebook = await taken(page, () => page.getByRole("button", { name: "编码簿" }).click());
    expect(codebook.toString("utf8")).toContain("figures");
    const zip = unzipSync(
      await taken(page, () => page.getByRole("button", { name: /^下载整套数据/ }).click()),
    );
    const manifest = parseManifest(Buffer.from(zip["data/manifest.json"]!).toString("utf8"));
    for (const file of manifest.files) expect(zip[`data/${file.path}`]!.length).toBe(file.bytes);
    expect(Object.keys(zip)).toEqual(expect.arrayContaining(["读我.txt", "codebook.csv"]));
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });
  it("tells how to query it, with this site's own address", async () => {
    const { page } = await visit(site, "data/");
    for (const name of ["DuckDB", "Python", "R"])
      await expect
        .poll(() => page.locator(`pre[aria-label=${name}]`).textContent())
        .toContain(`${site.address}data/`);
    await page.context().close();
  });
});

describe("a department's year", () => {
  it("is taken from its sheet as a report for Word with its pictures, and for Excel", async () => {
    const { page, errors, foreign } = await visit(site, "brief/360200-zhengfuban/2020/");
    const word = unzipSync(
      await taken(page, () => page.getByRole("button", { name: "2020 年 Word 报告" }).click()),
    );
    const body = Buffer.from(word["word/document.xml"]!).toString("utf8");
    expect(body).toContain("2,660.36");
    const pictures = Object.entries(word).filter(([name]) => /^word\/media\/.*\.png$/.test(name));
    expect(pictures.length).toBeGreaterThan(3);
    // Drawn, not blank.
    for (const [, png] of pictures) expect(png.length).toBeGreaterThan(4000);
    const book = read(
      await taken(page, () => page.getByRole("button", { name: "2020 年 Excel 报告" }).click()),
    );
    expect(book.SheetNames[0]).toBe("主要数字");
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });
  it("is taken from the department's page, too", async () => {
    const { page, errors, foreign } = await visit(site, "departments/360200-zhengfuban/");
    const book = read(
      await taken(page, () => page.getByRole("button", { name: "2024 年 Excel 报告" }).click()),
    );
    const sheet = book.Sheets["主要数字"]!;
    const values = Object.values(sheet).map((cell) => (cell as { v: unknown }).v);
    // 003 line 432: 2336.27 万元
    expect(values).toContain(2336.27);
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });
});

describe("the working paper", () => {
  it("has the findings that the list is narrowed to, and says what it was narrowed by", async () => {
    const { page, errors, foreign } = await visit(
      site,
      "findings/?departments=360200-zhengfuban&years=2020&severity=error",
    );
    const listed = page.locator("#list button.open");
    await listed.first().waitFor();
    const count = await listed.count();
    const files = unzipSync(
      await taken(page, () => page.getByRole("button", { name: "审计底稿（Word）" }).click()),
    );
    const body = Buffer.from(files["word/document.xml"]!).toString("utf8");
    expect(body.match(/审计结论/g)).toHaveLength(count);
    expect(body).toContain("程度：错误");
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });
});
