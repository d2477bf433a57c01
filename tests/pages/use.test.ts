import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clickMark, engineReady, held, openSite, visit, yearOf, type Site } from "../support/site.ts";

/* What people do on the pages, in a real Chromium. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("filters", () => {
  it("are chosen in the bar, stand in the URL, follow to other pages, and are undone by back and reset", async () => {
    const { page } = await visit(site, "");
    await engineReady(page);
    await yearOf(page).selectOption("2020");
    await page.waitForURL("**/?years=2020");
    await page.waitForFunction(() => document.querySelector("h1")!.textContent!.startsWith("2020 年部门"));
    await expect.poll(() => page.locator(".chart .live").first().textContent()).toContain("5,531.10");
    await page.getByRole("link", { name: "预算执行" }).click();
    await page.waitForURL("**/execution/?years=2020");
    await page.waitForFunction(() => document.querySelector("h1")!.textContent === "2020 年预算执行");
    await page.goBack();
    await page.waitForURL("**/?years=2020");
    await page.getByText("重置筛选").click();
    await page.waitForFunction(() => document.querySelector("h1")!.textContent!.startsWith("2024 年部门"));
    expect(new URL(page.url()).search).toBe("");
    await page.context().close();
  });

  it("step from year to year by keys, with nothing on the way jumping, and say where no other year is", async () => {
    for (const width of [1440, 390]) {
      const { page, errors } = await visit(site, "staff/", { viewport: { width, height: 844 } });
      await engineReady(page);
      const bar = page.getByRole("group", { name: "筛选" });
      const places = () =>
        bar
          .getByRole("group", { name: "年度" })
          .locator("button, select")
          .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
      const top = () => page.locator("h1").evaluate((heading) => heading.getBoundingClientRect().top);
      const before = { places: await places(), top: await top() };
      await bar.getByRole("button", { name: "没有更晚的年度" }).press("Enter");
      expect(new URL(page.url()).search).toBe("");
      await bar.getByRole("button", { name: "前一个年度：2020 年" }).press("Enter");
      await page.waitForURL("**/staff/?years=2020");
      await expect.poll(() => page.textContent("h1")).toBe("2020 年人员与经费");
      expect(await places()).toEqual(before.places);
      // Whoever steps on by keys keeps the focus, though there is no earlier year.
      await expect
        .poll(() => page.evaluate(() => document.activeElement!.getAttribute("aria-label")))
        .toBe("没有更早的年度");
      await bar.getByRole("button", { name: "后一个年度：2024 年" }).press("Enter");
      await page.waitForURL(/\/staff\/$/);
      await expect.poll(() => page.textContent("h1")).toBe("2024 年人员与经费");
      expect(await top()).toBe(before.top);
      await yearOf(page).selectOption("");
      await page.waitForURL("**/staff/?years=all");
      await expect.poll(() => page.textContent("h1")).toBe("2020 年、2024 年人员与经费");
      expect(await places()).toEqual(before.places);
      await page.getByRole("link", { name: "只看 2024 年" }).click();
      await page.waitForURL(/\/staff\/\??$/);
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });

  it("say what is missing of the latest year, and lead to one that most have published", async () => {
    const { page } = await visit(site, "");
    await page.getByText("1 个部门公开了 2024 年的决算，其他 3 个部门没有这一年的。").waitFor();
    await page.getByRole("link", { name: "看 2020 年（4 个部门）" }).click();
    await page.waitForURL("**/?years=2020");
    await page.getByText("4 个部门都公开了 2020 年的决算。").waitFor();
    await page.goto(`${site.address}execution/?departments=511900-zhengfuban&years=2024`);
    await page.getByText("巴中市政府办没有公开 2024 年的决算。").waitFor();
    await page.getByRole("link", { name: "看 2020 年（1 个部门）" }).click();
    await expect.poll(() => page.textContent("h1")).toBe("2020 年预算执行");
    await page.context().close();
  });

  it("keep several years that a link names", async () => {
    const { page } = await visit(site, "execution/?years=2020,2024");
    await expect.poll(() => page.textContent("h1")).toBe("2020 年、2024 年预算执行");
    await expect
      .poll(() => yearOf(page).evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]!.text))
      .toBe("2020 年、2024 年");
    await page.context().close();
  });

  it("that nothing matches say so and what to do", async () => {
    const { page } = await visit(site, "procurement/?departments=511900-zhengfuban&years=2024");
    await page.getByText("没有符合筛选条件的数据", { exact: true }).waitFor();
    await expect.poll(() => page.getByText("重置筛选").count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe("a link to what is not there", () => {
  it("says whom it names, and leads nowhere else", async () => {
    const { page, errors } = await visit(site, "execution/?departments=nobody");
    await page.getByText("没有符合筛选条件的数据", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: /部门.*nobody/ }).waitFor();
    expect(await page.getByRole("link", { name: "看这个部门的全部内容" }).count()).toBe(0);
    await page.goto(`${site.address}compare/?pick=nobody:2020`);
    await page.locator("#measures").getByText("请至少选择两份决算").waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("the source of a number", () => {
  it("opens from the table with its printed line marked, survives reload, and closes by Escape", async () => {
    const { page } = await visit(site, "procurement/");
    await engineReady(page);
    await page.getByRole("button", { name: "表", exact: true }).click();
    await page.getByRole("button", { name: /^88\.98$/ }).click();
    const panel = page.getByRole("complementary", { name: "数字出处" });
    await panel.getByText("第 488 行").waitFor();
    await expect.poll(() => panel.locator("mark", { hasText: "88.98" }).count()).toBe(1);
    await expect.poll(() => panel.textContent()).toContain("003_fd22b88f1956ab5b.txt");
    await expect.poll(() => panel.textContent()).toContain("889,800.00 元");
    await page.reload();
    await panel.getByText("第 488 行").waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await expect.poll(() => page.url()).not.toContain("figure=");
    await page.context().close();
  });

  it("opens by a click on a bar of the picture", async () => {
    const { page } = await visit(site, "");
    await engineReady(page);
    await clickMark(page.locator("#deviation .live svg path[fill='var(--cobalt)']").first());
    await page.getByRole("complementary", { name: "数字出处" }).getByText("2,336.27").first().waitFor();
    await page.context().close();
  });

  it("says when there is no such number", async () => {
    const { page } = await visit(site, "?figure=999999");
    await page.getByText("找不到这个数字").waitFor();
    await page.context().close();
  });
});

describe("drilling down", () => {
  it("goes 类 → 款 → 项 → source by clicks on bars, and back by the breadcrumb", async () => {
    const { page, errors } = await visit(site, "subjects/?departments=430200-zhengfuban");
    await engineReady(page);
    const bars = page.locator("#level .live svg path[fill='var(--cobalt)']");
    await page.getByText("4,680.26").first().waitFor();
    await page.waitForFunction(
      () => !document.querySelector("#level .live")!.textContent!.includes("巴中市政府办"),
    );
    await clickMark(bars.first());
    await page.waitForURL("**subject=201");
    await page.getByRole("heading", { name: "一般公共服务支出由哪些科目组成" }).waitFor();
    // Who uses the subject stands above.
    await page.locator("#uses .live svg").waitFor();
    await clickMark(bars.first());
    await page.waitForURL("**subject=20103");
    // 004 line 183: 行政运行 3,294.56
    await page.locator("#level .live").getByText("3,294.56").waitFor();
    await page.reload();
    await page.locator("#level .live").getByText("3,294.56").waitFor();
    await page.locator("#uses .live svg").waitFor();
    await clickMark(bars.first());
    await page.waitForURL("**figure=*");
    await page.getByRole("complementary").getByText("2010301 行政运行").first().waitFor();
    await page
      .getByRole("navigation", { name: "科目层级" })
      .getByRole("link", { name: "201 一般公共服务支出" })
      .click();
    await page.waitForURL(/subject=201$/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("switches to the economic classification by a link that can be shared", async () => {
    const { page } = await visit(site, "subjects/?years=2020");
    await page.getByRole("link", { name: "按经济（怎么花）" }).click();
    await page.waitForURL("**system=economic");
    // 000 line 65, 004 line 305
    await page.locator("#level .live").getByText("1,317.76").waitFor();
    await page.locator("#level .live").getByText("1,671.04").waitFor();
    await page.context().close();
  });
});

describe("loading the accounts", () => {
  it("shows progress in bytes", async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const letGo = await held(page, "**/*.wasm");
    await page.goto(site.address);
    const progress = page.getByRole("progressbar");
    await progress.waitFor();
    await expect.poll(() => progress.getAttribute("aria-label")).toMatch(/正在载入数据 [\d.]+ \/ [\d.]+ MB/);
    letGo();
    await engineReady(page);
    await expect.poll(() => progress.count()).toBe(0);
    await context.close();
  });

  it("says what failed, keeps the prerendered page, and tries again when asked", async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.route("**/findings-*.parquet", (route) => route.abort());
    await page.goto(site.address);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    await expect.poll(() => alert.textContent()).toMatch(/findings-[0-9a-f]{16}\.parquet/);
    await expect.poll(() => page.locator(".chart").first().textContent()).toContain("2,336.27");
    await page.unroute("**/findings-*.parquet");
    await alert.getByRole("button", { name: "重试" }).click();
    await engineReady(page);
    await expect.poll(() => alert.count()).toBe(0);
    await context.close();
  });
});

describe("before the page is alive", () => {
  it("keeps what is pressed, and does it once it is", async () => {
    const { page, errors } = await visit(site, "glossary/");
    const load = await held(page, "**/_app/**/*.js");
    await page.goto(`${site.address}procurement/`, { waitUntil: "commit" });
    const table = page.locator("#shares table");
    await page.getByRole("button", { name: "表", exact: true }).click();
    await page.getByText("导出 ▾").first().click();
    expect(await page.getByRole("menu").count()).toBe(0);
    load();
    await page.getByRole("menuitem", { name: "CSV" }).waitFor();
    await expect.poll(() => table.evaluate((element) => element.closest("[inert]"))).toBe(null);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("Ctrl+K before the page is alive", () => {
  it("opens the palette once it is", async () => {
    const { page, errors } = await visit(site, "glossary/");
    const load = await held(page, "**/_app/**/*.js");
    await page.goto(`${site.address}procurement/`, { waitUntil: "commit" });
    await page.getByRole("button", { name: "表", exact: true }).waitFor();
    await page.keyboard.press("Control+k");
    expect(await page.getByRole("dialog").count()).toBe(0);
    load();
    await page.getByRole("dialog").getByRole("combobox").fill("排名");
    await page.getByRole("option", { name: /排名/ }).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("light and dark", () => {
  it("is switched by hand and remembered", async () => {
    const { page } = await visit(site, "", { colorScheme: "light" });
    await engineReady(page);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole("button", { name: "切换深色或浅色" }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    await expect.poll(paper).toBe(dark);
    await page.context().close();
  });
});
