import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HEADER_PAGES } from "../../src/lib/text/sitemap.ts";
import { violations } from "../support/axe.ts";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* What an address names that is not there is said, with where to go, in a real Chromium. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("a department that nobody knows", () => {
  const note = (page: Page) => page.getByText("这份数据里没有部门");

  it("is named, beside the others, which one click leaves alone", async () => {
    const { page, errors } = await visit(site, "execution/?departments=nobody,511900-zhengfuban");
    await page.getByText("这份数据里没有部门“nobody”，下面是其余部门。").waitFor();
    await page.getByRole("link", { name: "只看其余部门" }).click();
    await page.waitForURL("**/execution/?departments=511900-zhengfuban");
    await expect.poll(() => note(page).count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("is named where there is none besides, and one click shows all", async () => {
    const { page } = await visit(site, "three-public/?departments=nobody");
    await page.getByText("这份数据里没有部门“nobody”，所以没有可看的。").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "看全部部门" }).click();
    await page.waitForURL(/\/three-public\/\??$/);
    await page.context().close();
  });

  it("is named where accounts are picked", async () => {
    const { page } = await visit(site, "compare/?pick=nobody:2020,511900-zhengfuban:2020");
    await page.getByText("这份数据里没有部门“nobody”").waitFor();
    await page.getByRole("link", { name: "只看其余部门" }).click();
    await page.waitForURL("**/compare/?pick=511900-zhengfuban:2020");
    await page.context().close();
  });

  it("is not said of those that are there", async () => {
    const { page } = await visit(site, "execution/?departments=511900-zhengfuban");
    await engineReady(page);
    expect(await note(page).count()).toBe(0);
    await page.context().close();
  });
});

describe("a number or a finding that is not there", () => {
  it("is named, with the document that it was in", async () => {
    const { page } = await visit(site, "?figure=360200-zhengfuban-2020:99999.1");
    const panel = page.getByRole("complementary", { name: "数字出处" });
    await panel.getByText("找不到这个数字“360200-zhengfuban-2020:99999.1”").waitFor();
    await panel.getByRole("link", { name: "景德镇市人民政府办公室2020年度部门决算" }).click();
    await page.waitForURL("**/documents/360200-zhengfuban-2020/");
    await page.context().close();
  });

  it("is named, with where to find others, where its document is not there either", async () => {
    const { page } = await visit(site, "findings/?finding=nobody-2020:P4-0");
    const panel = page.getByRole("complementary", { name: "疑点" });
    await panel.getByText("找不到这条疑点“nobody-2020:P4-0”").waitFor();
    await panel.getByText("它所在的文件也不在这份数据里").waitFor();
    await panel.getByRole("button", { name: "看全部疑点" }).click();
    await panel.waitFor({ state: "detached" });
    await page.context().close();
  });
});

describe("an address where nothing is", () => {
  it("is said in Chinese and English, with the pages there are", async () => {
    const { page } = await visit(site, "glossary/");
    const response = await page.goto(`${site.address}departments/nobody/`);
    expect(response!.status()).toBe(404);
    await page.getByRole("heading", { level: 1, name: "没有这个页面" }).waitFor();
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    await page.getByText("/departments/nobody/").waitFor();
    expect(await page.getByRole("link").count()).toBe(HEADER_PAGES.length);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "预算执行" }).click();
    await page.waitForURL("**/execution/");
    await page.locator("h1", { hasText: "预算执行" }).waitFor();
    await page.context().close();
  });

  it("leads back below whatever path the site lies", async () => {
    const below = await openSite("mingzhang");
    const { page } = await visit(below, "glossary/");
    // A server that knows the site's own page for it, as docs/deploy has it.
    await page.route("**/documents/nothing/", async (route) =>
      route.fulfill({ response: await route.fetch({ url: `${below.address}404.html` }), status: 404 }),
    );
    await page.goto(`${below.address}documents/nothing/`);
    await page.waitForFunction(() => document.links[0]!.pathname.startsWith("/mingzhang/"));
    await page.getByRole("link", { name: "核查" }).click();
    await page.waitForURL("**/mingzhang/findings/");
    await below.close();
  });

  it("is said by the site itself where a link within it leads nowhere", async () => {
    const { page } = await visit(site, "");
    await engineReady(page);
    await page.evaluate(() => {
      const link = Object.assign(document.createElement("a"), {
        href: "/departments/nobody/",
        textContent: "nowhere",
      });
      document.querySelector("#content .page")!.prepend(link);
    });
    await page.getByRole("link", { name: "nowhere" }).click();
    await page.getByRole("heading", { level: 1, name: "没有这个页面" }).waitFor();
    await page.context().close();
  });
});

describe("a department's page", () => {
  it("keeps the years of the table that led there, says so, and gives all back", async () => {
    const { page, errors } = await visit(site, "?years=2024");
    await engineReady(page);
    const block = page.locator("#figures");
    await block.getByRole("button", { name: "表", exact: true }).click();
    await block.getByRole("link", { name: "景德镇市政府办 2024" }).click();
    await page.waitForURL("**/departments/360200-zhengfuban/?years=2024");
    await page.getByText("这里只看 2024 年的数。").waitFor();
    const execution = page.locator("#execution");
    await execution.getByRole("button", { name: "表", exact: true }).click();
    await expect.poll(() => execution.locator("tbody tr[data-index]").count()).toBe(1);
    // The years go on to the next page, too.
    await expect
      .poll(() => page.getByRole("link", { name: "三公经费" }).first().getAttribute("href"))
      .toContain("years=2024");
    await page.getByRole("link", { name: "看全部年度" }).click();
    await expect.poll(() => execution.locator("tbody tr[data-index]").count()).toBe(2);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("shows all years where it has none of those that are chosen, and says so", async () => {
    const { page } = await visit(site, "departments/511900-zhengfuban/?years=2024");
    await page.getByText("没有 2024 年的文件，下面是全部年度。").waitFor();
    await page.locator("#execution .live").waitFor({ state: "attached" });
    await page.context().close();
  });
});
