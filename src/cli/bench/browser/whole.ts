import type { Browser } from "playwright-core";
import { LINE, NAMES } from "./load.ts";

/** ms in which a page fetches files over the slow line, all that a browser asks for at once: whoever reads tables whole. */
export async function fetchWhole(browser: Browser, data: string, files: readonly string[]): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send("Network.enable");
    await client.send("Network.emulateNetworkConditions", LINE);
    await page.addInitScript(NAMES);
    await page.goto(`${data}manifest.json`);
    return await page.evaluate(async (files) => {
      const begun = performance.now();
      await Promise.all(files.map(async (file) => (await fetch(file)).arrayBuffer()));
      return performance.now() - begun;
    }, files);
  } finally {
    await context.close();
  }
}
