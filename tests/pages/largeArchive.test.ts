import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openData, type DataEngine } from "#lib/engine/node.ts";
import { countrySite, type CountrySite } from "../support/countrySite.ts";
import { engineReady, openSite, visit, type Site, type Visit } from "../support/site.ts";

/*
 * A site of more than two hundred departments and documents, as it is shipped: nothing about its size is pretended. Its
 * pages carry no list of departments, and departments, documents and briefs come by shells.
 */
const DEPARTMENTS = 210;
/** So many have published the year before, too. */
const EARLIER = 10;
const DIRECTORY = "**/directory-*.json";

let built: CountrySite;
let site: Site;
let data: DataEngine;
beforeAll(async () => {
  built = await countrySite((number) =>
    number < EARLIER ? [2023, 2024] : number < DEPARTMENTS ? [2024] : undefined,
  );
  [site, data] = await Promise.all([openSite("accounts/of", built.directory), openData(built.data)]);
}, 600_000);
afterAll(async () => {
  await site.close();
  data.close();
  await built.remove();
});

interface Department {
  id: string;
  name: string;
  shortName: string;
}

/** Departments of both years that can be told by their short name. */
const departments = () =>
  data.query<Department>(`
    SELECT department_id AS id, name, short_name AS shortName FROM departments
    WHERE department_id IN (SELECT department_id FROM documents GROUP BY ALL HAVING count(*) = 2)
      AND short_name IN (SELECT short_name FROM departments GROUP BY ALL HAVING count(*) = 1)
    ORDER BY department_id`);

async function closed({ page, errors, foreign }: Visit): Promise<void> {
  expect([...errors, ...foreign]).toEqual([]);
  await page.context().close();
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Opens the list of departments in the filter line by keys. */
async function openList(page: Page): Promise<Locator> {
  await engineReady(page);
  const trigger = page.getByRole("button", { name: /^部门：/ });
  await trigger.focus();
  await page.keyboard.press("Enter");
  const box = page.getByRole("dialog", { name: "部门" });
  await box.waitFor();
  return box;
}

describe("the overview of a large archive", () => {
  it.each([1440, 390])("shows at %i px the latest full year, and says so", async (width) => {
    const seen = await visit(site, "", { viewport: { width, height: 900 } });
    const { page } = seen;
    expect(await page.textContent("h1")).toContain("2024");
    await expect.poll(() => page.getByRole("button", { name: /^年度：/ }).textContent()).toContain("2024");
    await expect
      .poll(() => page.getByRole("button", { name: /^部门：/ }).textContent())
      .toContain(`全部 ${DEPARTMENTS}`);
    await page.locator("#deviation .live svg").waitFor();
    await page.getByText(`第 1–40 行，共 ${DEPARTMENTS} 行`).first().waitFor();
    expect(await wide(page)).toBeLessThanOrEqual(0);
    await closed(seen);
  });

  it("shows all years where they are asked for", async () => {
    const seen = await visit(site, "?years=all");
    const { page } = seen;
    await page
      .getByText(`第 1–40 行，共 ${DEPARTMENTS + EARLIER} 行`)
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole("button", { name: /^年度：/ }).textContent()).toContain("全部");
    await closed(seen);
  });

  it("is paged by keys, picture and table, to the last row", async () => {
    const seen = await visit(site, "");
    const { page } = seen;
    await engineReady(page);
    const block = page.locator("#deviation");
    await block.getByRole("button", { name: "后面的行" }).focus();
    await page.keyboard.press("Enter");
    await block.getByText(`第 41–80 行，共 ${DEPARTMENTS} 行`).waitFor();
    await block.getByRole("slider").press("End");
    await block.getByText(`第 ${DEPARTMENTS - 39}–${DEPARTMENTS} 行，共 ${DEPARTMENTS} 行`).waitFor();
    await block.getByRole("button", { name: "表", exact: true }).press("Enter");
    await block.locator(".table").getByText(`共 ${DEPARTMENTS} 行，`).waitFor();
    const rows = block.locator("[data-index]");
    await expect.poll(() => rows.count()).toBeLessThan(DEPARTMENTS);
    await block.getByRole("button", { name: "展开全部" }).press("Enter");
    await expect.poll(() => rows.count()).toBe(DEPARTMENTS);
    await closed(seen);
  });
});

describe("the list of departments", () => {
  it("says where it finds nothing", async () => {
    const seen = await visit(site, "execution/");
    const box = await openList(seen.page);
    await box.getByRole("combobox").fill("没有这样的部门");
    await box.getByText("0 个").waitFor();
    await closed(seen);
  });

  it.each([
    ["missing", { status: 404, body: "" }],
    ["another page", { status: 200, body: "<!doctype html><title>Login</title>" }],
  ])("is named where its file is %s; the rest works, and it comes when asked again", async (_, answer) => {
    const { page, foreign } = await visit(site, "glossary/");
    await page.route(DIRECTORY, (route) => route.fulfill(answer));
    await page.goto(`${site.address}execution/`);
    const box = await openList(page);
    const alert = box.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain("部门名单没有载入成功");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^年度：/ }).click();
    await page.getByRole("checkbox", { name: "2023" }).check();
    await page
      .locator("#departments")
      .getByText(`共 ${DEPARTMENTS + EARLIER} 行`)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.unroute(DIRECTORY);
    const again = await openList(page);
    await again.getByText(`${DEPARTMENTS} 个`).waitFor();
    expect(foreign).toEqual([]);
    await page.context().close();
  });
});

describe("a department and a document of hundreds", () => {
  it("show their figures, and each leads to its printed line", async () => {
    const [{ id, name } = { id: "", name: "" }] = await departments();
    const seen = await visit(site, `departments/?id=${id}`);
    const { page } = seen;
    await expect.poll(() => page.textContent("h1")).toBe(name);
    await engineReady(page);
    await page.locator("#flows").getByRole("button", { name: "表", exact: true }).press("Enter");
    const amount = page.locator("#flows button.amount").first();
    await amount.press("Enter");
    const panel = page.getByRole("complementary", { name: "数字出处" });
    const printed = await panel.locator("mark").first().textContent();
    await panel.locator("dd a").press("Enter");
    await page.waitForURL("**/accounts/of/documents/?id=*&figure=*");
    const chosen = page.locator("article button.chosen");
    await expect.poll(() => chosen.textContent()).toBe(printed);
    await expect.poll(() => chosen.evaluate((mark) => mark.getBoundingClientRect().top)).toBeGreaterThan(0);
    await closed(seen);
  });

  it.each([
    ["departments", "999999-nobody"],
    ["documents", "999999-nobody-2024"],
    ["checkup", "999999-nobody-2024"],
    ["brief", "999999-nobody/2024"],
  ])("say in /%s/ that there is no %s", async (kind, id) => {
    const { page, foreign } = await visit(site, `${kind}/?id=${id}`);
    await expect.poll(() => page.getByRole("alert").textContent()).toContain(`这份数据里没有“${id}”`);
    expect(foreign).toEqual([]);
    await page.context().close();
  });
});

it("no page scrolls sideways on a phone", async () => {
  const [{ id } = { id: "" }] = await departments();
  const [{ document } = { document: "" }] = await data.query<{ document: string }>(
    `SELECT document_id AS document FROM documents WHERE department_id = '${id}' AND fiscal_year = 2024`,
  );
  const seen = await visit(site, "", { viewport: { width: 390, height: 844 } });
  const { page } = seen;
  const over: Record<string, number> = {};
  for (const path of [
    ..."execution/ three-public/ staff/ procurement/ subjects/ compare/ findings/ glossary/".split(" "),
    `departments/?id=${id}`,
    `documents/?id=${document}`,
    `checkup/?id=${document}`,
    `brief/?id=${id}/2024`,
  ]) {
    await page.goto(site.address + path);
    await page.waitForSelector("[data-alive] main[aria-busy=false]");
    over[path] = Math.max(0, await wide(page));
  }
  expect(Object.entries(over).filter(([, beyond]) => beyond)).toEqual([]);
  await closed(seen);
});
