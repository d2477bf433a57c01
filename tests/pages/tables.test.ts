import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* What one does with a table, in a real Chromium: orders it, looks for rows, copies it, scrolls. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The table behind a picture. */
async function tableOf(page: Page, id: string): Promise<Locator> {
  await engineReady(page);
  const block = page.locator(`#${id}`);
  await block.getByRole("button", { name: "表", exact: true }).click();
  return block;
}

/** A column of a table as it stands, from above. */
const cells = (block: Locator, place: number) =>
  block
    .locator("tbody tr[data-index]")
    .evaluateAll(
      (rows, place) => rows.map((row) => (row as HTMLTableRowElement).cells[place]!.innerText.trim()),
      place,
    );
/** The numbers of a column; NaN where none is printed. */
const numbers = async (block: Locator, place: number) =>
  (await cells(block, place)).map((cell) =>
    Number.parseFloat(cell.replace("−", "-").replace(/[^\d.-]/g, "")),
  );

describe("an address", () => {
  it("says how a table is ordered and what is looked for, and shows it so to whoever gets it", async () => {
    const { page, errors } = await visit(site, "execution/?years=2020");
    const block = await tableOf(page, "subjects");
    const button = block.getByRole("button", { name: "按“决算（万元）”排序" });
    await button.click();
    await page.waitForURL((url) => /^\d+d$/.test(url.searchParams.get("table.subjects") ?? ""));
    await block.getByRole("searchbox").fill("行政运行");
    await page.waitForURL((url) => /^\d+d~行政运行$/.test(url.searchParams.get("table.subjects") ?? ""));
    const seen = await cells(block, 0);
    expect(seen.length).toBeGreaterThan(1);

    await page.goto(page.url());
    const again = page.locator("#subjects");
    await expect
      .poll(() => again.getByRole("button", { name: "表", exact: true }).getAttribute("aria-pressed"))
      .toBe("true");
    await expect.poll(() => cells(again, 0)).toEqual(seen);
    expect(await again.getByRole("searchbox").inputValue()).toBe("行政运行");
    await again.getByRole("searchbox").fill("");
    await page.waitForURL((url) => /^\d+d$/.test(url.searchParams.get("table.subjects") ?? ""));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("says how the tree of subjects is ordered", async () => {
    const { page } = await visit(site, "subjects/?years=2020");
    await engineReady(page);
    const head = page.locator("#tree").getByRole("columnheader", { name: "决算份数" });
    await head.getByRole("button").click();
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("descending");
    await page.waitForURL((url) => /^\d+d$/.test(url.searchParams.get("table.tree") ?? ""));
    const shown = () => page.locator("#tree tbody tr:not([hidden]) td:last-child").allTextContents();
    const counts = (await shown()).map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await page.goto(page.url());
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("descending");
    await page.context().close();
  });
});

describe("the rows of a table", () => {
  it("are ordered by a press on any head, reversed by another, and as given after a third", async () => {
    const { page, errors } = await visit(site, "execution/?years=2020");
    const block = await tableOf(page, "subjects");
    const given = await cells(block, 0);
    const head = block.getByRole("columnheader", { name: "决算（万元）" });
    const button = head.getByRole("button", { name: "按“决算（万元）”排序" });
    const place = await head.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex);
    const sorted = () => head.getAttribute("aria-sort");
    expect(await sorted()).toBe("none");

    await button.focus();
    await page.keyboard.press("Enter");
    await expect.poll(sorted).toBe("descending");
    const printed = (await numbers(block, place)).filter((value) => !Number.isNaN(value));
    expect(printed).toEqual(printed.toSorted((a, b) => b - a));
    // 004 line 183: 行政运行 3,294.56 is the largest 项 of all.
    expect(printed[0]).toBe(3294.56);

    await page.keyboard.press("Enter");
    await expect.poll(sorted).toBe("ascending");
    const reversed = (await numbers(block, place)).filter((value) => !Number.isNaN(value));
    expect(reversed).toEqual(printed.toReversed());

    await page.keyboard.press("Enter");
    await expect.poll(sorted).toBe("none");
    expect(await cells(block, 0)).toEqual(given);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("have what is missing last, whichever way they stand", async () => {
    const { page } = await visit(site, "execution/?years=2020");
    const block = await tableOf(page, "subjects");
    const head = block.getByRole("columnheader", { name: "年初预算（万元）" });
    const place = await head.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex);
    for (const state of ["descending", "ascending"]) {
      await head.getByRole("button").click();
      await expect.poll(() => head.getAttribute("aria-sort")).toBe(state);
      const missing = (await numbers(block, place)).map(Number.isNaN);
      expect(missing).toContain(true);
      expect(missing).toEqual(missing.toSorted());
    }
    await page.context().close();
  });

  it("are looked for by words and numbers, counted, and said to be none", async () => {
    const { page } = await visit(site, "execution/?years=2020");
    const block = await tableOf(page, "subjects");
    const all = (await cells(block, 0)).length;
    const field = block.getByRole("searchbox", { name: "在表中查找" });
    await field.fill("行政运行");
    const found = await cells(block, 0);
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter((cell) => !cell.includes("行政运行"))).toEqual([]);
    await block.getByText(`${found.length} / ${all} 行`).waitFor();
    await field.fill("3294.56");
    await expect.poll(() => cells(block, 0)).toHaveLength(1);
    await field.fill("没有这个科目");
    await block.getByText("表中没有“没有这个科目”").waitFor();
    await field.fill("");
    await expect.poll(() => cells(block, 0)).toHaveLength(all);
    await page.context().close();
  });

  it("have no field to look for them where all can be seen at once", async () => {
    const { page } = await visit(site, "procurement/");
    const block = await tableOf(page, "shares");
    await block.getByRole("button", { name: "复制表格" }).waitFor();
    expect(await block.getByRole("searchbox").count()).toBe(0);
    await page.context().close();
  });

  it("are ordered on a phone by a choice, for cards have no head", async () => {
    const { page } = await visit(site, "execution/?years=2020", { viewport: { width: 390, height: 844 } });
    const block = await tableOf(page, "departments");
    await block.getByLabel("排序", { exact: true }).selectOption({ label: "决算（万元）：从大到小" });
    // 004 line 3: 5,531.10; 000 line 3: 2,660.36
    await expect.poll(() => cells(block, 0).then(([first]) => first)).toContain("株洲市政府办");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.context().close();
  });
});

/** Whether the head of a table stands right below the site's bars, with rows under it. */
const headOff = (block: Locator) =>
  block.locator("thead").evaluate((head) => {
    const bars = document.querySelector("header.top")!.getBoundingClientRect().bottom;
    return Math.round(head.getBoundingClientRect().top - bars);
  });

describe("the head of a table", () => {
  it.each([1440, 800])(
    "stays in view below the site's bars at %i px, and leads back to the first row",
    async (width) => {
      const { page } = await visit(site, "execution/?years=2020", { viewport: { width, height: 600 } });
      const block = await tableOf(page, "subjects");
      await block.locator('[data-index="20"]').evaluate((row) => row.scrollIntoView({ block: "center" }));
      await expect.poll(() => headOff(block)).toBe(0);
      const head = block.getByRole("columnheader", { name: "决算（万元）" });
      // What lies there is the head, not a row behind it.
      await head.getByRole("button").click();
      await expect.poll(() => head.getAttribute("aria-sort")).toBe("descending");
      const first = () =>
        block.locator('[data-index="0"]').evaluate((row) => row.getBoundingClientRect().top);
      const bottom = () => block.locator("thead").evaluate((head) => head.getBoundingClientRect().bottom);
      await expect.poll(async () => Math.abs((await first()) - (await bottom()))).toBeLessThan(3);
      await page.context().close();
    },
  );
});

describe("a copied table", () => {
  /** Copies, and gives back what is then pasted. */
  async function pasted(page: Page, block: Locator): Promise<string[][]> {
    await block.getByRole("button", { name: "复制表格" }).click();
    await block.getByText(/^已复制 \d+ 行/).waitFor();
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement("textarea"), { id: "paste" })),
    );
    await page.locator("#paste").focus();
    await page.keyboard.press("Control+v");
    const text = await page.locator("#paste").inputValue();
    return text.split("\n").map((line) => line.split("\t"));
  }

  it.each([
    ["with the clipboard", false],
    ["on plain http, where there is none", true],
  ])("is what is seen, in its order, numbers as numbers: %s", async (_, isPlain) => {
    const { page } = await visit(site, "glossary/", { permissions: ["clipboard-read", "clipboard-write"] });
    if (isPlain)
      await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.goto(`${site.address}execution/?years=2020`);
    const block = await tableOf(page, "departments");
    await block.getByRole("button", { name: "按“决算（万元）”排序" }).click();
    const [head, ...rows] = await pasted(page, block);
    const place = head!.indexOf("决算 万元");
    expect(place).toBeGreaterThan(0);
    expect(rows.length).toBe((await cells(block, 0)).length);
    // 004 line 3, 000 line 3
    expect(rows.slice(0, 2).map((row) => row[place])).toEqual(["5531.1", "2660.36"]);
    await page.context().close();
  });
});

describe("a table with its tools", () => {
  it.each(["light", "dark"] as const)("has no violations that axe can find, %s", async (colorScheme) => {
    const { page } = await visit(site, "execution/?years=2020", { colorScheme });
    const block = await tableOf(page, "subjects");
    await block.getByRole("searchbox").fill("行政");
    await block.getByRole("columnheader", { name: "决算（万元）" }).getByRole("button").click();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
