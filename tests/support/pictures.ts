import type { Page } from "playwright-core";

/** A picture as it is drawn. */
export interface Drawn {
  /** Its title, what is said of it, its legend, its description, and every label on it. */
  words: string[];
  /** Every shape with its place in whole pixels. Names that ECharts makes up are left out. */
  shapes: string[];
}

/** Waits until every picture of the page that can be seen is alive and shows what was asked for. */
export async function picturesAtRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector("main[aria-busy=false]") !== null &&
      [...document.querySelectorAll<HTMLElement>(".chart")]
        .filter((chart) => chart.offsetParent !== null)
        .every((chart) => chart.querySelector(".live:not(.waiting) svg")),
  );
}

/** Every picture of the page that can be seen, by its place and id. */
export function drawnPictures(page: Page): Promise<Record<string, Drawn>> {
  return page.evaluate(() => {
    const rounded = (text: string) =>
      text.replace(/-?\d+\.\d+/g, (number) => `${Math.round(Number(number))}`);
    const shape = (element: Element) => {
      const attributes = [...element.attributes]
        .filter(({ name }) => !["id", "class", "clip-path"].includes(name))
        .map(({ name, value }) => `${name}=${rounded(value)}`)
        .sort();
      return [element.tagName, ...attributes, element.textContent].join(" ");
    };
    const texts = (within: Element | undefined, selector: string) =>
      [...(within?.querySelectorAll(selector) ?? [])].map((element) => element.textContent!.trim());
    const charts = [...document.querySelectorAll<HTMLElement>(".chart")].filter(
      (chart) => chart.offsetParent !== null,
    );
    return Object.fromEntries(
      charts.map((chart, index) => {
        const block = chart.closest("section")!;
        // Before it is alive, the picture that came with the page stands in its place.
        const svg = [...chart.querySelectorAll("svg")].find(({ clientWidth }) => clientWidth > 0);
        const shapes = [
          ...(svg?.querySelectorAll("text, path, rect, circle, line, polyline, polygon") ?? []),
        ];
        const words = [
          ...texts(block, "h2, .answer, .subtitle, p.caption"),
          chart.getAttribute("aria-label")!,
          ...texts(svg, "text"),
        ];
        return [`${index} ${block.id}`, { words, shapes: shapes.map(shape) }];
      }),
    );
  });
}
