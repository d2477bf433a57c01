import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* The outline of a disclosure, beside its text and behind its button, in a real Chromium. */

const PATH = "documents/360200-zhengfuban-2024/";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const current = (page: Page) => page.locator("[aria-current=location]:visible");

/** Waits until a line stands right under what covers the top of the page. */
async function atTop(page: Page, line: number): Promise<void> {
  await page.waitForFunction(
    (id) => Math.abs(document.getElementById(id)!.getBoundingClientRect().top - 90) < 20,
    `L${line}`,
  );
}

describe("the outline beside the text", () => {
  it("brings a section into view and into the address, and back", async () => {
    const { page, errors } = await visit(site, PATH);
    const outline = page.getByRole("navigation", { name: "目录" });
    await expect.poll(() => outline.getByRole("link").count()).toBe(36);
    await expect.poll(() => current(page).count()).toBe(0);
    await outline.getByRole("link", { name: "五、财政拨款“三公”经费支出决算情况说明" }).click();
    await page.waitForURL(`**/${PATH}#L464`);
    await atTop(page, 464);
    await current(page).getByText("五、财政拨款“三公”经费支出决算情况说明").waitFor();
    await outline.getByRole("link", { name: "收入决算表", exact: true }).click();
    await page.waitForURL(`**/${PATH}#L136`);
    await atTop(page, 136);
    await page.goBack();
    await atTop(page, 464);
    await page.goBack();
    await page.waitForFunction(() => scrollY === 0);
    expect(new URL(page.url()).hash).toBe("");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("follows the scrolling, and keeps what is read in its own view", async () => {
    const { page } = await visit(site, PATH);
    await page.locator("nav a[href='#L43']").waitFor();
    // In steps, as a wheel does: lines take their true heights as they come.
    const seen = new Set<string>();
    for (let step = 0; step < 300; step++) {
      if (await current(page).count()) seen.add((await current(page).getAttribute("href"))!);
      if (await page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2))
        break;
      await page.mouse.move(400, 500);
      await page.mouse.wheel(0, 300);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    }
    const order = [...seen].map((address) => Number(address.slice(2)));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).toEqual(expect.arrayContaining([87, 136, 166, 195, 244, 494, 677]));
    await current(page).getByText("六、有关建议").waitFor();
    const { y, height } = (await current(page).boundingBox())!;
    expect(y).toBeGreaterThan(49);
    expect(y + height).toBeLessThan(900);
    await page.context().close();
  });

  it("opens at the section that a link names, says where findings stand, and moves nothing", async () => {
    const { page } = await visit(site, `${PATH}#L244`);
    await atTop(page, 244);
    await expect.poll(() => current(page).textContent()).toContain("1 处值得核对");
    const shift = await page.evaluate(async () => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries() as unknown as { value: number }[]) sum += value;
      }).observe({ type: "layout-shift", buffered: true });
      await new Promise((done) => setTimeout(done, 500));
      return sum;
    });
    expect(shift).toBeLessThan(0.05);
    await page.context().close();
  });

  it("closes the panel of a figure where one reads on", async () => {
    const { page } = await visit(site, PATH, { viewport: { width: 1920, height: 900 } });
    await page.locator("#L126 button").first().click();
    await page.waitForURL("**/?figure=*");
    const outline = page.getByRole("navigation", { name: "目录" });
    await outline.getByRole("link", { name: "六、机关运行经费支出情况说明" }).click();
    await page.waitForURL(`**/${PATH}#L480`);
    await atTop(page, 480);
    await expect.poll(() => page.locator("aside").count()).toBe(0);
    await page.goBack();
    await page.waitForURL("**/?figure=*");
    await page.locator("aside").waitFor();
    await page.context().close();
  });

  it("works without JavaScript", async () => {
    const { page } = await visit(site, PATH, { javaScriptEnabled: false });
    await page
      .getByRole("navigation", { name: "目录" })
      .getByRole("link", { name: "支出决算表", exact: true })
      .click();
    await page.waitForURL(`**/${PATH}#L166`);
    const { y } = (await page.locator("#L166").boundingBox())!;
    expect(y).toBeGreaterThan(49);
    expect(y).toBeLessThan(200);
    await page.context().close();
  });
});

describe("the outline on a phone", () => {
  it("opens from its button, brings a section into view, and closes", async () => {
    const { page, errors } = await visit(site, PATH, PHONE);
    const button = page.getByRole("button", { name: "目录" });
    const dialog = page.getByRole("dialog", { name: "目录" });
    await engineReady(page);
    await button.tap();
    await dialog.waitFor();
    for (const link of await dialog.getByRole("link").all())
      expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(32);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("link", { name: "七、政府采购支出情况说明" }).tap();
    await page.waitForURL(`**/${PATH}#L484`);
    await dialog.waitFor({ state: "hidden" });
    await atTop(page, 484);
    // It stays at hand, and says where one is.
    await button.getByText("七、政府采购支出情况说明").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.goBack();
    await page.waitForFunction(() => scrollY === 0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("is used with the keys alone", async () => {
    const { page } = await visit(site, `${PATH}#L166`, { viewport: { width: 700, height: 900 } });
    const button = page.getByRole("button", { name: "目录" });
    await button.getByText("支出决算表").waitFor();
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "目录" });
    await dialog.waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute("href") === "#L166");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.getAttribute("href") === "#L166");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${PATH}#L195`);
    await atTop(page, 195);
    await dialog.waitFor({ state: "hidden" });
    await page.context().close();
  });
});

describe("accessibility", () => {
  it.each(["light", "dark"] as const)("%s: axe finds no violation beside the text", async (colorScheme) => {
    const { page } = await visit(site, `${PATH}#L208`, { colorScheme });
    await current(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
