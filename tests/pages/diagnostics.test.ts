import { afterAll, beforeAll, expect, it } from "vitest";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* The quiet panel that says what a page fetched and how long it took. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it("says what was fetched and how long questions and pictures took, on every page from then on", async () => {
  const { page, errors, foreign } = await visit(site, "?diagnostics&years=2020");
  await engineReady(page);
  const panel = page.getByRole("complementary", { name: "运行情况" });
  const times = (title: string) => panel.locator(`h3:has-text("${title}") + ol li b`);
  await times("最近的查询").first().waitFor();
  await times("最近画的图").first().waitFor();
  for (const time of await panel.locator("li b").allTextContents()) expect(time).toMatch(/^\d+\.\d ms$/);
  await panel.getByText("已就绪").waitFor();
  // The engine alone has 34 MB; this server sends it as it is.
  await expect
    .poll(async () => Number.parseFloat(await panel.locator("dd").nth(1).innerText()))
    .toBeGreaterThan(30);
  await page.getByRole("link", { name: "三公经费" }).first().click();
  await page.waitForURL("**/three-public/**");
  await panel.waitFor();
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

it("is not there, and not loaded, where nobody asks for it", async () => {
  const { page } = await visit(site, "");
  await engineReady(page);
  expect(await page.getByRole("complementary", { name: "运行情况" }).count()).toBe(0);
  expect(await page.evaluate(() => performance.getEntriesByType("measure").length)).toBe(0);
  await page.context().close();
});
