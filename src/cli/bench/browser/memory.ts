import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";

/** MB that the largest page's process holds, with its engine's; null where the system has no /proc. */
export async function pageMegabytes(browser: Browser): Promise<number | null> {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  await client.detach();
  const held = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentOf(id));
  return Math.max(...held) / 1e6 || null;
}

function residentOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096;
  } catch {
    return 0;
  }
}
