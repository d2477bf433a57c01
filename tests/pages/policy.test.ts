import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { eachPage } from "../support/eachPage.ts";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* A page runs what it was built with, and nothing else: its Content-Security-Policy, and that it gets by with it. */

const BUILD = join(ROOT, "build");

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const KINDS = eachPage();

const policyOf = (html: string) => /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];

describe("the policy", () => {
  it("stands in every page, before any script or style, and allows nothing inline, no eval and no other place", () => {
    const pages = readdirSync(BUILD, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".html"),
    );
    expect(pages.length).toBeGreaterThan(20);
    for (const path of pages) {
      const html = readFileSync(join(BUILD, path), "utf8");
      const policy = policyOf(html);
      expect(policy, path).toBeDefined();
      expect(html.search(/<(?:script|style|link)\b/), path).toBeGreaterThan(html.indexOf(policy!));
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(html.replace(/<script[\s\S]*?<\/script>/g, ""), path).not.toMatch(/<[^>]+ (?:style|on[a-z]+)="/);
    }
  });

  it.each(KINDS)("is never in the way: /%s", async (path) => {
    const { page, errors, foreign } = await visit(site, path);
    if (path !== "nowhere/") await page.waitForSelector(":root[data-alive]");
    await page.waitForTimeout(500);
    // Where nothing is, the server says so.
    const wrong = errors.filter((error) => path !== "nowhere/" || !error.includes("404"));
    expect([wrong, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it("is in the way of what somebody else puts into a page", async () => {
    const { page, errors } = await visit(site, "");
    await page.waitForSelector(":root[data-alive]");
    const ran = await page.evaluate(async (address) => {
      document.body.insertAdjacentHTML(
        "beforeend",
        `<img src="x:" onerror="window.ran = 1"><p id="styled" style="position: fixed">x</p>`,
      );
      document.head.append(
        Object.assign(document.createElement("script"), { textContent: "window.ran = 2" }),
      );
      setTimeout("window.ran = 3");
      const asked = await fetch(`${address}elsewhere`).then(
        () => "asked",
        () => "refused",
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { position } = getComputedStyle(document.getElementById("styled")!);
      return [(window as { ran?: number }).ran, position, asked];
    }, "http://localhost:9/");
    expect(ran).toEqual([undefined, "static", "refused"]);
    expect(errors.filter((error) => error.includes("Content Security Policy")).length).toBeGreaterThanOrEqual(
      4,
    );
    await page.context().close();
  });
});

describe("under the policy", () => {
  it("pages look the same without scripts: what styles were attributes hold", async () => {
    const { page } = await visit(site, "", { javaScriptEnabled: false });
    const rules = await page.locator("[data-style]").count();
    expect(rules).toBeGreaterThan(0);
    const colours = await page
      .locator(".legend i, i[data-style]")
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).backgroundColor));
    expect(colours.length).toBeGreaterThan(0);
    expect(colours).not.toContain("rgba(0, 0, 0, 0)");
    await page.context().close();
  });

  it("the engine starts, pictures come alive, are pointed at and taken along, a query runs", async () => {
    const { page, errors, foreign } = await visit(site, "execution/?years=2020");
    await engineReady(page);
    await live(page);
    await page.goto(
      `${site.address}sql/?q=${encodeURIComponent("SELECT count(*) AS documents FROM documents")}`,
    );
    await page.waitForSelector(":root[data-alive]");
    await page.locator(".cm-content").waitFor();
    expect(await page.locator(".cm-content").evaluate((text) => getComputedStyle(text).fontFamily)).toMatch(
      /mono/i,
    );
    await page.getByRole("button", { name: /^运行/ }).click();
    await page.locator(".results").getByText("documents").first().waitFor({ timeout: 60_000 });
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });
});

/** Points at the first bar of a picture and reads what is said of it. */
async function live(page: Page): Promise<void> {
  const bar = page.locator(".chart .live svg path[fill]").first();
  await bar.waitFor({ state: "attached" });
  const chart = page.locator(".chart").first();
  await chart.scrollIntoViewIfNeeded();
  await chart.hover({ position: { x: 300, y: 40 } });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /^导出/ }).first().click();
  await page.getByRole("menuitem", { name: /PNG/ }).click();
  await download;
}
