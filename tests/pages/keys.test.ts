import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* What a hand without a mouse reaches, in a real Chromium. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The stop of the Tab key on a picture. */
async function marksOf(page: Page, id: string): Promise<Locator> {
  await engineReady(page);
  await page.locator(`#${id} .live svg`).waitFor();
  const marks = page.locator(`#${id} .frame > button`);
  await marks.focus();
  return marks;
}
const label = (marks: Locator) => marks.getAttribute("aria-label");

describe("the marks of a picture", () => {
  it("are reached by Tab, moved through by arrows, and open their source by Enter", async () => {
    const { page, errors } = await visit(site, "execution/?years=2020");
    const marks = await marksOf(page, "departments");
    await expect.poll(() => label(marks)).toMatch(/，第 1 个，共 \d+ 个$/);
    const first = await label(marks);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => label(marks)).not.toBe(first);
    await page.keyboard.press("Home");
    await expect.poll(() => label(marks)).toBe(first);
    // It stands where the mark is, not around the picture.
    const box = (await marks.boundingBox())!;
    const picture = (await page.locator("#departments .chart").boundingBox())!;
    expect(box.height).toBeLessThan(40);
    expect(box.x).toBeGreaterThanOrEqual(picture.x);
    expect(await violations(page)).toEqual([]);
    while (!(await label(marks))!.includes("决算")) await page.keyboard.press("ArrowRight");
    const value = /[\d,]+\.\d\d(?= 元)/.exec((await label(marks))!)![0];
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: "数字出处" });
    await panel.getByText(`${value} 元`).first().waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await expect.poll(() => marks.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("are the years of a development, each with what it changed by, and open their source", async () => {
    const { page } = await visit(site, "?years=all");
    const marks = await marksOf(page, "deviation");
    // 000 line 414 and 003 line 432
    await expect
      .poll(() => label(marks))
      .toMatch(/^景德镇市政府办 2020 决算 26,603,600\.00 元 印在第 414 行，点击看出处，第 1 个/);
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(() => label(marks))
      .toContain("景德镇市政府办 2024 决算 23,362,700.00 元 比 2020 年 ▼ 12.2%");
    await page.keyboard.press("Enter");
    await page
      .getByRole("complementary", { name: "数字出处" })
      .getByText("23,362,700.00 元")
      .first()
      .waitFor();
    await page.context().close();
  });

  it("say their name on focus where they are too thin for it", async () => {
    const { page } = await visit(site, "subjects/?years=2020");
    const marks = await marksOf(page, "icicle");
    // The thinnest slice of all.
    let thin = 99;
    for (let step = 0; step < 400 && thin > 3; step++) {
      await page.keyboard.press("ArrowRight");
      thin = await marks.evaluate((button) => Number.parseFloat((button as HTMLElement).style.height));
    }
    expect(thin).toBeLessThanOrEqual(3);
    const name = (await label(marks))!.split(" ").slice(0, 2).join(" ");
    expect(name).toMatch(/^\d{3,7} \p{Script=Han}+/u);
    await page.locator("#icicle .live").getByText(name, { exact: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**subject=${name.split(" ")[0]}*`);
    await page.context().close();
  });
});

describe("what is pressed with a thumb", () => {
  it.each([
    ["glossary/", "main a:not(.term), main summary, main button, main input"],
    ["brief/360200-zhengfuban/2020/", "main a, main button:not(.frame button)"],
  ])("is 24 px high at least on %s", async (path, what) => {
    const { page } = await visit(site, path);
    await page.waitForSelector("html[data-alive]");
    const small = await page.locator(what).evaluateAll((all) =>
      all
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
        .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });
});

describe("a reason that stands beside opposite differences", () => {
  it("has the finding beside it, in the list and in the table", async () => {
    // 004 lines 418 and 422: less of 行政运行 and more of another subject, both for 优化营商环境相关业务未开展.
    const { page } = await visit(site, "execution/?departments=430200-zhengfuban");
    await engineReady(page);
    const row = page.locator("#reasons li", { hasText: "+400.90" });
    await row.getByText("优化营商环境相关业务未开展").waitFor();
    await page.locator("#subjects").getByRole("button", { name: "表", exact: true }).click();
    await page
      .locator("#subjects")
      .getByRole("link", { name: "相反的差额写着同一个原因，值得核对" })
      .first()
      .waitFor();
    await row.getByRole("link", { name: "相反的差额写着同一个原因，值得核对" }).click();
    await page.waitForURL("**/findings/?finding=*:N7-*");
    await page.getByRole("complementary", { name: "疑点" }).getByText("写着同一个原因").waitFor();
    await page.context().close();
  });
});

describe("a finding's panel", () => {
  it("leads to its document and to each printed line", async () => {
    const { page, errors } = await visit(site, "findings/?years=2020&text=小微企业合同20.98");
    await engineReady(page);
    await page.locator("[data-finding]").first().click();
    const panel = page.getByRole("complementary", { name: "疑点" });
    await panel.getByRole("link", { name: "景德镇市人民政府办公室2020年度部门决算" }).waitFor();
    await panel.getByRole("link", { name: /^451 / }).click();
    await page.waitForURL("**/documents/360200-zhengfuban-2020/#L451");
    await page.locator("#L451:is(:target, .named)").waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
