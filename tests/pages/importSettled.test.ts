import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TABLE_NAMES } from "#lib/domain/tables.ts";
import { VIEW_NAMES } from "#lib/engine/views.ts";
import { FLOW, go, joinFiles, LONG, openImport } from "../support/importPage.ts";
import { keptFiles, NEXT_YEAR, STRANGER, upload } from "../support/ownDocuments.ts";
import { openSite, type Site } from "../support/site.ts";

/* What joining own documents came to is taken back by a page that loads anew, as long as nothing of it has changed. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** All rows of all tables and views, in short. */
const ALL = [...TABLE_NAMES, ...VIEW_NAMES]
  .map(
    (name) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(hash(x)::HUGEINT), 0) AS said FROM ${name} x`,
  )
  .join("\nUNION ALL ");

async function rowsOfAll(page: Page): Promise<string[]> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(ALL);
  await page.keyboard.press("Control+Enter");
  const rows = page.locator(".results tbody tr[data-index]");
  await expect.poll(() => rows.count(), { timeout: 90_000 }).toBe(TABLE_NAMES.length + VIEW_NAMES.length);
  return rows.allInnerTexts();
}

/** How often documents were settled: each time by a worker of its own. */
function settlings(page: Page): () => number {
  let count = 0;
  page.on("worker", (worker) => {
    if (worker.url().includes("archive.worker")) count++;
  });
  return () => count;
}

describe("what joining came to", () => {
  it("is the same when it is taken back, and made anew when it is not whole", { timeout: FLOW }, async () => {
    const { page, errors, foreign } = await openImport(site);
    const settled = settlings(page);
    await joinFiles(page, upload("衡阳.txt", STRANGER), upload("巴中.txt", NEXT_YEAR));
    expect(settled()).toBe(1);
    // Within the page: the same engine answers.
    await page.locator("footer").getByRole("link", { name: "提问" }).click();
    await page.locator(".cm-content").waitFor(LONG);
    const made = await rowsOfAll(page);
    expect(made.find((row) => row.startsWith("summaries"))).toMatch(/\b7\b/);
    await go(site, page, "sql/");
    await page.locator(".cm-content").waitFor(LONG);
    expect(await rowsOfAll(page)).toEqual(made);
    expect(settled()).toBe(1);
    await cut(page);
    await go(site, page, "sql/");
    await page.locator(".cm-content").waitFor(LONG);
    expect(await rowsOfAll(page)).toEqual(made);
    expect(settled()).toBe(2);
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it(
    "is made anew when documents or the way of joining change, and nothing of it stays when they go",
    { timeout: FLOW },
    async () => {
      const { page, errors } = await openImport(site);
      const settled = settlings(page);
      await joinFiles(page, upload("衡阳.txt", STRANGER));
      await joinFiles(page, upload("巴中.txt", NEXT_YEAR));
      expect(settled()).toBe(2);
      const alone = page.getByLabel("只看本机文件，不看网站的数据");
      await alone.check();
      await expect.poll(() => alone.isEnabled(), LONG).toBe(true);
      expect(settled()).toBe(3);
      await go(site, page, "");
      await page.getByText("只显示 2 份本机文件").waitFor();
      expect(await page.locator("main").innerText()).not.toContain("景德镇");
      expect(settled()).toBe(3);
      await go(site, page, "import/");
      await page.getByRole("button", { name: "移除 衡阳.txt" }).click();
      await page.getByText(/^1 份，只在/).waitFor(LONG);
      expect(settled()).toBe(4);
      await go(site, page, "execution/?years=2021");
      await expect.poll(() => page.locator("#departments table").textContent()).toContain("巴中");
      expect(settled()).toBe(4);
      expect((await keptFiles(page, "settled")).size).toBe(1);
      await go(site, page, "import/");
      await page.getByRole("button", { name: "移除 巴中.txt" }).click();
      await page.getByText(/^还没有并入的文件/).waitFor(LONG);
      expect((await keptFiles(page, "")).size).toBe(0);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});

/** Leaves half of what is kept of it. */
async function cut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("mingzhang-own");
    const handle = await folder.getFileHandle("settled");
    const whole = await handle.getFile();
    const writing = await handle.createWritable();
    await writing.write(whole.slice(0, whole.size / 2));
    await writing.close();
  });
}
