import type { Page } from "playwright-core";

/** Runs in the page from its beginning on: keeps its tasks of 50 ms and more, as the browser tells them. */
export function watchTasks(): void {
  const tasks: Task[] = [];
  (window as unknown as { tasks: Task[] }).tasks = tasks;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });
}

type Task = Pick<PerformanceEntry, "startTime" | "duration">;

/** ms of the longest task that began after a moment of the page; 0 where none was longer than 50. */
export async function longestTask(page: Page, after: number): Promise<number> {
  const tasks = await page.evaluate(() => (window as unknown as { tasks: Task[] }).tasks);
  return Math.max(0, ...tasks.filter(({ startTime }) => startTime >= after).map(({ duration }) => duration));
}
