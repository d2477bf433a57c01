import type { Page } from "playwright-core";

/** Nothing that could answer a choice lies ready beside the pages that are opened next: whatever is asked for there is no answer. */
export async function withoutReadyYears(page: Page): Promise<void> {
  await page.route("**/answers/years/**", (route) => route.fulfill({ body: "" }));
}
