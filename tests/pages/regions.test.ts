import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsAtBothWidths } from "../support/axe.ts";
import { openSite, visit, type Site } from "../support/site.ts";

/* Sums of regions in a real Chromium. 景德镇 has two departments, 株洲 and 巴中 one each; 2024 has one of 景德镇. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const seen = ":root:not([data-veiled])[data-alive]";

describe("/regions/", () => {
  it("says without JavaScript what the latest year comes to, of how many departments, and who is missing", async () => {
    const { page } = await visit(site, "regions/", { javaScriptEnabled: false });
    expect(await page.textContent("h1")).toBe("2024 年全国部门决算：本年支出");
    // 003 line 432
    const answer = await page.locator("p.answer").first().textContent();
    expect(answer).toContain("1 个部门合计，本年支出 2,336 万元");
    expect(answer).toContain("收录的 4 个部门里 1 个公开了这一年");
    expect(await page.locator("#map .chart .wide svg").textContent()).toContain("2,336.27");
    expect(await page.locator("#missing li").allTextContents()).toEqual([
      "驻上海联络处",
      "株洲市政府办",
      "巴中市政府办",
    ]);
    await page.context().close();
  });

  it("leads by clicks from the country to a government's departments, and back by the way above", async () => {
    const { page, foreign, errors } = await visit(site, "regions/?years=2020");
    await page.waitForSelector(seen);
    await page.locator("#map .live svg").getByText("江西", { exact: true }).waitFor();
    // 000 line 414 and 001 line 37: 2,660.36 and 291.19 万元.
    expect(await page.locator("#map .live svg").textContent()).toContain("2,951.55");
    const click = async (name: string) => {
      const box = (await page.locator("#map .live svg").getByText(name, { exact: true }).boundingBox())!;
      await page.mouse.click(box.x + box.width / 2, box.y - 4);
    };
    await click("江西");
    await expect.poll(() => page.textContent("h1")).toBe("2020 年江西省部门决算：本年支出");
    expect(new URL(page.url()).searchParams.get("region")).toBe("36");
    await click("景德镇市");
    await expect.poll(() => page.textContent("h1")).toBe("2020 年景德镇市部门决算：本年支出");
    await click("景德镇市本级");
    await expect.poll(() => page.textContent("h1")).toBe("2020 年景德镇市本级部门决算：本年支出");
    await expect.poll(() => page.locator("#ranks .live svg").textContent()).toContain("2,660.36");
    const path = page.getByRole("navigation", { name: "地区层级" });
    expect(await path.getByRole("link").allTextContents()).toEqual(["全国", "江西省", "景德镇市"]);
    await path.getByRole("link", { name: "江西省" }).click();
    await expect.poll(() => page.textContent("h1")).toContain("江西省");
    await page.goBack();
    await expect.poll(() => page.textContent("h1")).toContain("景德镇市本级");
    // Another page stands whole where this one was.
    await page.getByRole("navigation", { name: "明账" }).getByRole("link", { name: "对比" }).click();
    await expect.poll(() => page.textContent("h1")).toContain("对比");
    await expect.poll(() => page.locator("#map").count()).toBe(0);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("leads down by the keyboard, and by the names in its table", async () => {
    const { page } = await visit(site, "regions/?years=2020");
    await page.waitForSelector(seen);
    await page.locator("#map .live svg").waitFor();
    await page.locator("#map").getByRole("button", { name: "图中的数" }).focus();
    const spoken = () => page.locator("#map span[aria-live]").textContent();
    await expect.poll(spoken).toContain("四川");
    await page.keyboard.press("End");
    await expect.poll(spoken).toContain("江西");
    expect(await spoken()).toContain("2 个部门里 2 个有这个数");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("region") === "36");
    await page.locator("#map").getByRole("button", { name: "表", exact: true }).click();
    const rows = page.locator("#map tbody tr");
    await expect.poll(() => rows.count()).toBe(12);
    await rows.getByRole("link", { name: "景德镇市" }).click();
    await page.waitForURL((url) => url.searchParams.get("region") === "3602");
    await page.context().close();
  });

  it("goes by another measure, a share of sums, of the year that is chosen", async () => {
    const { page } = await visit(site, "regions/?years=2020&region=36");
    await page.waitForSelector(seen);
    await page.getByLabel("看什么：").selectOption("rate");
    await expect.poll(() => page.textContent("h1")).toBe("2020 年江西省部门决算：执行率");
    // 000: 2,660.36 of 1,902.54 万元 (line 414); 001: 291.19 of 329.35 万元: of both together.
    await expect.poll(() => page.locator("p.answer").first().textContent()).toContain("执行率 132.2%");
    await page.goto(`${site.address}regions/?years=2024&region=36`);
    await expect
      .poll(() => page.locator("p.answer").first().textContent())
      .toContain("收录的 2 个部门里 1 个公开了这一年");
    await expect.poll(() => page.locator("#missing li").allTextContents()).toEqual(["驻上海联络处"]);
    await page.context().close();
  });

  it("says that a region has nothing, and that a code is none", async () => {
    const { page } = await visit(site, "regions/?region=44");
    await page.waitForSelector(seen);
    await expect.poll(() => page.locator("p.answer").first().textContent()).toBe("这里没有收录部门决算。");
    await page.goto(`${site.address}regions/?region=99`);
    await expect.poll(() => page.textContent("h1")).toBe("没有编码为 99 的地区");
    await page.context().close();
  });

  it.each(["light", "dark"] as const)("is clean for axe, %s, and fits a phone", async (colorScheme) => {
    const paths = ["regions/", "regions/?years=2020&region=3602"];
    expect(await faultsAtBothWidths(site, paths, seen, colorScheme)).toEqual([]);
  });
});
