import type { Page } from "playwright-core";

/** Keeps the SQL that the page gives its DuckDB from its next load on. @returns what was given so far */
export async function askedOfEngine(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message: { type?: string; data?: unknown[] }, ...rest: never[]) {
      if (message.type === "RUN_QUERY") asked.push(message.data![1] as string);
      return postMessage.call(this, message, ...rest);
    };
  });
  return () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
}
