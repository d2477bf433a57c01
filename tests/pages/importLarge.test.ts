import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { strToU8, zipSync } from "fflate";
import { agree, article, done, FLOW, give, go, joinFiles, LONG, openImport } from "../support/importPage.ts";
import { pdfOfPages, sheetOf } from "../support/largeFiles.ts";
import { keptFiles, STRANGER, upload } from "../support/ownDocuments.ts";
import { openSite, type Site } from "../support/site.ts";

/* What is large, many or in the way: each ends in a result or a word, and the page lives. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The stranger's disclosure over so many pages. */
function pagesOf(count: number): string[][] {
  const lines = STRANGER.split("\n").map((line) => line.replaceAll("\t", "    ").trim());
  const each = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, page) => lines.slice(page * each, (page + 1) * each));
}

describe("what is large or many", () => {
  it("a PDF of 300 pages is read, page by page, and joins", { timeout: FLOW }, async () => {
    const { page, errors, foreign } = await openImport(site);
    await give(page, upload("三百页.pdf", pdfOfPages(pagesOf(300))));
    const file = article(page, "三百页.pdf");
    await done(page);
    expect(await file.locator("dl").first().innerText()).toMatch(/衡阳市[^]*2020 决算[^]*[1-9]\d* 个/);
    await agree(page);
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it("fifty files at once are each read, and may join together", { timeout: FLOW }, async () => {
    const { page, errors } = await openImport(site);
    const named = (index: number) => (text: string) =>
      text.replaceAll("衡阳", `衡阳${String.fromCharCode(0x7532 + index)}`);
    const files = Array.from({ length: 50 }, (_, index) => upload(`${index}.txt`, named(index)(STRANGER)));
    await give(page, ...files);
    await page.getByText("读完：50 份可以并入。").waitFor({ timeout: FLOW });
    expect(await page.getByRole("article").count()).toBe(50);
    expect(await page.getByRole("button", { name: "并入选中的 50 份" }).isEnabled()).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("a sheet of 200 MB, and files that are broken or closed, end in a word", { timeout: FLOW }, async () => {
    const { page, errors } = await openImport(site);
    const sheet = sheetOf(200e6);
    expect(sheet.length).toBeLessThan(10e6);
    const zip = zipSync({ "衡阳.txt": strToU8(STRANGER) });
    const closed = Uint8Array.from(zip, (byte, at) => (at === 6 ? byte | 1 : byte));
    await give(
      page,
      upload("大表.xlsx", sheet),
      upload("密.zip", closed),
      upload("断.zip", zip.slice(0, 900)),
      upload("衡阳.txt", STRANGER),
    );
    await done(page);
    const said = async (name: string) => article(page, name).locator(".failure").innerText();
    expect(await said("大表.xlsx")).toMatch(/^解压后有 2\d\d MB，不像一份决算公开/);
    expect(await said("密.zip")).toContain("有密码");
    expect(await said("断.zip")).toContain("不完整");
    await agree(page);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("documents that are kept", () => {
  it(
    "are read anew where the reader is another than theirs, or their rows are gone",
    { timeout: FLOW },
    async () => {
      const { page, errors } = await openImport(site);
      await joinFiles(page, upload("衡阳.txt", STRANGER));
      const [rows] = (await keptFiles(page, ".rows")).values();
      const [[name, json]] = (await keptFiles(page, ".json")) as unknown as [[string, Buffer]];
      const record = JSON.parse(json.toString()) as { reader: string; head: object };
      // As an older program left it: its own version, and rows that this one must not use.
      await rewrite(
        page,
        name,
        JSON.stringify({ ...record, reader: "older", head: { ...record.head, fiscalYear: 1999 } }),
      );
      await rewrite(page, name.replace(".json", ".rows"), "rows of an older reader");
      await go(site, page, "execution/?years=2020");
      await expect
        .poll(() => page.locator("#departments table").textContent())
        .toContain("衡阳市政府办（本机）");
      const [anew] = (await keptFiles(page, ".json")).values();
      expect(JSON.parse(anew!.toString())).toMatchObject({ reader: record.reader, head: record.head });
      expect([...(await keptFiles(page, ".rows")).values()][0]!.equals(rows!)).toBe(true);
      // The reader is the same, and its rows are cut.
      await rewrite(page, name.replace(".json", ".rows"), "cut");
      await go(site, page, "execution/?years=2020");
      await expect
        .poll(() => page.locator("#departments table").textContent())
        .toContain("衡阳市政府办（本机）");
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  it("survive a reload amid reading and amid joining in two tabs", { timeout: FLOW }, async () => {
    const { page, errors } = await openImport(site);
    const other = await page.context().newPage();
    await other.goto(`${site.address}import/`);
    await other.waitForSelector(":root[data-alive]");
    await give(page, upload("大.pdf", pdfOfPages(pagesOf(200))));
    await page.getByText(/第 \d+ \/ 200 页/).waitFor(LONG);
    await page.reload();
    await page.waitForSelector(":root[data-alive]");
    await page.getByText(/^还没有并入的文件/).waitFor(LONG);
    await Promise.all([
      give(page, upload("衡阳.txt", STRANGER)),
      give(other, upload("娄底.txt", STRANGER.replaceAll("衡阳", "娄底"))),
    ]);
    await Promise.all([done(page), done(other)]);
    // Both press at once; one of them goes away amid it.
    const press = (tab: typeof page) => tab.getByRole("button", { name: /^并入选中/ }).click();
    await Promise.all([press(page), press(other)]);
    await other.getByText(/^2 份，只在/).waitFor(LONG);
    await page.reload();
    await page.getByText(/^2 份，只在/).waitFor(LONG);
    await go(site, other, "execution/?years=2020");
    for (const name of ["衡阳市政府办（本机）", "娄底市政府办（本机）"])
      await expect.poll(() => other.locator("#departments table").textContent()).toContain(name);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** Writes a file where the browser keeps its own. */
async function rewrite(page: Parameters<typeof done>[0], name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([name, text]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle("mingzhang-own");
      const writing = await (await folder.getFileHandle(name!)).createWritable();
      await writing.write(text!);
      await writing.close();
    },
    [name, text],
  );
}
