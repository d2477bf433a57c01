import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clickMark, engineReady, openSite, pointAt, visit, type Site } from "../support/site.ts";

/* What pointing at pictures does: rows of one account light up together, a name filters, a count leads on. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("pointing at an account", () => {
  it("lights its rows up in every picture of the page", async () => {
    const { page, errors } = await visit(site, "?years=2020");
    await engineReady(page);
    const label = page.locator("#deviation .live").getByText("2,176.91");
    const { width } = (await label.boundingBox())!;
    await pointAt(label, -60 - width / 2);
    await page.locator("#deviation .lit").waitFor();
    const band = (await page.locator("#figures .lit").boundingBox())!;
    // 巴中: 81.72 in the other picture
    const other = (await page.locator("#figures .live").getByText("81.72").boundingBox())!;
    expect(other.y).toBeGreaterThan(band.y);
    expect(other.y + other.height).toBeLessThan(band.y + band.height);
    await page.mouse.move(5, 5);
    await page.locator("#figures .lit").waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("filters by a click on its name; back and the reset undo it", async () => {
    const { page } = await visit(site, "execution/?years=2020");
    await engineReady(page);
    await clickMark(page.locator("#departments .live").getByText("株洲市政府办 2020"));
    await page.waitForURL("**/execution/?years=2020&departments=430200-zhengfuban");
    await page.locator("#departments .live").getByText("2,176.91").waitFor({ state: "detached" });
    await page.goBack();
    await page.locator("#departments .live").getByText("2,176.91").waitFor();
    await page.goForward();
    await page.getByRole("button", { name: "重置筛选" }).click();
    await page.locator("#departments .live").getByText("2,336.27").first().waitFor();
    await page.context().close();
  });

  it("looks of all years at a department's own ones by a click on its name", async () => {
    const { page } = await visit(site, "?years=all");
    await engineReady(page);
    await clickMark(page.locator("#deviation .live").getByText("景德镇市政府办"));
    await page.waitForURL("**/?years=all&departments=360200-zhengfuban");
    await page.locator("#deviation .live").getByText("株洲市政府办").waitFor({ state: "detached" });
    await expect.poll(() => page.locator("#deviation .live").textContent()).toContain("▼ 12.2%");
    await page.context().close();
  });

  it("leads from the number of findings to them", async () => {
    const { page } = await visit(site, "?years=2020");
    await engineReady(page);
    const count = page.locator("#figures .live").getByText("24", { exact: true });
    const { width } = (await count.boundingBox())!;
    await clickMark(count, -20 - width / 2);
    await page.waitForURL("**/findings/?departments=360200-zhushanghai&years=2020&severity=worth");
    await page.context().close();
  });
});
