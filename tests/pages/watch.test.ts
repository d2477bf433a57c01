import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsAtBothWidths } from "../support/axe.ts";
import { openSite, visit, type Site } from "../support/site.ts";

/* Who is beyond the limits, in a real Chromium. Of 2020: 139.8% (000), 112.9% (004), 89.0% (002), 88.4% (001). */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const seen = ":root:not([data-veiled])[data-alive]";

describe("/watch/", () => {
  it("says without JavaScript who is beyond the usual limits in the latest year", async () => {
    const { page } = await visit(site, "watch/", { javaScriptEnabled: false });
    expect(await page.textContent("h1")).toBe("2024 年谁越过了界线");
    // 003 line 376: 7.27 of 26.2 万元
    expect(await page.locator("p.answer").first().textContent()).toContain("“三公”占预算：1 个不到 80%");
    expect(await page.locator("#crossings .chart .wide svg").textContent()).toContain("景德镇市政府办");
    await page.context().close();
  });

  it("goes by the reader's limits, which stand in the address and are remembered", async () => {
    const { page, foreign, errors } = await visit(site, "watch/?years=2020");
    await page.waitForSelector(seen);
    const answer = () => page.locator("p.answer").first().textContent();
    await expect.poll(answer).toContain("执行率：1 个超过 120%，最多的是景德镇市政府办（139.8%）");
    const tools = page.getByRole("group", { name: "界线" });
    await tools.getByLabel("高于").fill("110");
    await tools.getByLabel("高于").press("Enter");
    await page.waitForURL((url) => url.searchParams.get("high") === "110");
    await expect.poll(answer).toContain("执行率：2 个超过 110%");
    // 001: 38.2 万元 off.
    await tools.getByLabel("低于").fill("90");
    await tools.getByLabel("低于").press("Enter");
    await expect.poll(answer).toContain("2 个不到 90%");
    await tools.getByLabel("相差不到就不算").fill("50");
    await tools.getByLabel("相差不到就不算").press("Enter");
    await expect.poll(answer).toContain("1 个不到 90%");
    // What cannot be meant is set back.
    await tools.getByLabel("低于").fill("130");
    await tools.getByLabel("低于").press("Enter");
    await expect.poll(() => tools.getByLabel("低于").inputValue()).toBe("90");

    await page.goto(`${site.address}watch/`);
    await page.waitForURL(
      (url) =>
        url.searchParams.get("low") === "90" &&
        url.searchParams.get("high") === "110" &&
        url.searchParams.get("amount") === "50",
    );
    await page.getByRole("button", { name: "恢复" }).click();
    await page.waitForURL((url) => !url.searchParams.has("low") && !url.searchParams.has("amount"));
    await page.getByRole("navigation", { name: "明账" }).getByRole("link", { name: "预算执行" }).click();
    await expect.poll(() => page.textContent("h1")).toContain("预算执行");
    await expect.poll(() => page.locator("#crossings").count()).toBe(0);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("has the departments that were starred on their pages and in the ranking, and gives them to others by its address", async () => {
    const { page } = await visit(site, "departments/430200-zhengfuban/");
    await page.waitForSelector(seen);
    const star = page.getByRole("button", { name: "关注株洲市政府办" });
    expect(await star.getAttribute("aria-pressed")).toBe("false");
    await star.click();
    expect(await star.getAttribute("aria-pressed")).toBe("true");
    await page.goto(`${site.address}ranking/?years=2020`);
    await page.waitForSelector(seen);
    await page.locator("#ranks").getByRole("button", { name: "表", exact: true }).click();
    await page.locator("#ranks").getByRole("button", { name: "关注巴中市政府办" }).click();
    await page.goto(`${site.address}watch/?years=2020&measures=rate`);
    await page.waitForSelector(seen);
    // Measures were named, the list was not.
    await page.goto(`${site.address}watch/?years=2020`);
    await page.waitForURL((url) => url.searchParams.get("watch") === "430200-zhengfuban,511900-zhengfuban");
    const mine = page.locator("#mine tbody tr");
    await expect.poll(async () => (await mine.allTextContents()).join()).toContain("112.9%");
    expect((await mine.allTextContents()).join()).toContain("88.9%");
    const address = page.url();
    await page.locator("#mine").getByRole("button", { name: "关注巴中市政府办" }).first().click();
    await page.waitForURL((url) => url.searchParams.get("watch") === "430200-zhengfuban");
    await page.context().close();

    const other = (await visit(site, address.slice(site.address.length))).page;
    await other.waitForSelector(seen);
    await expect.poll(() => other.locator("#mine").textContent()).toContain("这个链接带来 2 个部门");
    await other.getByRole("button", { name: "加进我的名单" }).click();
    await expect.poll(() => other.locator("#mine").textContent()).not.toContain("这个链接带来");
    await other.goto(`${site.address}departments/430200-zhengfuban/`);
    await expect
      .poll(() => other.getByRole("button", { name: "关注株洲市政府办" }).getAttribute("aria-pressed"))
      .toBe("true");
    await other.context().close();
  });

  it("works where the browser keeps nothing, and says so", async () => {
    const { page, errors } = await visit(site, "");
    await page.context().addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.goto(`${site.address}watch/?years=2020`);
    await page.waitForSelector(seen);
    await expect.poll(() => page.textContent("main")).toContain("这个浏览器不让网页记东西");
    await page.locator("#crossings").getByRole("button", { name: "表", exact: true }).click();
    await page.locator("#crossings").getByRole("button", { name: "关注景德镇市政府办" }).first().click();
    await page.waitForURL((url) => url.searchParams.get("watch") === "360200-zhengfuban");
    await expect.poll(() => page.locator("#mine tbody tr").count()).toBe(2);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("is led to from the overview", async () => {
    const { page } = await visit(site, "?years=2020");
    await page.waitForSelector(seen);
    await expect
      .poll(() => page.textContent("main"))
      .toContain("2 个部门的执行率或“三公”在预算的 80% 到 120% 之外");
    await page.getByRole("link", { name: "看是谁" }).click();
    await page.waitForURL("**/watch/?years=2020");
    await page.context().close();
  });

  it.each(["light", "dark"] as const)("is clean for axe, %s, and fits a phone", async (colorScheme) => {
    const paths = ["watch/", "watch/?years=2020&high=110&watch=360200-zhengfuban"];
    expect(await faultsAtBothWidths(site, paths, seen, colorScheme)).toEqual([]);
  });
});
