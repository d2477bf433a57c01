import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { FAULTS, openFaultySite, slowly, type FaultName, type FaultySite } from "../support/faultySite.ts";
import { engineReady } from "../support/site.ts";

/*
 * Whatever is wrong with a file that a page needs, the page names the file within ten seconds, and the way to try again
 * that it offers works once the fault is gone.
 */

/** The promise is one in seconds. */
const SOON = { timeout: 10_000 };

/** Every fault, and those that differ most: each silence takes its seconds. */
const ALL = Object.keys(FAULTS) as FaultName[];
const SOME: readonly FaultName[] = ["404", "no answer", "a file cut on the server", "another file"];

/** What is said of some of them. */
const SAID: Partial<Record<FaultName, RegExp>> = { "500": /500/, "no answer": /没有/ };

let site: FaultySite;
beforeAll(async () => {
  site = await openFaultySite();
});
afterAll(() => site.close());
afterEach(() => site.answer(/^$/, null));

/** The built program in which such words stand. */
function programWith(words: string): RegExp {
  const folder = join(ROOT, "build/_app/immutable/chunks");
  const name = readdirSync(folder).find((each) => readFileSync(join(folder, each), "utf8").includes(words));
  if (!name) throw new Error(`no program with ${words}`);
  return new RegExp(name.replaceAll(".", "\\."));
}

async function open(path = ""): Promise<Page> {
  const page = await (await site.browser.newContext()).newPage();
  await page.goto(site.address + path, { waitUntil: "commit" });
  return page;
}

const alerts = (page: Page) => page.getByRole("alert");
/** Its name as a pattern: without the folders before it. */
const named = (file: RegExp) => file.source.split("\\/").at(-1)!.replace("$", "");

/** Lets the file fail in every way, one after the other, each tried anew by the page's own button, and then come. */
async function everyFault(
  page: Page,
  file: RegExp,
  retry: () => Promise<void>,
  faults: readonly FaultName[] = SOME,
): Promise<void> {
  for (const fault of faults) {
    if (fault !== faults[0]) {
      site.answer(file, FAULTS[fault]);
      await retry();
    }
    const words = SAID[fault] ?? /./;
    await expect
      .poll(async () => (await alerts(page).allTextContents()).join(), {
        ...SOON,
        message: `${file}: ${fault}`,
      })
      .toMatch(new RegExp(`${named(file)}[^]*${words.source}`));
  }
  site.answer(file, null);
  await retry();
}

describe("a file that the data engine needs", () => {
  it.each([
    ["DuckDB's wasm", /duckdb-eh\..*\.wasm$/, ALL],
    ["DuckDB's worker", /duckdb-browser-eh\.worker.*\.js$/, SOME],
    ["the decoder's worker", /decode\.worker.*\.js$/, SOME],
    ["the manifest", /manifest\.json$/, SOME],
    ["a table", /findings-.*\.parquet$/, ALL],
  ])("%s is named whatever is wrong with it, and tried again", async (_, file, faults) => {
    site.answer(file, FAULTS[faults[0]!]);
    const page = await open();
    await everyFault(page, file, () => alerts(page).getByRole("button").first().click(), faults);
    await engineReady(page);
    expect(await alerts(page).count()).toBe(0);
    await page.context().close();
  });

  it("is waited for as long as it keeps coming", async () => {
    site.answer(/\.parquet$/, slowly(8, 1000));
    const page = await open("?years=2024");
    const seen: string[] = [];
    await page.exposeFunction("saw", (words: string) => seen.push(words));
    await page.evaluate(() =>
      new MutationObserver(() => {
        for (const alert of document.querySelectorAll("[role=alert]"))
          (window as unknown as { saw(words: string): void }).saw(alert.textContent!);
      }).observe(document, { subtree: true, childList: true }),
    );
    await engineReady(page);
    expect(seen).toEqual([]);
    await page.context().close();
  });
});

describe("a program of the page", () => {
  it.each([
    ["that starts it", () => /entry\/start\..*\.js$/],
    ["that draws pictures", () => programWith("renderToSVGString")],
  ])("%s is named, and the page loaded anew", async (_, find) => {
    const file = find();
    site.answer(file, FAULTS["404"]);
    const page = await open("?years=2024");
    await everyFault(page, file, async () => {
      // What the reader waits is counted from the page's new beginning.
      const begun = page.waitForEvent("framenavigated");
      // Each picture that cannot be drawn says so in its place.
      await alerts(page).getByRole("button").first().click();
      await begun;
    });
    await engineReady(page);
    expect(await alerts(page).count()).toBe(0);
    await page.context().close();
  });

  it("that the engine needs is named, and the page loaded anew", async () => {
    const file = programWith("autoinstall_known_extensions");
    site.answer(file, FAULTS["404"]);
    const page = await open();
    await everyFault(page, file, async () => {
      // What the reader waits is counted from the page's new beginning.
      const begun = page.waitForEvent("framenavigated");
      await alerts(page).getByRole("button").click();
      await begun;
    });
    await engineReady(page);
    await page.context().close();
  });

  it("is named where it is a style sheet, and the page can be read without it", async () => {
    const file = /assets\/everywhere\..*\.css$/;
    site.answer(file, FAULTS["no answer"]);
    const page = await open();
    await expect
      .poll(async () => (await alerts(page).allTextContents()).join(), SOON)
      .toMatch(/assets\/everywhere\..*\.css/);
    expect(await page.locator("h1").isVisible()).toBe(true);
    site.answer(file, null);
    await alerts(page).getByRole("button").click();
    await engineReady(page);
    await page.context().close();
  });
});

describe("a list that a page asks for", () => {
  it("is named in the palette, and tried again", async () => {
    const file = /search\/\w+\/root\.json$/;
    const page = await open();
    await engineReady(page);
    site.answer(file, FAULTS["404"]);
    await page.keyboard.press("Control+k");
    await everyFault(page, file, () => alerts(page).getByRole("button").click());
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    await page.context().close();
  });

  it("is named among the meanings of a subject, and tried again", async () => {
    const file = /meanings\.json$/;
    site.answer(file, FAULTS["404"]);
    const page = await open("subjects/?subject=201");
    await everyFault(page, file, () => alerts(page).getByRole("button").click());
    await expect.poll(() => page.locator(".meanings p").count()).toBeGreaterThan(0);
    await expect.poll(() => alerts(page).count()).toBe(0);
    await page.context().close();
  });
});

describe("the page one goes to", () => {
  it.each(SOME)("comes, or is named with a way to it, on %s", async (fault) => {
    const page = await open();
    await engineReady(page);
    site.answer(/execution\/__data\.json$/, FAULTS[fault]);
    await page.getByRole("link", { name: "预算执行" }).click();
    const here = page.getByRole("heading", { level: 1, name: "预算执行" });
    const again = page.getByRole("link", { name: "重新载入" });
    await expect.poll(async () => (await here.count()) + (await again.count()), SOON).toBe(1);
    if (await again.count()) {
      expect(await page.locator("body").innerText()).toContain("execution/");
      site.answer(/^$/, null);
      await again.click();
    }
    await here.waitFor();
    await page.context().close();
  });
});
