import { read } from "@e965/xlsx";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, visit, type Site } from "../support/site.ts";

/* What stands on 对比 is taken along as a report, in a real Chromium. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it("a comparison is taken along for Word and Excel, in the order it was picked", async () => {
  const pick = "430200-zhengfuban:2020,360200-zhengfuban:2020";
  const { page, errors, foreign } = await visit(site, `compare/?pick=${pick}`);
  await page.waitForSelector(":root:not([data-veiled])[data-alive]");
  const take = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile((await download.path())!) };
  };
  const excel = await take("这个对比的 Excel 报告");
  expect(excel.name).toMatch(/^株洲市政府办 2020、景德镇市政府办 2020.*\.xlsx$/);
  const sheet = read(excel.bytes).Sheets["总额"]!;
  // 004 and 000 line 414
  expect([sheet["B2"].v, sheet["B3"].v]).toEqual([5531.1, 2660.36]);
  const word = await take("这个对比的 Word 报告");
  expect(word.name).toMatch(/\.docx$/);
  expect(word.bytes.length).toBeGreaterThan(20_000);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await page.context().close();
});
