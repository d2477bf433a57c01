import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineReady, openSite, visit, type Site } from "../support/site.ts";

/* One number wherever it is shown, in a real Chromium. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("one number", () => {
  it("of places worth checking on every page, and as many in the list that they lead to", async () => {
    for (const [path, words] of [
      ["documents/360200-zhengfuban-2024/", "8 处值得核对"],
      ["documents/360200-zhengfuban-2024/checkup/", "8 处值得核对，2 处值得一看"],
      ["departments/360200-zhengfuban/", "8 处值得核对"],
      ["brief/360200-zhengfuban/2024/", "全部 8 处值得核对"],
    ] as const) {
      const { page } = await visit(site, path, { javaScriptEnabled: false });
      expect(await page.textContent("main"), path).toContain(words);
      await page.context().close();
    }
    const { page, errors } = await visit(site, "departments/360200-zhengfuban/");
    await engineReady(page);
    await page.getByRole("link", { name: "8 处值得核对" }).click();
    await page.waitForURL("**/findings/?**severity=worth");
    await page.getByText("10 条中的 8 条").waitFor();
    await expect.poll(() => page.locator("[data-finding]").count()).toBe(8);
    await expect
      .poll(() => page.textContent(".answer"))
      .toContain("8 处值得核对：4 处对不上，4 处矛盾或缺漏");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("of money in the sentence, the picture and the reasons, in one year's prices", async () => {
    const { page } = await visit(site, "execution/?years=2020&prices=real");
    await engineReady(page);
    await expect.poll(() => page.textContent(".answer")).toContain("超出预算 767.8 万元");
    await expect.poll(() => page.locator("#subjects .live").textContent()).toContain("+767.80");
    await expect.poll(() => page.locator("#reasons").textContent()).toContain("+767.80");
    await page.context().close();
  });

  it("and its unit in a finding: percent stands under no heading of money", async () => {
    const { page } = await visit(site, "findings/?departments=360200-zhengfuban&years=2024&text=19.09");
    await engineReady(page);
    await page.locator("[data-finding]").click();
    const panel = page.getByRole("complementary", { name: "疑点" });
    await panel.locator("td.number", { hasText: "19.09%" }).waitFor();
    expect(await panel.locator("caption").textContent()).toBe("");
    expect(await panel.locator(".formula").textContent()).toContain("万元");
    await page.context().close();
  });
});
