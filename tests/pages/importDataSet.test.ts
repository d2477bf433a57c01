import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tables } from "#lib/domain/tables.ts";
import { violations } from "../support/axe.ts";
import { csvFiles, dataSetFolder } from "../support/dataSetFiles.ts";
import { documentTables, tablesOfTexts } from "../support/documents.ts";
import { agree, article, done, FLOW, give, go, LONG, openImport } from "../support/importPage.ts";
import { STRANGER, upload } from "../support/ownDocuments.ts";
import { openSite, type Site } from "../support/site.ts";

/* A data set that somebody brings along, as Parquet or CSV: its documents are seen, agreed to, and beside the others. */

let site: Site;
let tables: Tables;
beforeAll(async () => {
  site = await openSite();
  tables = await tablesOfTexts(STRANGER);
});
afterAll(() => site.close());

const uploads = (files: ReadonlyMap<string, string | Buffer>) =>
  [...files].map(([name, content]) => upload(name, content));

describe("a data set that is dropped", () => {
  it("as the zip that 数据 gives joins, is kept, and is taken along again", { timeout: FLOW }, async () => {
    const { page, errors, foreign } = await openImport(site);
    const inside = [...(await dataSetFolder(tables))].map(([name, content]) => [
      `data/${name}`,
      new Uint8Array(content),
    ]);
    const zip = zipSync({ ...Object.fromEntries(inside), "codebook.csv": Buffer.from("table,column\n") });
    await give(page, upload("明账数据.zip", zip));
    await done(page);
    await page.getByText("读完：1 份可以并入。").waitFor();
    const file = article(page, "明账数据.zip/data/test-0.txt");
    expect(await file.locator("dl").first().innerText()).toMatch(/衡阳市[^]*2020 决算[^]*795 个/);
    await file.getByText("来自一套数据的表").waitFor();
    expect(await page.getByText("部门、年度、口径对吗？").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await agree(page);
    await go(site, page, "execution/?years=2020");
    await expect
      .poll(() => page.locator("#departments table").textContent())
      .toContain("衡阳市政府办（本机）");
    await go(site, page, "import/");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出为一个文件" }).click();
    const folder = await mkdtemp(join(tmpdir(), "mingzhang-"));
    const path = join(folder, "own.zip");
    await (await download).saveAs(path);
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
    const other = (await openImport(site)).page;
    await other.locator("input[type=file]").first().setInputFiles(path);
    await done(other);
    await agree(other);
    await other.getByText(/^1 份，只在/).waitFor(LONG);
    await other.context().close();
    await rm(folder, { recursive: true });
  });

  it("as CSV joins; what the site has already is said", { timeout: FLOW }, async () => {
    const { page, errors } = await openImport(site);
    await give(page, ...uploads(csvFiles(tables)));
    await page.getByText("读完：1 份可以并入。").waitFor(LONG);
    await agree(page);
    await page.getByText(/^1 份，只在/).waitFor(LONG);
    await give(page, ...uploads(await dataSetFolder(await documentTables())));
    await page.getByText("读完：5 份可以并入。").waitFor(LONG);
    await expect.poll(() => page.getByText("网站的数据里已经有内容相同的").count(), LONG).toBe(5);
    await page.getByRole("button", { name: "并入选中的 0 份" }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("in parts, changed or of no data set is named with what to do, and the page lives", async () => {
    const { page, errors } = await openImport(site, { viewport: { width: 390, height: 844 } });
    const files = await dataSetFolder(tables);
    const [figures] = [...files].find(([name]) => name.startsWith("figures"))!;
    await give(page, upload(figures, files.get(figures)!), upload("坏.parquet", "PAR1 nothing PAR1"));
    await done(page);
    const set = page.getByRole("article");
    expect(await set.locator(".failure").innerText()).toMatch(/^缺少 departments、?.*一起添加/);
    expect(await set.locator("li").innerText()).toBe("坏.parquet: Parquet 文件不完整：请重新取得。");
    await page.getByRole("button", { name: "清空列表" }).click();
    const csv = csvFiles(tables);
    const changed = csv
      .get("figures.csv")!
      .replace(/,yuan,(\d+)\.\d{4},/, ",yuan,$1.5,")
      .replace(/,yuan,/, ",元,");
    await give(page, ...uploads(new Map([...csv, ["figures.csv", changed]])));
    await page.getByText("读完：1 份可以并入。").waitFor(LONG);
    await article(page, "test-0.txt")
      .getByText(/^没有认出的/)
      .click();
    await article(page, "test-0.txt")
      .getByText(/没有取：figures 第 \d+ 行：unit 的“元”不是数据模型里的词/)
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
