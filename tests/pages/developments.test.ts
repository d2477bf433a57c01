import { afterAll, beforeAll, expect, it } from "vitest";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";
import { violations } from "../support/axe.ts";

/* How a department's numbers went over its years, in a real Chromium. 000 is its accounts of 2020, 003 of 2024. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const DEPARTMENT = "departments/360200-zhengfuban/";

it("a department's page begins with its newest year and its developments, money before duties, without JavaScript", async () => {
  const { page } = await visit(site, DEPARTMENT, { javaScriptEnabled: false });
  const headlines = page.locator('dl[aria-label="主要数字"]');
  // 003 line 376: 2,336.27 in 2024
  await expect.poll(() => headlines.textContent()).toContain("2,336 万元");
  await expect.poll(() => headlines.textContent()).toContain("比上年");
  const sections = await page.locator("main section[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(sections[0]).toBe("developments");
  expect(sections.indexOf("duties")).toBe(sections.length - 1);
  const picture = await page.locator("#developments .chart .wide svg").textContent();
  for (const figure of ["2,336.27", "2,660.36", "×"]) expect(picture).toContain(figure);
  // Each headline figure leads to its development.
  const leads = await headlines
    .locator("dd > a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(new Set(leads)).toEqual(new Set(["#developments"]));
  await page.context().close();
});

it("a number in the developments leads to its line, and from there to the same number of the other years", async () => {
  const { page, errors } = await visit(site, DEPARTMENT);
  await engineReady(page);
  await page.locator('#developments .live path[fill="var(--cobalt)"]').first().click();
  const panel = page.getByRole("complementary", { name: "数字出处" });
  const rows = panel.locator("tbody tr");
  await expect.poll(() => rows.first().textContent()).toContain("2024");
  await expect.poll(() => rows.count()).toBeGreaterThan(2);
  await expect.poll(() => panel.getByRole("link", { name: "23,362,700.00 元" }).count()).toBe(1);
  await panel.getByRole("link", { name: "23,362,700.00 元" }).click();
  await expect.poll(() => panel.locator(".what").textContent()).toContain("2024");
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

it("its table says each number with its change, and what the years cannot be compared for", async () => {
  const { page } = await visit(site, DEPARTMENT);
  await page.locator("#developments").getByRole("button", { name: "表", exact: true }).click();
  const table = page.locator("#developments table");
  await expect.poll(() => table.locator("tbody tr").count()).toBeGreaterThan(20);
  await expect.poll(() => table.textContent()).toContain("离退休人员或他们的钱变化大");
  await page.context().close();
});
