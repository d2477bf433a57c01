import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sample, shuffledSubarray } from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { drawnPictures, picturesAtRest, type Drawn } from "../support/pictures.ts";
import { clickMark, engineReady, openSite, visit, type Site } from "../support/site.ts";
import { switchesOf, turn, type Switch } from "../support/switches.ts";

/* Whatever was switched before: a picture is that of a page freshly opened. In a real Chromium. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const SLOW = { timeout: 240_000 };
const first = (folder: string) => readdirSync(join(ROOT, "build", folder)).sort()[0]!;
const DEPARTMENT = first("departments");
const PAGES = [
  "",
  "execution/",
  "three-public/",
  "staff/",
  "procurement/",
  "ranking/",
  "regions/",
  "watch/",
  "subjects/",
  "compare/",
  `departments/${DEPARTMENT}/`,
  `brief/${DEPARTMENT}/${first(`brief/${DEPARTMENT}`)}/`,
];
const WITHOUT_PICTURES = [
  "findings/",
  "glossary/",
  `documents/${first("documents")}/`,
  `documents/${first("documents")}/checkup/`,
];

/** A page that is used, and another tab of the same browser where what it shows is opened afresh. */
interface Walk {
  page: Page;
  /** Holds the pictures against those of a fresh page at the same address, in the same language. */
  expectFresh(after: string): Promise<void>;
}

async function walk(path: string): Promise<Walk> {
  const { page } = await visit(site, path);
  const opened = new Map<string, Record<string, Drawn>>();
  const open = async (address: string, language: string) => {
    const other = await page.context().newPage();
    await other.goto(address);
    await other.waitForSelector(`html[lang=${language}]`);
    await picturesAtRest(other);
    const drawn = await drawnPictures(other);
    await other.close();
    // A page behind another one takes its time.
    await page.bringToFront();
    return drawn;
  };
  return {
    page,
    async expectFresh(after) {
      const language = (await page.getAttribute("html", "lang"))!;
      const key = `${language} ${page.url()}`;
      if (!opened.has(key)) opened.set(key, await open(page.url(), language));
      await expect
        .poll(() => drawnPictures(page), { message: `${key}, after ${after}` })
        .toEqual(opened.get(key));
    },
  };
}

/** The first of each kind. */
function oneOfEach(switches: readonly Switch[]): Switch[] {
  return switches.filter(({ kind }, index) => switches.findIndex((other) => other.kind === kind) === index);
}

describe.each(PAGES)("the pictures of /%s", (path) => {
  it("are those of the page freshly opened, whatever was switched on and off", SLOW, async () => {
    const { page, expectFresh } = await walk(path);
    await engineReady(page);
    await expectFresh("nothing");
    const switches = await switchesOf(page);
    const tabs = switches.filter(({ kind }) => kind === "tab");
    const shown = [...tabs, ...oneOfEach(switches)];
    for (const each of switches) {
      await each.on();
      if (shown.includes(each)) await expectFresh(`${each.name} on`);
      await each.off();
      await expectFresh(`${each.name} on and off`);
    }

    // From tab to tab, without the first between them.
    for (const { name, on } of tabs) {
      await on();
      await expectFresh(`the tabs up to ${name}`);
    }
    await tabs[0]?.off();

    // Several at once, behind tables, which are undone in another order.
    const kept = oneOfEach(switches).filter(({ kind }) => kind !== "pick");
    const order = shuffledSubarray(kept, { minLength: kept.length });
    const [on, off] = sample(order, { seed: 11, numRuns: 2 }) as [Switch[], Switch[]];
    await turn(page, "table");
    for (const each of on) await each.on();
    await turn(page, "picture");
    await expectFresh(`${on.map(({ name }) => name).join(", ")} on, behind tables`);
    for (const each of off) await each.off();
    await expectFresh(`${off.map(({ name }) => name).join(", ")} off again`);
    await page.context().close();
  });

  it("say before the page is alive what they say after", async () => {
    const still = await visit(site, path, { javaScriptEnabled: false });
    const { page } = await visit(site, path);
    await picturesAtRest(page);
    const words = async (page: Page) =>
      Object.entries(await drawnPictures(page)).map(([id, { words }]) => ({ id, words }));
    expect(await words(page)).toEqual(await words(still.page));
    for (const opened of [page, still.page]) await opened.context().close();
  });
});

describe("pictures", () => {
  it("stand on no other page", async () => {
    for (const path of WITHOUT_PICTURES) {
      const { page } = await visit(site, path, { javaScriptEnabled: false });
      expect(await page.locator(".chart").count(), path).toBe(0);
      await page.context().close();
    }
  });

  it("alone are those of the page freshly opened, too, after drilling down and back", SLOW, async () => {
    const { page, expectFresh } = await walk("embed/subjects/icicle/");
    await picturesAtRest(page);
    await clickMark(page.locator(".live svg text", { hasText: "20103" }).first());
    await page.waitForURL("**subject=20103");
    await expectFresh("drilling down");
    await page.goBack();
    await expectFresh("going back");
    await page.context().close();
  });

  it(
    "that are taken along are those of the page freshly opened, also from behind a table",
    SLOW,
    async () => {
      const { page } = await visit(site, "compare/");
      const fresh = await page.context().newPage();
      await page.context().clock.setFixedTime(new Date("2026-01-01"));
      await engineReady(page);
      for (const perspective of ["人均", "占比"])
        await page.getByRole("link", { name: perspective, exact: true }).click();
      await page.waitForURL("**by=share");
      await fresh.goto(page.url());
      await picturesAtRest(fresh);
      const expected = await taken(fresh);
      expect(await taken(page)).toEqual(expected);
      await turn(page, "table");
      expect(await taken(page)).toEqual(expected);
      await page.context().close();
    },
  );
});

/** The first picture of a page as SVG, without the names that ECharts makes up, and the bytes of its PNG. */
async function taken(page: Page): Promise<{ svg: string; png: Buffer }> {
  // A page behind another one takes its time.
  await page.bringToFront();
  const file = async (kind: string) => {
    await page.getByText("导出 ▾").first().click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: kind, exact: true }).click();
    return readFileSync(await (await download).path());
  };
  const svg = (await file("SVG")).toString("utf8");
  return { svg: svg.replace(/zr\d+-[\w-]+/g, ""), png: await file("PNG") };
}
