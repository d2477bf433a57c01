import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { FAULTS, openFaultySite, slowly, type FaultySite } from "../support/faultySite.ts";
import { engineReady, yearOf } from "../support/site.ts";

/* Under the words of a filter there are never other numbers, not for a frame: not those of all, not those before. */

let site: FaultySite;
beforeAll(async () => {
  site = await openFaultySite();
});
afterAll(() => site.close());
afterEach(() => site.answer(/^$/, null));

/** Keeps, frame by frame, the words with digits in them that can be seen in the page, by the address at that moment. */
function watchFrames(): void {
  const kept = new Map<string, Set<string>>();
  const frame = () => {
    const address = location.pathname + location.search;
    const seen = kept.get(address) ?? new Set();
    kept.set(address, seen);
    for (const words of (window as unknown as Watched).inSight()) seen.add(words);
    requestAnimationFrame(frame);
  };
  Object.assign(window, {
    inSight() {
      const words: string[] = [];
      const main = document.querySelector("main");
      const walker = main && document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      while (walker?.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        if (!/\d/.test(data) || parentElement!.closest("script, style, noscript")) continue;
        const sight = { visibilityProperty: true, opacityProperty: true };
        if (parentElement!.checkVisibility(sight)) words.push(data.trim());
      }
      return words;
    },
    inFrames: () => [...(kept.get(location.pathname + location.search) ?? [])],
  } satisfies Watched);
  requestAnimationFrame(frame);
}
interface Watched {
  inSight(): string[];
  /** Under the address as it is. */
  inFrames(): string[];
}

async function watched(): Promise<Page> {
  const page = await (await site.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.addInitScript(watchFrames);
  return page;
}

/** What was in sight under this address at any time, and is not part of what is there in the end. */
async function pretended(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { inSight, inFrames } = window as unknown as Watched;
    const answer = new Set(inSight());
    return inFrames().filter((words) => !answer.has(words));
  });
}

describe("a shared link", () => {
  const links = [
    "?years=2020",
    "?years=all",
    "three-public/?years=all",
    "?departments=430200-zhengfuban&per=head",
    "?per=head",
    "execution/?years=2020",
    "three-public/?departments=511900-zhengfuban",
    "staff/?years=2020",
    "procurement/?years=2020&prices=real",
    "subjects/?departments=430200-zhengfuban",
    "subjects/?system=economic&subject=301",
    "compare/?pick=360200-zhengfuban:2020,360200-zhengfuban:2024&by=growth",
    "findings/?years=2020",
    "findings/?severity=error",
    "departments/360200-zhengfuban/?per=head",
    "embed/execution/departments/?years=2020",
  ];
  it.each(links)("%s shows its own numbers alone, from the first frame", async (link) => {
    // The program comes late, so that what is prerendered is painted long before.
    site.answer(/entry\/app\..*\.js$/, slowly(2, 700));
    const page = await watched();
    await page.goto(site.address + link);
    await page.waitForSelector(":root[data-alive] main[aria-busy=false]");
    await page.waitForSelector(":root:not([data-veiled])");
    await page.locator(".page").getByText(/\d/).first().waitFor();
    expect(await pretended(page)).toEqual([]);
    await page.context().close();
  });

  it.each(links.filter((link) => !link.startsWith("findings")))(
    "%s shows its pictures before anybody uses the page",
    async (link) => {
      const page = await watched();
      await page.goto(site.address + link);
      await page.locator(".live:not(.waiting) svg text").first().waitFor();
      await page.context().close();
    },
  );

  it("whose page never comes alive shows no numbers, and leads to the latest year", async () => {
    site.answer(/entry\/app\..*\.js$/, FAULTS["404"]);
    const page = await watched();
    await page.goto(`${site.address}?years=2020`);
    const all = page.getByRole("alert").getByRole("link", { name: "看最新年度的数据" });
    await all.waitFor();
    expect(await page.evaluate(() => (window as unknown as Watched).inFrames())).toEqual([]);
    site.answer(/^$/, null);
    await all.click();
    await engineReady(page);
    await expect.poll(() => page.locator(".chart").first().textContent()).toContain("2,336.27");
    await page.context().close();
  });

  it("without JavaScript says what it shows", async () => {
    const page = await (await site.browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${site.address}?years=2020`);
    expect(await page.getByText("筛选、人均和不变价需要 JavaScript").isVisible()).toBe(true);
    await page.context().close();
  });
});

describe("a page that is alive", () => {
  it("never shows the numbers before under another filter", async () => {
    const page = await watched();
    await page.goto(site.address);
    await engineReady(page);
    await yearOf(page).selectOption("2020");
    await page.waitForURL("**/?years=2020");
    await engineReady(page);
    expect(await pretended(page)).toEqual([]);
    await page.getByRole("link", { name: "人员与经费" }).click();
    await page.waitForURL("**/staff/?years=2020");
    await engineReady(page);
    expect(await pretended(page)).toEqual([]);
    await page.context().close();
  });

  it("shows no numbers for filters that could not be asked, says so, and leads to the latest year", async () => {
    site.answer(/duckdb-eh\..*\.wasm$/, FAULTS["404"]);
    const page = await watched();
    await page.goto(`${site.address}subjects/?years=2020`);
    await page.getByText("没有按筛选条件算出来").waitFor();
    expect(await page.evaluate(() => (window as unknown as Watched).inSight())).toEqual([]);
    await page.getByRole("link", { name: "看最新年度的数据" }).click();
    await page.getByRole("heading", { level: 1, name: "2024 年支出科目" }).waitFor();
    expect(await page.evaluate(() => (window as unknown as Watched).inSight())).not.toEqual([]);
    // What is asked again after the fault is gone is answered.
    await page.goBack();
    await page.getByText("没有按筛选条件算出来").waitFor();
    site.answer(/^$/, null);
    await page.getByRole("alert").getByRole("button", { name: "重试" }).click();
    await page.getByRole("heading", { level: 1, name: /^2020 年支出科目/ }).waitFor();
    expect(await pretended(page)).toEqual([]);
    await page.context().close();
  });

  it("keeps its layout while an answer is on its way", async () => {
    site.answer(/\.parquet$/, slowly(2, 1500));
    const page = await watched();
    await page.goto(`${site.address}subjects/?departments=430200-zhengfuban`, { waitUntil: "commit" });
    const top = () => page.locator("#icicle").evaluate((element) => element.getBoundingClientRect().top);
    await page.waitForSelector(":root[data-alive][data-veiled]");
    const veiled = await top();
    await engineReady(page);
    expect(Math.abs((await top()) - veiled)).toBeLessThan(40);
    await page.context().close();
  });
});
