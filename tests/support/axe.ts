import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { visit, type Site } from "./site.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with a page as it stands: the rule and the first element of each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`);
  });
}

/** What axe finds wrong with pages at 1440 and 390 px once `seen` is there, and by how many px they are wider than the window. */
export async function faultsAtBothWidths(
  site: Site,
  paths: readonly string[],
  seen: string,
  colorScheme: "light" | "dark",
): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [1440, 390])
    for (const path of paths) {
      const { page } = await visit(site, path, { colorScheme, viewport: { width, height: 844 } });
      await page.waitForSelector(seen);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const found = [
        ...(await violations(page)),
        ...(wider > 0 ? [`${wider} px wider than the window`] : []),
      ];
      faults.push(...found.map((fault) => `/${path} at ${width} px: ${fault}`));
      await page.context().close();
    }
  return faults;
}
