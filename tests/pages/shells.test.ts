import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAnswer } from "#lib/domain/readyAnswer.ts";
import { buildWithShells } from "../support/shellSite.ts";
import { openSite, visit, type Site } from "../support/site.ts";

/*
 * Where there are too many departments and documents to prerender, one page a kind shows whatever its address names: the
 * same page as ever, from any web server and sub-path. The site is built as if five documents were too many.
 */

const DEPARTMENT = "360200-zhengfuban";
const DOCUMENT = "360200-zhengfuban-2024";

let built: Awaited<ReturnType<typeof buildWithShells>>;
let site: Site;
beforeAll(async () => {
  built = await buildWithShells();
  site = await openSite("accounts/of", built.directory);
}, 600_000);
afterAll(async () => {
  await site.close();
  await built.remove();
});

/** A fresh page that has opened nothing yet. */
async function blank(): Promise<Page> {
  const page = await (await site.browser.newContext()).newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

const answerFile = (path: string) => readFileSync(join(built.directory, "answers", path), "utf8");

describe("a shell", () => {
  it.each([
    [`departments/?id=${DEPARTMENT}`, "景德镇市人民政府办公室"],
    [`documents/?id=${DOCUMENT}`, "景德镇市人民政府办公室2024年度部门决算"],
    [`checkup/?id=${DOCUMENT}`, "数据体检：景德镇市政府办 2024 年决算"],
    [`brief/?id=${DEPARTMENT}/2024`, "2024"],
  ])("/%s shows the page", async (path, heading) => {
    const { page, errors, foreign } = await visit(site, path);
    await expect.poll(() => page.textContent("h1")).toContain(heading);
    await expect.poll(() => page.title()).toContain(heading);
    expect([errors, foreign]).toEqual([[], []]);
    await page.context().close();
  });

  it("leads on to the others, and back", async () => {
    const { page, errors } = await visit(site, `departments/?id=${DEPARTMENT}`);
    await page.getByRole("link", { name: "数据体检" }).first().click();
    await page.waitForURL("**/accounts/of/checkup/?id=*");
    await page.getByRole("link", { name: "看原文" }).click();
    await page.waitForURL("**/accounts/of/documents/?id=*");
    await page.locator("#L20").waitFor();
    await page.goBack();
    await expect.poll(() => page.textContent("h1")).toContain("数据体检：");
    await page.goBack();
    await expect.poll(() => page.textContent("h1")).toBe("景德镇市人民政府办公室");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("goes to the line that a link names, and marks it", async () => {
    const { page } = await visit(site, `documents/?id=${DOCUMENT}#L637`);
    const line = page.locator("#L637");
    await expect.poll(() => line.evaluate((element) => element.classList.contains("named"))).toBe(true);
    await expect
      .poll(() => line.evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(720);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await page.context().close();
  });

  it("opens a figure's printed place", async () => {
    const { page, errors } = await visit(site, `departments/?id=${DEPARTMENT}`);
    await page.locator("#flows").getByRole("button", { name: "表", exact: true }).click();
    await page.locator("#flows button.amount").first().click();
    await page.getByRole("complementary", { name: "数字出处" }).locator("dd a").click();
    await page.waitForURL("**/accounts/of/documents/?id=*&figure=*");
    const chosen = page.locator("article button.chosen");
    await chosen.waitFor();
    await expect.poll(() => chosen.evaluate((mark) => mark.getBoundingClientRect().top)).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("shows a department's picture alone, by the code that the picture offers", async () => {
    const { page } = await visit(site, `departments/?id=${DEPARTMENT}`);
    const flows = page.locator("section#flows");
    await flows.locator(".live svg").waitFor();
    await flows.getByText("导出 ▾").click();
    await flows.getByRole("menuitem", { name: "复现与嵌入" }).click();
    const code = await flows.locator("textarea#embed").inputValue();
    expect(code).toContain(`src="${site.address}embed/?id=${DEPARTMENT}/flows"`);
    const host = await page.context().newPage();
    await host.setContent(code);
    const frame = host.frameLocator("iframe");
    await frame.locator("#flows .live svg").waitFor();
    await expect.poll(() => frame.locator("section:visible").count()).toBe(1);
    const back = frame.getByRole("link", { name: "在明账中打开" });
    await expect
      .poll(() => back.evaluate((link: HTMLAnchorElement) => link.href))
      .toBe(`${site.address}departments/?id=${DEPARTMENT}#flows`);
    await page.context().close();
  });

  it.each([
    [`departments/${DEPARTMENT}/?per=head#staff`, `departments/?id=${DEPARTMENT}&per=head#staff`],
    [`documents/${DOCUMENT}/#L637`, `documents/?id=${DOCUMENT}#L637`],
    [`documents/${DOCUMENT}/checkup/`, `checkup/?id=${DOCUMENT}`],
    [`brief/${DEPARTMENT}/2024/`, `brief/?id=${DEPARTMENT}/2024`],
    [`embed/departments/${DEPARTMENT}/flows/`, `embed/?id=${DEPARTMENT}/flows`],
  ])("is where the older address /%s leads", async (older, address) => {
    const page = await blank();
    await page.goto(site.address + older);
    await expect.poll(() => decodeURIComponent(page.url())).toBe(site.address + address);
    await page
      .locator("#content h1")
      .filter({ hasNotText: /^(部门|原文|数据体检|一页纸|图)$/ })
      .waitFor();
    await page.context().close();
  });

  it("says without JavaScript what it needs, and leads to what does not need it", async () => {
    const { page } = await visit(site, `departments/${DEPARTMENT}/`, { javaScriptEnabled: false });
    await page.getByText("需要 JavaScript。没有它也可以看").waitFor();
    await expect.poll(() => page.getByText("正在打开").isVisible()).toBe(false);
    await page.locator(".page").getByRole("link", { name: "核查" }).click();
    await page.waitForURL("**/accounts/of/findings/");
    await page.context().close();
  });
});

describe("where the answer", () => {
  const file = `departments/${DEPARTMENT}.json`;
  const path = `departments/?id=${DEPARTMENT}`;

  it("is that of nobody, the page says so and how to go on", async () => {
    const { page } = await visit(site, "departments/?id=999999-nobody");
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain("这份数据里没有“999999-nobody”");
    await page.locator(".page").getByRole("link", { name: "总览" }).click();
    await page.waitForURL(site.address);
    await page.context().close();
  });

  it("is not named, the page asks for it", async () => {
    const { page, errors } = await visit(site, "departments/");
    await page.getByText("网址没有说明要看哪一个。").waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["is cut", () => answerFile(file).slice(0, 5000), "与发布时不同"],
    [
      "has one digit changed",
      () => answerFile(file).replace(/:(\d)(?=\d{5})/, (_, digit) => `:${9 - digit}`),
      "与发布时不同",
    ],
    ["is another page", () => "<!doctype html><title>Login</title>", "与发布时不同"],
    [
      "is of another data set",
      () => writeAnswer("0".repeat(64), JSON.parse(answerFile(file)).answer),
      "网站发布了新的数据",
    ],
  ])("%s, it is named and not shown; mended, it shows when asked", async (_, body, said) => {
    const page = await blank();
    await page.route(`**/answers/${file}`, (route) => route.fulfill({ body: body() }));
    await page.goto(site.address + path);
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain(said);
    expect(await page.textContent("h1")).toBe("部门");
    await page.unroute(`**/answers/${file}`);
    await alert.getByRole("button").click();
    await expect.poll(() => page.textContent("h1")).toBe("景德镇市人民政府办公室");
    await page.context().close();
  });

  it("is on its way, the page says that it comes, and nothing moves when it is there", async () => {
    const page = await blank();
    let letGo = () => {};
    const free = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(`**/answers/${file}`, async (route) => {
      await free;
      await route.continue();
    });
    await page.goto(site.address + path);
    await page.getByText("正在打开…").waitFor();
    await page.waitForSelector("main[aria-busy=true]");
    await page.evaluate(() => {
      const moved = ((window as unknown as { moved: number[] }).moved = [] as number[]);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          moved.push(entry.value);
      }).observe({ type: "layout-shift" });
    });
    letGo();
    await expect.poll(() => page.textContent("h1")).toBe("景德镇市人民政府办公室");
    await page.locator("#flows .live svg").waitFor();
    const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved);
    expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
    await page.context().close();
  });
});
