import type { Locator, Page } from "playwright-core";

/** Something on a page that changes what its pictures show, and is undone. */
export interface Switch {
  name: string;
  /** Those of one kind, such as the departments, do the same to pictures; of tabs only one is on at a time. */
  kind: string;
  on(): Promise<void>;
  off(): Promise<void>;
}

/** Every switch, tab and filter of the page as it stands: found by what they are, not by their names. */
export async function switchesOf(page: Page): Promise<Switch[]> {
  return [
    ...(await yardsticks(page)),
    ...(await filters(page)),
    ...(await years(page)),
    ...(await tabs(page)),
    ...(await picks(page)),
    language(page),
  ];
}

/** All pictures as tables, or all tables as pictures. */
export async function turn(page: Page, view: "picture" | "table"): Promise<void> {
  for (const views of await page.locator("main .views").all()) {
    const buttons = views.getByRole("button");
    await (view === "picture" ? buttons.first() : buttons.last()).click();
  }
}

/** Does something that changes the address, and waits until it has. */
async function leading(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = page.url();
  await act();
  await page.waitForFunction((address) => location.href !== address, before);
}

function toggle(name: string, kind: string, flip: () => Promise<void>): Switch {
  return { name, kind, on: flip, off: flip };
}

const nameOf = async (locator: Locator) => (await locator.textContent())!.trim();

async function yardsticks(page: Page): Promise<Switch[]> {
  const buttons = await page.locator("header.top [aria-pressed]").all();
  return Promise.all(
    buttons.map(async (button) => {
      const name = await nameOf(button);
      return toggle(name, name, () => leading(page, () => button.click()));
    }),
  );
}

async function filters(page: Page): Promise<Switch[]> {
  const boxes = page.getByRole("dialog").getByRole("checkbox");
  const found: Switch[] = [];
  for (const choice of await page.locator("header.top [aria-haspopup=dialog].trigger").all()) {
    const opened = async (act: () => Promise<void>) => {
      await choice.click();
      await boxes.first().waitFor();
      await act();
      await page.keyboard.press("Escape");
      await boxes.first().waitFor({ state: "detached" });
    };
    const kind = await nameOf(choice);
    await opened(async () => {
      for (let index = 0; index < (await boxes.count()); index++)
        found.push(
          toggle(`${kind} ${index}`, kind, () => opened(() => leading(page, () => boxes.nth(index).click()))),
        );
    });
  }
  return found;
}

/** The other years of the filter line, and all of them. */
async function years(page: Page): Promise<Switch[]> {
  const choice = page.locator("header.top select");
  if (!(await choice.count())) return [];
  const chosen = await choice.inputValue();
  const values = await choice
    .locator("option")
    .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  const to = (value: string) => () => leading(page, () => choice.selectOption(value));
  return values
    .filter((value) => value !== chosen)
    .map((value) => ({ name: value || "all years", kind: "year", on: to(value), off: to(chosen) }));
}

async function tabs(page: Page): Promise<Switch[]> {
  const links = page.locator("main [role=group] > a");
  const chosen = await links.evaluateAll((all) => all.findIndex(({ ariaCurrent }) => ariaCurrent === "true"));
  const to = (index: number) => () => leading(page, () => links.nth(index).click());
  const names = await links.allTextContents();
  return names
    .map((name, index) => ({ name, kind: "tab", on: to(index), off: to(chosen) }))
    .filter((_, index) => index !== chosen);
}

/** What is picked side by side, and what may be. */
async function picks(page: Page): Promise<Switch[]> {
  const buttons = page.locator("main .picker button");
  const names = await buttons.allTextContents();
  return names.map((name, index) => ({
    name,
    kind: "pick",
    on: () => leading(page, () => buttons.nth(index).click()),
    off: () => leading(page, () => page.goBack()),
  }));
}

function language(page: Page): Switch {
  return toggle("language", "language", async () => {
    const before = await page.getAttribute("html", "lang");
    await page.getByRole("button", { name: /Switch to English|切换到中文/ }).click();
    await page.waitForFunction((tag) => document.documentElement.lang !== tag, before);
  });
}
