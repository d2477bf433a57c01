import { readFileSync } from "node:fs";
import { csvParseRows } from "d3-dsv";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { largeArchive, type LargeArchive } from "../support/largeArchive.ts";
import { openSite, visit, yearOf, type Site } from "../support/site.ts";

/* An archive of a hundred documents in a real Chromium: 39 subjects and more than 60 findings of each five of them. */
const COPIES = 20;
/** Of 2020: five documents are four of 2020 and one of 2024. */
const SUBJECTS = 35 * COPIES;
const WAITING = { timeout: 30_000 };

let site: Site;
let archive: LargeArchive;
beforeAll(async () => {
  [site, archive] = await Promise.all([openSite(), largeArchive(COPIES)]);
});
afterAll(() => Promise.all([site.close(), archive.remove()]));

/** A page with the large archive's data; years that did not come with the page ask for them. */
async function open(path: string, years = "2020"): Promise<Page> {
  // The data set is changed on the way: that is no part of the page that its policy knows.
  const { page } = await visit(site, "glossary/", { bypassCSP: true });
  page.setDefaultTimeout(60_000);
  await archive.give(page);
  await page.goto(`${site.address}${path}?years=${years}`);
  return page;
}

// Starting the engine takes longest: the promises on a table are kept on one page, one after the other.
describe("a table of hundreds of rows", () => {
  let page: Page;
  let block: Locator;
  let rows: Locator;
  beforeAll(async () => {
    page = await open("execution/");
    block = page.locator("#subjects");
    rows = block.locator("[data-index]");
    await block.getByRole("button", { name: "表", exact: true }).click();
    await block.locator(`table[aria-rowcount="${SUBJECTS + 1}"]`).waitFor();
  });
  afterAll(() => page.context().close());

  const few = () => expect.poll(() => rows.count()).toBeLessThan(60);
  const toEnd = () =>
    expect
      .poll(async () => {
        await rows.last().scrollIntoViewIfNeeded();
        return rows.last().getAttribute("aria-rowindex");
      }, WAITING)
      .toBe(`${SUBJECTS + 1}`);

  it.each([390, 1440])("has at %i px only those near the window in the page, to the last", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => window.scrollTo(0, 0));
    await few();
    const widths = () =>
      block.locator("thead th").evaluateAll((cells) => cells.map((cell) => cell.clientWidth));
    const before = await widths();
    await toEnd();
    await few();
    await expect.poll(widths).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  it("keeps the focus on a row that scrolls away", async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await block.locator('[data-index="2"] button').first().focus();
    await toEnd();
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement!.closest<HTMLElement>("[data-index]")?.dataset["index"]),
      )
      .toBe("2");
  });

  it("is whole on paper, and afterwards as before", async () => {
    await page.evaluate(() =>
      addEventListener("beforeprint", () => {
        document.title = `${document.querySelectorAll("#subjects [data-index]").length}`;
      }),
    );
    await page.pdf({ format: "A4" });
    await expect.poll(() => page.title()).toBe(`${SUBJECTS}`);
    await few();
  });

  it("is taken along whole as CSV, and stands whole in the page on demand", async () => {
    const download = page.waitForEvent("download");
    await block.getByText("导出 ▾").click();
    await block.getByRole("menuitem", { name: "CSV" }).click();
    const file = csvParseRows(readFileSync(await (await download).path(), "utf8").replace(/^\ufeff/, ""));
    expect(file).toHaveLength(SUBJECTS + 1);
    await block.getByRole("button", { name: "展开全部" }).click();
    await expect.poll(() => rows.count(), WAITING).toBe(SUBJECTS);
    const shown = await rows.evaluateAll((all) =>
      all.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim()),
      ),
    );
    // The page groups digits, rounds, and marks what is inferred; in the file numbers are numbers, remarks stand last.
    const plain = (cell: string) => cell.replace(/^[!推算* ]+(?=[−\d])|,(?=\d{3})/g, "").replace("−", "-");
    const agrees = (filed: string, seen: string) =>
      filed === seen || Math.abs(Number.parseFloat(filed) - Number.parseFloat(plain(seen))) <= 0.051;
    const wrong = shown.flatMap((row, index) =>
      row.flatMap((seen, place) => {
        const filed = file[index + 1]![place]!;
        return agrees(filed, seen) ? [] : [[filed, seen]];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a picture of a hundred departments", () => {
  it("draws as many as can be read and is moved through by buttons and keys", async () => {
    const page = await open("execution/");
    const block = page.locator("#departments");
    await block.getByText("第 1–40 行，共 80 行").waitFor(WAITING);
    const drawn = () => block.locator(".live").textContent();
    // 000, the furthest off its budget, in twenty copies; then 004 in twenty.
    await expect.poll(drawn).toContain("139.8%");
    await expect.poll(drawn).not.toContain("88.4%");
    await block.getByRole("button", { name: "后面的行" }).click();
    await block.getByText("第 41–80 行，共 80 行").waitFor();
    await expect.poll(drawn).toContain("88.4%");
    await expect.poll(drawn).not.toContain("139.8%");
    await expect.poll(() => block.getByRole("button", { name: "后面的行" }).isDisabled()).toBe(true);
    await block.getByRole("slider").press("Home");
    await block.getByText("第 1–40 行，共 80 行").waitFor();
    await block.getByRole("slider").press("End");
    await block.getByText("第 41–80 行，共 80 行").waitFor();
    // Other rows are looked at from their first one on, as on a page freshly opened: of all years the departments, the
    // twenty that have two years first, for only these can be seen to have changed.
    await yearOf(page).selectOption("");
    await block.getByText("第 1–20 行，共 80 行").waitFor(WAITING);
    await expect.poll(drawn).toContain("▼ 12.2%");
    await expect.poll(drawn).not.toContain("只有 2020 年");
    await block.getByText("其余 19 个部门在 ▼ 12.2% 与 ▼ 12.2% 之间；另有 60 个部门不能比较").waitFor();
    await block.getByRole("button", { name: "后面的行" }).click();
    await block.getByText("第 21–40 行，共 80 行").waitFor();
    await expect.poll(drawn).toContain("只有 2020 年");
    await page.context().close();
  });
});

describe("a list of more than a thousand findings", () => {
  let page: Page;
  let items: Locator;
  beforeAll(async () => {
    page = await open("findings/", "2020,2024");
    items = page.locator("[data-finding]");
    expect(archive.findings).toBeGreaterThan(1000);
    await page.getByText(`${archive.findings} 条；`).waitFor();
  });
  afterAll(() => page.context().close());

  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLElement).dataset["finding"] ?? null);

  it("has only those near the window in the page, under their documents' headings", async () => {
    await expect.poll(() => items.count()).toBeLessThan(60);
    await expect.poll(() => page.locator(".list h3").first().textContent()).toContain("景德镇市政府办");
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    const inView = () =>
      items.evaluateAll(
        (all) =>
          all.filter((item) => {
            const { top } = item.getBoundingClientRect();
            return top > 0 && top < innerHeight;
          }).length,
      );
    await expect.poll(inView, WAITING).toBeGreaterThan(3);
    await expect.poll(() => items.count()).toBeLessThan(60);
  });

  it("is moved through by keys beyond what is in the page, also from a finding that scrolled away", async () => {
    const passed: (string | null)[] = [];
    for (let step = 0; step < 80; step++) {
      await page.keyboard.press("j");
      passed.push(await focused());
    }
    expect(new Set(passed).size).toBe(80);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const last = () => items.last().evaluate((item) => item.getBoundingClientRect().top < innerHeight);
    await expect.poll(last, WAITING).toBe(true);
    await expect.poll(focused).toBe(passed.at(-1));
    await page.keyboard.press("k");
    await expect.poll(focused).toBe(passed.at(-2));
    await page.keyboard.press("e");
    await page.waitForURL(/figure=|\/documents\//);
    await page.goBack();
  });

  it.each([390, 1440])("has at %i px room for all documents in the matrix above it", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const matrix = page.locator("[aria-labelledby=matrix-title]");
    const table = () => matrix.locator("table").evaluate(({ clientHeight }) => clientHeight);
    const row = () => matrix.locator("[data-index]").first().boundingBox();
    await expect.poll(() => matrix.locator("[data-index]").count()).toBeLessThan(60);
    const rows = async () => (await table()) / (await row())!.height;
    await expect.poll(async () => Math.abs((await rows()) / (5 * COPIES) - 1)).toBeLessThan(0.1);
  });

  it("is whole for the browser's own search", async () => {
    await page.keyboard.press("Control+f");
    await expect.poll(() => items.count(), WAITING).toBe(archive.findings);
  });
});
