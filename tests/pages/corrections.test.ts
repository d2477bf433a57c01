import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseCorrections } from "#lib/domain/corrections/table.ts";
import { violations } from "../support/axe.ts";
import { call } from "../support/command.ts";
import { STRANGER, upload, type Upload } from "../support/ownDocuments.ts";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* A reading corrected on the page of its document: applied at once everywhere, undone, taken along to the command. */

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await openSite();
  folder = await mkdtemp(join(tmpdir(), "mingzhang-corrections-"));
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const DOCUMENT = "360200-zhengfuban-2020";
const WHO = "审计一处";
const LONG = { timeout: 90_000 };
/** A flow through several pages, each of which joins anew. */
const FLOW = { timeout: 300_000 };

async function open(path = `documents/${DOCUMENT}/`, options = {}) {
  const opened = await visit(site, path, options);
  await alive(opened.page);
  return opened;
}

async function alive(page: Page): Promise<void> {
  await page.waitForSelector(":root[data-alive]:not([data-veiled])", LONG);
  await page.waitForSelector("main[aria-busy=false]", LONG);
}

const dialog = (page: Page) => page.getByRole("dialog");
const panel = (page: Page) => page.locator("aside");
const line = (page: Page, number: number) => page.locator(`#L${number}`);

/** Opens the form for a printed number. */
async function choose(page: Page, number: number, printed: string): Promise<void> {
  await line(page, number).getByRole("button", { name: printed, exact: true }).first().click();
  await page.getByRole("button", { name: "更正…" }).click();
  await dialog(page).waitFor(LONG);
}

async function save(page: Page): Promise<void> {
  const who = dialog(page).getByLabel("谁更正的");
  if (!(await who.inputValue())) await who.fill(WHO);
  await dialog(page).getByRole("button", { name: "保存更正" }).click();
  await dialog(page).waitFor({ state: "detached", ...LONG });
  await alive(page);
}

async function change(page: Page, number: number, printed: string, value: string): Promise<void> {
  await choose(page, number, printed);
  await dialog(page).getByLabel("数", { exact: true }).fill(value);
  await save(page);
}

async function strike(page: Page, number: number, printed: string): Promise<void> {
  await choose(page, number, printed);
  await dialog(page).getByLabel(/划去/).check();
  await save(page);
}

/** Marks words in a line, as a hand on a mouse does. */
async function mark(page: Page, number: number, words: string): Promise<void> {
  await line(page, number).scrollIntoViewIfNeeded();
  await page.evaluate(
    ([number, words]) => {
      const row = document.getElementById(`L${number}`)!;
      const walker = document.createTreeWalker(row.querySelector(".words") ?? row, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(words as string);
        if (at < 0) continue;
        getSelection()!.setBaseAndExtent(node, at, node, at + (words as string).length);
        return;
      }
      throw new Error(`no words ${words}`);
    },
    [number, words] as const,
  );
}

/** Adds the number of marked words. */
async function add(page: Page, number: number, words: string, item: string): Promise<void> {
  await mark(page, number, words);
  await page.getByRole("button", { name: `补“${words}”…` }).click();
  await dialog(page).waitFor(LONG);
  await dialog(page).getByLabel("项目").fill(item);
  await save(page);
}

/** The document as the page shows it: its numbers and marks. */
async function shown(page: Page): Promise<string> {
  return page
    .locator("article")
    .evaluate((article) =>
      [...article.querySelectorAll("button, a")]
        .map((mark) => mark.outerHTML.replace(/ s-\w+|svelte-\w+/g, ""))
        .join("\n"),
    );
}

/** The first cell that a statement answers on 提问. */
async function ask(page: Page, sql: string): Promise<string> {
  await page.goto(`${site.address}sql/`);
  await alive(page);
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("Control+Enter");
  const cell = page.locator(".results tbody tr[data-index]").first();
  await cell.waitFor({ state: "attached", ...LONG });
  return (await cell.innerText()).trim();
}

async function exported(page: Page): Promise<string> {
  await page.goto(`${site.address}import/`);
  await alive(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出更正" }).click();
  const path = join(folder, `corrections-${Date.now()}.csv`);
  await (await download).saveAs(path);
  return path;
}

const give = (page: Page, ...files: (Upload | string)[]) =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles(files as string[]);

describe("a correction", () => {
  it(
    "changes, strikes out and adds numbers; checks and accounts follow at once, and all is undone",
    FLOW,
    async () => {
      const { page, errors, foreign } = await open();
      await engineReady(page);
      const before = await shown(page);
      const findings = (number: number) => line(page, number).locator("a.finding").count();
      expect([await findings(437), await findings(451)]).toEqual([1, 1]);
      // The text prints 24.87 and 24.84: once the second is read as the first, they agree.
      await change(page, 466, "24.84", "24.87");
      await panel(page).getByText("已更正").first().waitFor();
      expect(await panel(page).locator(".value").innerText()).toMatch(
        /^248,700\.00 元\s+已更正\s+原文印作 24\.84/,
      );
      expect(await panel(page).innerText()).toContain("数 248,400.00 元 → 248,700.00 元");
      expect(await findings(437)).toBe(0);
      await page.getByRole("button", { name: "关闭" }).click();
      await strike(page, 451, "20.42");
      await page.getByRole("button", { name: "关闭" }).click();
      expect(await findings(451)).toBe(0);
      expect(await line(page, 451).getByRole("button", { name: "20.42", exact: true }).count()).toBe(0);
      await add(page, 30, "1", "行政编制");
      expect(await panel(page).innerText()).toMatch(/1 人\s+已更正[\s\S]*补：1 人，行政编制/);
      await page.getByRole("button", { name: "关闭" }).click();
      await page.getByText("有 3 处更正").waitFor();
      expect(await page.locator(".head details").innerText()).toMatch(/审计一处，\d{4}-\d\d-\d\d/);
      // Kept for the next visit.
      await page.reload();
      await alive(page);
      await page.getByText("有 3 处更正").waitFor(LONG);
      await page.getByText("已用上 3 处更正").waitFor();
      // One by one, and all.
      await page.getByRole("button", { name: "撤销对“24.84”的更正" }).click();
      await page.getByText("有 2 处更正").waitFor(LONG);
      expect(await findings(437)).toBe(1);
      await page.goto(`${site.address}import/`);
      await alive(page);
      await page.getByRole("button", { name: "全部撤销" }).click();
      await page.getByRole("button", { name: "再按一次，全部撤销" }).click();
      await page.getByText("还没有更正").waitFor(LONG);
      await page.goto(`${site.address}documents/${DOCUMENT}/`);
      await alive(page);
      expect(await shown(page)).toBe(before);
      expect([errors, foreign]).toEqual([[], []]);
      await page.context().close();
    },
  );

  it("made at a picture's number changes the picture and its table, which say so", FLOW, async () => {
    const { page, errors } = await open("three-public/?years=2020");
    await engineReady(page);
    await page.getByRole("button", { name: "表", exact: true }).first().click();
    const cell = page.locator("table").getByRole("button", { name: "24.87" }).first();
    await cell.click();
    await page.getByRole("button", { name: "更正…" }).click();
    await dialog(page).getByLabel("数", { exact: true }).fill("31.5");
    await save(page);
    await page.getByRole("button", { name: "关闭" }).click();
    const changed = page.getByRole("button", { name: /^已更正.*31\.50/ }).first();
    await changed.waitFor(LONG);
    expect(await page.getByRole("button", { name: "24.87" }).count()).toBe(0);
    expect(await changed.locator(".mark").first().getAttribute("title")).toMatch(/^已由审计一处于 \d{4}-/);
    // The palette finds what it is now, and no longer what it was read as.
    await page.keyboard.press("Control+k");
    const field = page.getByRole("dialog").getByRole("combobox");
    const found = page.getByRole("option", { name: /景德镇.*2020/ });
    await field.fill("景德镇 2020 31.5万元");
    await found.first().waitFor(LONG);
    expect(await found.first().innerText()).toContain("24.87");
    await page.keyboard.press("Escape");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it(
    "is taken along as a file that the command reads to the same figures, and other pages merge",
    FLOW,
    async () => {
      const { page } = await open();
      await change(page, 466, "24.84", "24.87");
      await page.getByRole("button", { name: "关闭" }).click();
      await strike(page, 451, "20.42");
      await page.getByRole("button", { name: "关闭" }).click();
      await add(page, 30, "1", "行政编制");
      const path = await exported(page);
      const made = parseCorrections(await readFile(path, "utf8"), path);
      expect(made.map(({ action, who }) => [action, who])).toEqual([
        ["change", WHO],
        ["strike", WHO],
        ["add", WHO],
      ]);
      const out = join(folder, "data");
      const { status, stdout } = call("ingest", "--out", out, "--no-store", "--corrections", path);
      expect([status, stdout.match(/corrections: .*/)?.[0]]).toEqual([
        0,
        "corrections: 1 changed, 1 added, 1 struck out",
      ]);
      // All figures, accounts, findings and sums, in one word.
      const sql = `SELECT md5(string_agg(line, '|' ORDER BY line)) AS all FROM (
      SELECT concat_ws(' ', figure_id, item, stage, value::VARCHAR, rounding::VARCHAR, basis) AS line FROM figures UNION ALL
      SELECT concat_ws(' ', department_id, fiscal_year, item, subject_code, stage, funding, value::VARCHAR, figure_id, conflicting) FROM accounts UNION ALL
      SELECT concat_ws(' ', finding_id, severity, message_zh) FROM findings UNION ALL
      SELECT concat_ws(' ', document_id, figure_count) FROM documents UNION ALL
      SELECT concat_ws(' ', document_id, action, figure_id, read_figure_id, read_value::VARCHAR, who, corrected_at) FROM corrections UNION ALL
      SELECT concat_ws(' ', division_code, fiscal_year, indicator, departments, part::VARCHAR) FROM indicator_rollups)`;
      const [row] = JSON.parse(call("sql", sql, "--data", out, "--format", "json").stdout) as {
        all: string;
      }[];
      expect(await ask(page, sql.replace(/\s+/g, " "))).toBe(row!.all);
      await page.context().close();

      const other = (await open(`documents/${DOCUMENT}/`)).page;
      await change(other, 32, "66", "67");
      await other.goto(`${site.address}import/`);
      await alive(other);
      await give(other, path);
      await other.getByText("已并入 3 处更正").waitFor(LONG);
      await give(other, path);
      await other.getByText("已并入 3 处更正").waitFor(LONG);
      await other.getByText(/^4 处，只在这个浏览器里/).waitFor(LONG);
      await give(other, upload("坏.csv", (await readFile(path, "utf8")).replace("change", "changed")));
      await other.getByText("坏.csv:2: action changed does not fit").waitFor(LONG);
      await other.context().close();
    },
  );

  it("of an own document is kept with it", FLOW, async () => {
    const { page, errors } = await open("import/");
    await give(page, upload("衡阳.txt", STRANGER));
    await page.getByText(/^读完：/).waitFor(LONG);
    await page.getByRole("button", { name: /^并入选中/ }).click();
    await page.getByText(/已并入 1 份/).waitFor(LONG);
    await page.getByRole("link", { name: "衡阳.txt" }).click();
    await page.waitForURL("**/documents/**");
    await alive(page);
    const number = page.locator("article [id^=L] button").first();
    const printed = await number.innerText();
    await number.click();
    await page.getByRole("button", { name: "更正…" }).click();
    await dialog(page).getByLabel("数", { exact: true }).fill("77");
    await save(page);
    await page.reload();
    await alive(page);
    await panel(page).getByText("已更正").first().waitFor(LONG);
    await page.goto(`${site.address}import/`);
    await alive(page);
    expect(await page.locator("#corrections tbody").innerText()).toContain(printed);
    // Without its document it is kept, and said to wait for it.
    await page.getByRole("button", { name: "移除 衡阳.txt" }).click();
    await page.getByText("这里没有这份文件").waitFor(LONG);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("whose words are not there is refused in words, and nothing is kept", FLOW, async () => {
    const { page } = await open();
    await engineReady(page);
    await page.getByRole("button", { name: "补一个数…" }).click();
    await dialog(page).getByLabel("行", { exact: true }).fill("466");
    await dialog(page).getByLabel("印出的文字").fill("没有的字");
    await dialog(page).getByLabel("项目").fill("行政编制");
    await dialog(page).getByLabel("数", { exact: true }).fill("3");
    await dialog(page).getByLabel("谁更正的").fill(WHO);
    await dialog(page).getByRole("button", { name: "保存更正" }).click();
    expect(
      await dialog(page)
        .getByLabel("印出的文字")
        .evaluate((field: HTMLInputElement) => field.validationMessage),
    ).toBe("这一行没有这些文字");
    // A number that the reader has read is changed, not added again.
    await dialog(page).getByLabel("印出的文字").fill("24.84");
    await dialog(page).getByLabel("项目").fill("“三公”经费");
    await dialog(page).getByLabel("单位").selectOption("万元");
    await dialog(page).getByLabel("资金").selectOption("一般公共预算");
    await dialog(page).getByRole("button", { name: "保存更正" }).click();
    await dialog(page).getByText("没有用上：第 466 行的“24.84”本来就读出了这个数").waitFor(LONG);
    await dialog(page).getByRole("button", { name: "取消" }).click();
    await page.goto(`${site.address}import/`);
    await page.getByText("还没有更正").waitFor(LONG);
    await page.context().close();
  });

  it("is made by keyboard alone", FLOW, async () => {
    const { page } = await open(`documents/${DOCUMENT}/?figure=${DOCUMENT}:466.32`);
    await panel(page).getByRole("button", { name: "更正…" }).waitFor(LONG);
    await tabTo(page, "aside button:not(.close)");
    await page.keyboard.press("Enter");
    await dialog(page).waitFor(LONG);
    // Escape closes the form alone, and the focus goes back.
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("更正…");
    await page.keyboard.press("Enter");
    await dialog(page).waitFor(LONG);
    await tabTo(page, ".number input");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("24.87");
    await tabTo(page, "[autocomplete=name]");
    await page.keyboard.type(WHO);
    await page.keyboard.press("Enter");
    await dialog(page).waitFor({ state: "detached", ...LONG });
    await panel(page).getByText("已更正").first().waitFor(LONG);
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    await tabTo(page, "button.add");
    await page.keyboard.press("Enter");
    await dialog(page).waitFor(LONG);
    await tabTo(page, ".short input");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("30");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1");
    await tabTo(page, "[list]");
    await page.keyboard.type("行政编制");
    await page.keyboard.press("Enter");
    await dialog(page).waitFor({ state: "detached", ...LONG });
    await panel(page).getByText("补：1 人，行政编制").waitFor(LONG);
    await page.context().close();
  });

  it.each([
    ["zh", 1440, "light"],
    ["en", 1440, "dark"],
    ["zh", 390, "dark"],
    ["en", 390, "light"],
  ] as const)(
    "in %s at %i px, %s, is accessible and not wider than the window",
    FLOW,
    async (lang, width, colorScheme) => {
      const { page, errors } = await open(`documents/${DOCUMENT}/?figure=${DOCUMENT}:466.32&lang=${lang}`, {
        viewport: { width, height: 844 },
        colorScheme,
      });
      const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await panel(page)
        .getByRole("button", { name: /^(?:更正|Correct)…$/ })
        .click();
      await dialog(page).waitFor(LONG);
      expect(await violations(page)).toEqual([]);
      expect(await wider()).toBeLessThanOrEqual(0);
      await page.locator(".number input").fill("24.87");
      await page.locator("[autocomplete=name]").fill(WHO);
      await dialog(page).locator("button.main").click();
      await dialog(page).waitFor({ state: "detached", ...LONG });
      await alive(page);
      expect(await violations(page)).toEqual([]);
      expect(await wider()).toBeLessThanOrEqual(0);
      await page.goto(`${site.address}import/?lang=${lang}`);
      await alive(page);
      await page.locator("#corrections tbody tr").waitFor(LONG);
      expect(await violations(page)).toEqual([]);
      expect(await wider()).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});

/** Presses Tab until what is meant has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
  }
  throw new Error(`not reached by Tab: ${selector}`);
}
