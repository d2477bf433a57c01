import type { Locator, Page } from "playwright-core";
import { pinyin } from "pinyin-pro";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openData, type DataEngine } from "#lib/engine/node.ts";
import { countrySite, type CountrySite } from "../support/countrySite.ts";
import { roundTrips } from "../support/roundTrips.ts";
import { engineReady, held, openSite, visit, yearOf, type Site, type Visit } from "../support/site.ts";

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
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

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
  it.each([1440, 390])("shows at %i px the latest year, and says so", async (width) => {
    const seen = await visit(site, "", { viewport: { width, height: 900 } });
    const { page } = seen;
    expect(await page.textContent("h1")).toContain("2024");
    await expect.poll(() => yearOf(page).inputValue()).toBe("2024");
    await expect
      .poll(() => page.getByRole("button", { name: /^部门：/ }).textContent())
      .toContain(`全部 ${DEPARTMENTS}`);
    await page.locator("#deviation .live svg").waitFor();
    await page.getByText(`第 1–40 行，共 ${DEPARTMENTS} 行`).first().waitFor();
    expect(await wide(page)).toBeLessThanOrEqual(0);
    await closed(seen);
  });

  it("shows where all years are asked for how departments developed, the most changed first", async () => {
    const seen = await visit(site, "?years=all");
    const { page } = seen;
    await page.getByText(`第 1–20 行，共 ${DEPARTMENTS} 行`).first().waitFor();
    await page
      .getByText(`另有 ${DEPARTMENTS - EARLIER} 个部门不能比较`)
      .first()
      .waitFor();
    await expect.poll(() => yearOf(page).inputValue()).toBe("");
    await closed(seen);
  });

  it("shows another year as the engine would, from a ready answer and without the engine", async () => {
    const seen = await visit(site, "glossary/");
    const { page } = seen;
    const letGo = await held(page, "**/*.wasm");
    await page.goto(`${site.address}execution/?years=2023`);
    await page.getByRole("button", { name: "表", exact: true }).first().click();
    const rows = page.locator("#departments tbody tr[data-index]");
    await expect.poll(() => rows.count()).toBe(EARLIER);
    const names = await data.query<{ name: string }>(
      `SELECT DISTINCT short_name AS name FROM documents JOIN departments USING (department_id)
       WHERE fiscal_year = 2023`,
    );
    const shown = (await rows.locator("th").allInnerTexts()).map((text) => text.trim());
    for (const { name } of names)
      expect(
        shown.some((text) => text.startsWith(name)),
        name,
      ).toBe(true);
    letGo();
    await closed(seen);
  });

  it("shows a single department's years from its own small answer, and without the engine", async () => {
    const [{ id, name } = { id: "", name: "" }] = await data.query<{ id: string; name: string }>(
      `SELECT department_id AS id, any_value(short_name) AS name FROM documents JOIN departments USING (department_id)
       GROUP BY id HAVING count(DISTINCT fiscal_year) = 2 ORDER BY id LIMIT 1`,
    );
    const seen = await visit(site, "glossary/");
    const { page } = seen;
    const letGo = await held(page, "**/*.wasm");
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    for (const path of ["execution", "three-public", "staff", "procurement"]) {
      await page.goto(`${site.address}${path}/?departments=${id}`);
      await expect.poll(() => page.locator("main .page").innerText()).toContain(name);
      await expect.poll(() => page.locator("main").getAttribute("aria-busy")).toBe("false");
      expect(await page.locator("main .page").innerText(), path).toMatch(/2023[^]*2024/);
    }
    expect(fetched.filter((path) => path.includes(`/answers/departments/${id}.json`))).not.toEqual([]);
    expect(fetched.filter((path) => path.includes("/answers/years/"))).toEqual([]);
    letGo();
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
  it("is walked and searched by keys, by name and by initials, and filters", async () => {
    const [first] = await departments();
    const initials = initialsOf(first!);
    const seen = await visit(site, "execution/");
    const { page } = seen;
    const box = await openList(page);
    const field = box.getByRole("combobox");
    const active = async () => {
      const id = await field.getAttribute("aria-activedescendant");
      return page.locator(`[id="${id}"]`);
    };
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await box.getByText(`${DEPARTMENTS} 个`).waitFor();
    // Of all only those in sight are in the page; keys go beyond them, and the one they are at is seen.
    expect(await box.getByRole("option").count()).toBeLessThan(60);
    for (let press = 0; press < 5; press++) await page.keyboard.press("PageDown");
    await expect
      .poll(async () => Number(await (await active()).getAttribute("aria-posinset")))
      .toBeGreaterThan(30);
    const [list, row] = [box.getByRole("listbox"), await active()];
    const within = async () => {
      const [outer, inner] = [await list.boundingBox(), await row.boundingBox()];
      return inner!.y >= outer!.y - 1 && inner!.y + inner!.height <= outer!.y + outer!.height + 1;
    };
    await expect.poll(within).toBe(true);
    await field.fill(first!.shortName);
    await expect.poll(async () => (await (await active()).textContent())?.trim()).toBe(first!.shortName);
    await field.fill(initials);
    await expect.poll(() => box.getByRole("option").allTextContents()).toSatisfy(has(first!.shortName));
    await box.getByRole("option", { name: first!.shortName, exact: true }).waitFor();
    await field.fill(first!.shortName);
    await page.keyboard.press("Enter");
    await page.waitForURL(({ searchParams }) => searchParams.get("departments") === first!.id);
    // Somebody who chose one goes on choosing: the list stays, and says which are chosen.
    await expect.poll(async () => (await active()).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Escape");
    await box.waitFor({ state: "detached" });
    await expect.poll(() => focusedText(page)).toContain(first!.shortName);
    await expect.poll(() => page.textContent("main")).toContain(first!.shortName);
    await closed(seen);
  });

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
    await yearOf(page).selectOption("");
    await page.locator("#departments").getByText(`共 ${DEPARTMENTS} 行`).first().waitFor();
    await page.unroute(DIRECTORY);
    const again = await openList(page);
    await again.getByText(`${DEPARTMENTS} 个`).waitFor();
    expect(foreign).toEqual([]);
    await page.context().close();
  });
});

describe("comparing", () => {
  it("picks two departments out of hundreds by name and keys", async () => {
    const [one, other] = await departments();
    const seen = await visit(site, "compare/");
    const { page } = seen;
    await engineReady(page);
    const picker = page.getByRole("group", { name: "选择 2 到 12 份决算" });
    await picker.getByText("最多 12 份").waitFor();
    await picker.getByRole("button", { name: "全部去掉，重新选" }).press("Enter");
    const field = picker.getByRole("searchbox");
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByText("请至少选择两份决算").first().waitFor();
    for (const { shortName } of [one!, other!]) {
      await field.fill(`${shortName} 2024`);
      await picker.getByRole("button", { name: `+ ${shortName} 2024` }).press("Enter");
    }
    await page.waitForURL((url) => url.searchParams.get("pick")?.split(",").length === 2);
    await expect.poll(() => page.textContent("main")).toContain("正在比较 2 份决算");
    await page.locator("#measures .live svg").waitFor();
    const drawn = () => page.locator("#measures .live").textContent();
    for (const { shortName } of [one!, other!]) await expect.poll(drawn).toContain(shortName);
    await closed(seen);
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

describe("the findings of a large archive", () => {
  it("are one key away, past the results of all documents", async () => {
    const seen = await visit(site, "findings/");
    const { page } = seen;
    await engineReady(page);
    await page.getByRole("link", { name: "疑点清单" }).press("Enter");
    const top = () => page.locator("#list").evaluate((list) => list.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(900);
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    await page.locator("[data-finding]").first().waitFor();
    await closed(seen);
  });
});

it("no page scrolls sideways on a phone", async () => {
  const [{ id } = { id: "" }] = await departments();
  const [{ document } = { document: "" }] = await data.query<{
    document: string;
  }>(`SELECT document_id AS document FROM documents WHERE department_id = '${id}' AND fiscal_year = 2024`);
  const seen = await visit(site, "", { viewport: { width: 390, height: 844 } });
  const { page } = seen;
  const over: Record<string, number> = {};
  for (const path of [
    ..."execution/ three-public/ staff/ procurement/ subjects/ ranking/ regions/ watch/ compare/ findings/ glossary/".split(
      " ",
    ),
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

/** Whether texts hold one that is this. */
const has = (wanted: string) => (texts: string[]) => texts.some((text) => text.trim() === wanted);

/** The first letters of a department's short name by sound. */
const initialsOf = ({ shortName }: Department) =>
  pinyin(shortName, { pattern: "first", toneType: "none", type: "array" }).join("");

describe("the data of an answer", () => {
  const MOST = 3;
  const PATHS: readonly [string, (department: Department) => string][] = [
    ["the overview of all years", () => "?years=all"],
    ["a year before", () => "execution/?years=2023"],
    ["one department among all", ({ id }) => `three-public/?departments=${id}`],
    ["a subject", ({ id }) => `subjects/?departments=${id}&subject=201`],
    ["its findings", ({ id }) => `findings/?departments=${id}`],
    ["two departments side by side", ({ id }) => `compare/?pick=${id}:2023,${id}:2024`],
    ["a department", ({ id }) => `departments/?id=${id}`],
    ["a department and year on one page", ({ id }) => `brief/?id=${id}/2024`],
  ];
  it.each(PATHS)("comes after at most three round trips that wait for each other: %s", async (_, path) => {
    const [department] = await departments();
    const { page } = await visit(site, "glossary/");
    const trips = await roundTrips(page);
    await page.goto(site.address + path(department!));
    await engineReady(page);
    expect(trips.files()).not.toEqual([]);
    expect(trips.depth(), trips.files().join(" ")).toBeLessThanOrEqual(MOST);
    await page.context().close();
  });
});
