import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askedOfEngine } from "../support/askedOfEngine.ts";
import { engineReady, held, openSite, yearOf, type Site } from "../support/site.ts";

/* What nobody waits for any more is not asked; what was answered is there at once. In a real Chromium. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const heading = (name: RegExp | string) => ({ level: 1, name }) as const;

describe("a choice that is changed before it is answered", () => {
  it("is not asked of the engine, and the page shows the later one", async () => {
    const page = await (await site.browser.newContext()).newPage();
    const asked = await askedOfEngine(page);
    const letGo = await held(page, "**/*.parquet");
    await page.goto(`${site.address}subjects/`);
    await page.waitForSelector("[data-engine=ready]");
    await yearOf(page).selectOption("");
    await page.waitForURL("**/?years=all");
    await yearOf(page).selectOption("2020");
    await page.waitForURL("**/?years=2020");
    letGo();
    await page.getByRole("heading", heading("2020 年支出科目")).waitFor();
    await engineReady(page);
    const years = (await asked()).flatMap((sql) => /fiscal_year IN \(([^)]*)\)/.exec(sql)?.[1] ?? []);
    expect(new Set(years)).toEqual(new Set(["2020"]));
    // The engine itself empties tables, and counts what came into them.
    const questions = (await asked()).filter(
      (sql) => !/^(?:CREATE|SELECT count\(\*\)::INTEGER AS rows FROM \w+$)/.test(sql),
    );
    expect(questions.filter((sql) => /subject_uses(?![^]*fiscal_year IN)/.test(sql))).toEqual([]);
    await page.context().close();
  });
});

describe("an answer", () => {
  it("is drawn once", async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(`${site.address}subjects/?years=2020&diagnostics`);
    await page.getByRole("heading", heading("2020 年支出科目")).waitFor();
    await engineReady(page);
    await page.evaluate(() => performance.clearMeasures());
    await yearOf(page).selectOption("");
    await page.getByRole("heading", heading("2020 年、2024 年支出科目")).waitFor();
    await engineReady(page);
    const drawn = await page.evaluate(() =>
      performance
        .getEntriesByName("mingzhang picture")
        .map((entry) => String((entry as PerformanceMeasure).detail)),
    );
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn).toEqual([...new Set(drawn)]);
    await page.context().close();
  });
});

describe("back and forward", () => {
  it("show what was seen before without asking anew", async () => {
    const page = await (await site.browser.newContext()).newPage();
    const asked = await askedOfEngine(page);
    await page.goto(`${site.address}subjects/?years=2020`);
    await page.getByRole("heading", heading("2020 年支出科目")).waitFor();
    await yearOf(page).selectOption("");
    await page.getByRole("heading", heading("2020 年、2024 年支出科目")).waitFor();
    await engineReady(page);
    const before = await asked();
    expect(before.some((sql) => sql.includes("fiscal_year IN (2020)"))).toBe(true);
    while (new URL(page.url()).searchParams.get("years") !== "2020") await page.goBack();
    await page.getByRole("heading", heading("2020 年支出科目")).waitFor();
    await page.goForward();
    await page.getByRole("heading", heading("2020 年、2024 年支出科目")).waitFor();
    await engineReady(page);
    expect(await asked()).toEqual(before);
    await page.context().close();
  });
});
