import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MANIFEST } from "#lib/domain/manifest.ts";
import { writeTables } from "#lib/engine/node/write.ts";
import { ROOT } from "../../src/cli/root.ts";
import { engineReady, openSite, type Site } from "../support/site.ts";
import { account, smallTables } from "../support/tables.ts";

/* A page reads its own data set whole or says which file is wrong and what to do; mended, it goes on when asked. */

/** Printed in data/documents, 000 line 414: prerendered, and there whatever happens to the data. */
const PRERENDERED = "2,336.27";

let site: Site;
let other: string;
beforeAll(async () => {
  other = mkdtempSync(join(tmpdir(), "mingzhang-"));
  const tables = smallTables();
  account(tables, { item: "expenditure.current" }, "1.0000");
  [site] = await Promise.all([openSite(), writeTables(other, tables)]);
});
afterAll(async () => {
  rmSync(other, { recursive: true });
  await site.close();
});

const fileOf = (directory: string, table: string) =>
  readdirSync(directory).find((name) => name.startsWith(`${table}-`))!;
/** Asked for on every page that shows figures: which of them lead to a finding. */
const published = fileOf(join(ROOT, "build/data"), "findings");
const bytes = readFileSync(join(ROOT, "build/data", published));
const flipped = Buffer.from(bytes);
flipped[Math.floor(bytes.length / 3)]! ^= 4;

const FAULTS: [fault: string, answer: (route: Route) => Promise<void>, said: string][] = [
  ["is missing", (route) => route.fulfill({ status: 404, body: "" }), `缺少文件 ${published}（404`],
  [
    "is cut",
    (route) => route.fulfill({ body: bytes.subarray(0, 100) }),
    `文件 ${published} 不完整（100/${bytes.length} B）`,
  ],
  ["has one bit changed", (route) => route.fulfill({ body: flipped }), `文件 ${published} 与发布时不同`],
  [
    "is from another data set",
    (route) => route.fulfill({ body: readFileSync(join(other, fileOf(other, "findings"))) }),
    `文件 ${published} 不完整`,
  ],
  ["does not come", (route) => route.abort(), `没有取到文件 ${published}（`],
];

/** Opens the overview in a fresh browser, where this file of the data is answered so. */
async function openWith(file: string, answer: (route: Route) => Promise<void>): Promise<Page> {
  const page = await (await site.browser.newContext()).newPage();
  page.setDefaultTimeout(30_000);
  await page.route(`**/data/${file}`, answer);
  await page.goto(site.address);
  return page;
}

describe("where a file of the data", () => {
  it.each(FAULTS)(
    "%s, the page names it, keeps what it shows, and goes on once it is mended",
    async (_, answer, said) => {
      const page = await openWith(published, answer);
      const alert = page.getByRole("alert");
      await expect.poll(() => alert.textContent()).toContain(said);
      expect(await alert.textContent()).toMatch(/请/);
      await expect.poll(() => page.locator(".chart").first().textContent()).toContain(PRERENDERED);
      await page.unroute(`**/data/${published}`);
      await alert.getByRole("button", { name: "重试" }).click();
      await engineReady(page);
      await expect.poll(() => alert.count()).toBe(0);
      await page.context().close();
    },
  );
});

describe("where the manifest", () => {
  it.each([
    [
      "is missing",
      (route: Route) => route.fulfill({ status: 404, body: "" }),
      "网站上没有数据清单 manifest.json",
    ],
    ["is broken", (route: Route) => route.fulfill({ body: "{" }), "数据清单 manifest.json 已损坏"],
  ])("%s, the page says so and goes on once it is mended", async (_, answer, said) => {
    const page = await openWith(MANIFEST, answer);
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain(said);
    await page.unroute(`**/data/${MANIFEST}`);
    await alert.getByRole("button", { name: "重试" }).click();
    await engineReady(page);
    await page.context().close();
  });

  it("is of another data set than the page, the page says so, mixes nothing, and comes anew when asked", async () => {
    const asked: string[] = [];
    const page = await openWith(MANIFEST, (route) => route.fulfill({ path: join(other, MANIFEST) }));
    page.on("request", (request) => asked.push(request.url()));
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain("网站发布了新的数据");
    expect(asked.filter((url) => url.endsWith(".parquet"))).toEqual([]);
    await page.unroute(`**/data/${MANIFEST}`);
    await alert.getByRole("button", { name: "重新载入" }).click();
    await engineReady(page);
    expect(asked).toContain(site.address);
    await page.context().close();
  });

  it("changes while its files are fetched, the page says that, and not that a file is missing", async () => {
    let isNew = false;
    const page = await openWith(published, (route) => {
      isNew = true;
      return route.fulfill({ status: 404, body: "" });
    });
    await page.route(`**/data/${MANIFEST}`, (route) =>
      isNew ? route.fulfill({ path: join(other, MANIFEST) }) : route.continue(),
    );
    await page.reload();
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("网站发布了新的数据");
    await page.context().close();
  });
});
