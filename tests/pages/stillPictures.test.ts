import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, visit, type Site } from "../support/site.ts";

/* What is prerendered stays until somebody uses the page; only then comes what draws live pictures. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const CHARTS = ["", "execution/", "staff/", "subjects/"];

it.each(CHARTS)(
  "asks for no ECharts and keeps the prerendered pictures until somebody interacts: /%s",
  async (path) => {
    const { page, errors } = await visit(site, path, { hand: false });
    await page.waitForSelector("html[data-alive]");
    const programs = () =>
      page.evaluate(() =>
        performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1)!),
      );
    await page.waitForLoadState("networkidle");
    const before = await programs();
    expect(await page.locator(".live svg").count()).toBe(0);
    const pictures = await page.locator(".chart:visible").count();
    expect(pictures).toBeGreaterThan(0);
    expect(await page.locator(".chart .still svg:visible").count()).toBe(pictures);
    await page.mouse.move(300, 300);
    await page.locator(".live svg").first().waitFor();
    const drawing = (await programs()).filter((name) => name.endsWith(".js") && !before.includes(name));
    expect(drawing.length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

it("does what was pressed on a picture before it could answer", async () => {
  const { page } = await visit(site, "", { hand: false });
  await page.waitForSelector("html[data-alive]");
  const mark = page.locator(".still.wide svg text", { hasText: "2,336.27" }).first();
  const { x, y, width, height } = (await mark.boundingBox())!;
  // No move before: a finger has none.
  await page.evaluate(
    ([x, y]) => {
      const target = document.elementFromPoint(x!, y!)!;
      for (const sign of ["pointerdown", "pointerup", "click"])
        target.dispatchEvent(new PointerEvent(sign, { bubbles: true, clientX: x!, clientY: y! }));
    },
    [x - 12, y + height / 2] as const,
  );
  await page.waitForURL(/figure=/);
  expect(width).toBeGreaterThan(0);
  await page.context().close();
});

it("starts no engine by itself where the line is to be spared, nor for choices that are there, but for who points at filters that ask it", async () => {
  const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "4g" } }),
  );
  const spared = await context.newPage();
  const asked: string[] = [];
  spared.on("request", (request) => asked.push(request.url()));
  await spared.goto(site.address, { waitUntil: "networkidle" });
  // Longer than an idle start would wait.
  await spared.waitForTimeout(2500);
  await spared.getByRole("group", { name: "筛选" }).hover();
  await spared.goto(`${site.address}subjects/`, { waitUntil: "networkidle" });
  expect(asked.filter((url) => url.endsWith(".wasm"))).toEqual([]);
  await spared.getByRole("group", { name: "筛选" }).hover();
  await spared.waitForSelector("[data-engine=ready]", { timeout: 60_000 });
  await context.close();
});
