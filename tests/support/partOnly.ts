import type { Page } from "playwright-core";

/** A page's HTML as of an archive of which it shows the last year by itself: a choice of others asks the engine. */
export function partly(html: string): string {
  return html.replace("shown:{departments:[],years:[]}", "shown:{departments:[],years:[2024]}");
}

/** Nothing that could answer a choice lies ready beside such a page: whatever is asked for there is no answer. */
export async function withoutReadyYears(page: Page): Promise<void> {
  await page.route("**/answers/years/**", (route) => route.fulfill({ body: "" }));
}

/** Lets a page that is opened next come with only a part of the answers, as in a large archive. */
export async function partOnly(page: Page): Promise<void> {
  await withoutReadyYears(page);
  await page.route(/\/(?:[?#]|$)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: partly(await response.text()) });
  });
}
