import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { openSite, visit, type Site } from "../support/site.ts";

/* Finding by name, and terms that explain themselves, in a real Chromium. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The page listens to keys once it has come alive; its engine starts after that. */
async function awake(page: Page): Promise<void> {
  await page.waitForSelector("[data-engine]:not([data-engine=idle])");
}

async function openPalette(page: Page): Promise<void> {
  await awake(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("option").first().waitFor();
}

const field = (page: Page) => page.getByRole("dialog").getByRole("combobox");
const chosen = (page: Page) => page.locator("[role=option][aria-selected=true]");

describe("the palette", () => {
  it("opens by Ctrl+K and by the button, and Escape gives the focus back", async () => {
    const { page, foreign, errors } = await visit(site, "");
    await openPalette(page);
    await expect.poll(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const button = page.getByRole("button", { name: "查找" });
    await button.click();
    await page.getByRole("option", { name: "预算执行" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect([...foreign, ...errors]).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["巴中", "部门", "/departments/511900-zhengfuban/", "巴中市人民政府办公室"],
    ["zzszfb", "部门", "/departments/430200-zhengfuban/", "株洲市人民政府办公室"],
    ["jdz 2024", "文件", "/documents/360200-zhengfuban-2024/", "景德镇市人民政府办公室2024年度部门决算"],
    ["2010301", "科目", "/subjects/?subject=2010301", "2010301 行政运行"],
    ["30101", "科目", "/subjects/?system=economic&subject=30101", "30101 基本工资"],
    ["机关运行经费", "名词", `/glossary/#${encodeURIComponent("机关运行经费")}`, "名词"],
    ["sangong", "页面", "/three-public/", "“三公”经费"],
    ["三公超预算", "答案", "/three-public/#parts", "“三公”经费"],
    ["超预算", "答案", "/execution/#departments", "预算执行"],
    ["2020 超预算", "答案", "/execution/?years=2020#departments", "预算执行"],
    ["巴中 三公超预算", "答案", "/three-public/?departments=511900-zhengfuban#parts", "“三公”经费"],
  ])("finds %s among %s and goes there", async (query, kind, address, heading) => {
    const { page, errors } = await visit(site, "");
    await openPalette(page);
    await field(page).fill(query);
    await page.getByRole("group", { name: kind }).getByRole("option").first().waitFor();
    await expect.poll(() => chosen(page).count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${address}`);
    await page.locator("h1", { hasText: heading }).waitFor();
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each(["2660.36", "2,660.36万元"])("finds the printed line of %s and goes there", async (query) => {
    const { page, errors } = await visit(site, "");
    await openPalette(page);
    await field(page).fill(query);
    const found = page.getByRole("group", { name: "印出的数字" }).getByRole("option");
    await expect
      .poll(() => found.allTextContents().then(([first]) => first))
      .toMatch(/景德镇市政府办 2020 · .*第 \d+ 行印作 2660\.36，这份文件另有 \d+ 处同样的数/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/documents/360200-zhengfuban-2020/?figure=*#L*");
    await page.getByRole("complementary", { name: "数字出处" }).getByText("2660.36").first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("looks a number up without the engine, and says when nobody prints it", async () => {
    const { page } = await visit(site, "");
    await openPalette(page);
    await field(page).fill("2660.37");
    await page.getByText("没有找到“2660.37”").waitFor();
    await page.context().close();
  });

  it("goes where the words lead that were typed, though Enter comes before their answer", async () => {
    const { page } = await visit(site, "");
    await openPalette(page);
    await page.route("**/search/*/nodes-*.json", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await field(page).fill("机关运行经费");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/glossary/#${encodeURIComponent("机关运行经费")}`);
    await page.context().close();
  });

  it("closes alone by Escape, not the panel below it, and closes by the keys that opened it", async () => {
    const { page } = await visit(site, "procurement/?figure=1");
    const panel = page.getByRole("complementary");
    await panel.waitFor();
    await openPalette(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await openPalette(page);
    // The Escape of an input method takes back what was about to be written.
    const composing = () =>
      page.evaluate(() => {
        const options = { key: "Escape", isComposing: true, bubbles: true, cancelable: true };
        document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", options));
      });
    await composing();
    await expect.poll(() => page.getByRole("dialog").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => panel.count()).toBe(1);
    await composing();
    await expect.poll(() => panel.count()).toBe(1);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await expect.poll(() => page.url()).not.toContain("figure");
    await page.context().close();
  });

  it("is moved through by arrows, round and round, and keeps the filters of pages", async () => {
    const { page } = await visit(site, "?years=2024");
    await openPalette(page);
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => chosen(page).textContent()).toContain("导入");
    // Round to 总览, over 关注.
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowDown");
    await expect.poll(() => chosen(page).textContent()).toContain("预算执行");
    await expect
      .poll(() => field(page).getAttribute("aria-activedescendant"))
      .toBe(await chosen(page).getAttribute("id"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/execution/?years=2024");
    await page.context().close();
  });

  it("says when nothing is found, and when its index does not come, and tries again", async () => {
    const { page } = await visit(site, "");
    // From the page's first request on: what begins as requests begin to be stopped may slip through.
    await page.route("**/search/*/root.json", (route) => route.abort());
    await page.reload();
    await awake(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("alert").getByText("目录没有载入成功").waitFor();
    await page.unroute("**/search/*/root.json");
    await page.getByRole("dialog").getByRole("button", { name: "重试" }).click();
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    await field(page).fill("没有这样的东西");
    await page.getByText("没有找到“没有这样的东西”").waitFor();
    await page.context().close();
  });

  it("asks for its index only when it opens, and for no engine", async () => {
    const { page } = await visit(site, "");
    await page.route("**/*.wasm", (route) => route.abort());
    await page.reload();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await openPalette(page);
    await field(page).fill("bz");
    await page.getByRole("option", { name: "巴中市人民政府办公室" }).first().waitFor();
    // What is asked again is what is there.
    const files = asked.filter((url) => url.includes("/search/"));
    expect(files.filter((url) => url.endsWith("/root.json"))).toHaveLength(1);
    expect(new Set(files).size).toBe(files.length);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)("axe finds no violation in it, %s", async (colorScheme) => {
    for (const width of [1440, 390]) {
      const { page } = await visit(site, "", { colorScheme, viewport: { width, height: 844 } });
      await openPalette(page);
      await field(page).fill("政府");
      await chosen(page).waitFor();
      expect(await violations(page)).toEqual([]);
      const right = await chosen(page).evaluate((element) => element.getBoundingClientRect().right);
      expect(right).toBeLessThanOrEqual(width);
      await field(page).fill("没有这样的东西");
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });
});

describe("a term where it stands", () => {
  const card = (page: Page) => page.locator("#term-card");
  const term = (page: Page) => page.locator(".answer a.term").first();

  it("shows its card on hover, lets the mouse come over, and leads to its entry", async () => {
    const { page, errors, foreign } = await visit(site, "staff/");
    await awake(page);
    await page.getByRole("link", { name: "人均人员经费" }).first().hover();
    await card(page).getByText("不等于到手的工资").waitFor();
    await card(page).hover();
    await page.waitForTimeout(400);
    await card(page).getByRole("link", { name: "更多" }).click();
    await page.waitForURL(`**/glossary/#${encodeURIComponent("人均人员经费")}`);
    await expect.poll(() => card(page).count()).toBe(0);
    await expect.poll(() => page.locator("dt.chosen").textContent()).toBe("人均人员经费");
    expect([...errors, ...foreign]).toEqual([]);
    await page.context().close();
  });

  it("shows its card on keyboard focus, closes it by Escape, and follows by Enter", async () => {
    const { page } = await visit(site, "staff/");
    await awake(page);
    // A key first: the focus then counts as one by keyboard.
    await page.keyboard.press("Tab");
    await term(page).focus();
    await card(page).waitFor();
    await expect.poll(() => term(page).getAttribute("aria-describedby")).toBe("term-card");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => card(page).count()).toBe(0);
    await page.keyboard.press("Enter");
    await card(page).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/glossary/#*");
    await page.context().close();
  });

  it("shows its card by a tap within a phone's window without moving anything, and closes by a tap elsewhere", async () => {
    const { page } = await visit(site, "", { viewport: { width: 390, height: 844 }, hasTouch: true });
    await awake(page);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    for (const each of await page.locator("main a.term:not([inert] a):visible").all()) {
      await each.tap();
      await card(page).waitFor();
      const box = (await card(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
      expect(box.y + box.height).toBeLessThanOrEqual(844);
      expect(await height()).toBe(before);
      // The bar between the name and the search is nobody's.
      await page.touchscreen.tap(130, 24);
      await card(page).waitFor({ state: "detached" });
    }
    await expect.poll(() => page.url()).not.toContain("glossary");
    await page.context().close();
  });

  it("closes its card alone by Escape, not the panel beside", async () => {
    const { page } = await visit(site, "procurement/?figure=1");
    await page.getByRole("complementary").waitFor();
    await term(page).click();
    await card(page).waitFor();
    await page.keyboard.press("Escape");
    await card(page).waitFor({ state: "detached" });
    await expect.poll(() => page.url()).toContain("figure=1");
    await page.keyboard.press("Escape");
    await page.getByRole("complementary").waitFor({ state: "detached" });
    await page.context().close();
  });

  it("is a link to its entry without JavaScript, also in the headers of tables", async () => {
    const { page } = await visit(site, "procurement/", { javaScriptEnabled: false });
    await expect
      .poll(() => page.locator("thead a.term").first().getAttribute("href"))
      .toBe("../glossary/#中小企业");
    await page.locator(".answer a.term").first().click();
    await page.waitForURL("**/glossary/#*");
    await page.context().close();
  });
});
