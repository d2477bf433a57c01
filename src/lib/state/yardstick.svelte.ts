import type { ListedAccount } from "#lib/domain/directory.ts";
import { PRINTED, pricesAlone, yardstickOf, type Yardstick } from "#lib/domain/yardstick.ts";
import { letsThrough } from "#lib/queries/filters.ts";
import type { PricedYear } from "#lib/queries/subjectPurse.ts";
import { carried } from "./carried.ts";
import { directory } from "./directory.svelte.ts";
import { currentFilters, readFilters, searchParams } from "./filters.svelte.ts";
import { shownPage } from "./shownPage.ts";

/** Which switches the pictures of a page understand, and whether its questions give rows in the prices asked for. */
export type Switches = "both" | "prices" | "prices in questions" | "none";

const SWITCHES: Record<string, Switches> = {
  "/": "both",
  "/execution": "both",
  "/three-public": "both",
  "/staff": "both",
  "/procurement": "both",
  "/regions": "both",
  "/departments/[id]": "both",
  // Per head is a perspective of its own there.
  "/compare": "prices",
  // Years and departments are added up there.
  "/subjects": "prices in questions",
};

/** The switches of the page that is shown, or of the one whose picture stands alone. */
export function switches(): Switches {
  return SWITCHES[shownPage().route] ?? "none";
}

/** The accounts that the page is about, or that its filters let through; none as long as the directory is not there. */
export function shownAccounts(): readonly ListedAccount[] {
  const { department } = shownPage();
  const filters = department ? ofDepartment(department) : currentFilters();
  const accounts = directory.accounts.filter((account) => letsThrough(filters, account));
  if (filters.largest === undefined) return accounts;
  if (filters.years.length === 1) return accounts.filter(({ largest }) => largest);
  // Those that spent most in the latest year, in all years.
  const latest = Math.max(...accounts.map(({ fiscalYear }) => fiscalYear));
  const key = ({ departmentId, scope }: ListedAccount) => `${departmentId} ${scope}`;
  const largest = new Set(accounts.filter((row) => row.largest && row.fiscalYear === latest).map(key));
  return accounts.filter((row) => largest.has(key(row)));
}

/** A page about a department is about all its years, but those that the address names. */
function ofDepartment(department: string) {
  const params = new URLSearchParams({ departments: department, years: searchParams().get("years") ?? "" });
  return readFilters(params, carried().archive.shown);
}

/** The year that prices can be converted to: the latest published one that has an index; null where none has. */
export function priceYear(): number | null {
  const { archive, prices } = carried();
  const years = archive.years
    .map(({ year }) => year)
    .filter((year) => prices.some((index) => index.year === year));
  return years.length ? Math.max(...years) : null;
}

/** What the URL says amounts are measured by: `?per=head&prices=real`. */
export function chosenYardstick(): Yardstick {
  const params = searchParams();
  const chosen = {
    perHead: params.get("per") === "head",
    pricesOf: params.get("prices") === "real" ? priceYear() : null,
  };
  const yardstick = yardstickOf(chosen, chosen.perHead ? directory.accounts : [], carried().prices);
  return switches() === "both" ? yardstick : pricesAlone(yardstick);
}

/** What rows of the page's questions are to be measured by. */
export function currentYardstick(): Yardstick {
  return switches() === "prices in questions" ? PRINTED : chosenYardstick();
}

/** For questions that add years up: what a yuan of each year counts as; nothing for amounts as printed. */
export function pricesOfYears(): { prices?: PricedYear[] } {
  const { pricesOf, prices } = chosenYardstick();
  if (pricesOf === null) return {};
  // Changes need the year before.
  const published = carried().archive.years;
  const years = [...new Set(published.flatMap(({ year }) => [year - 1, year]))].sort((a, b) => a - b);
  return {
    prices: years.flatMap((year) => {
      const factor = prices(year);
      return factor === null ? [] : [{ year, factor }];
    }),
  };
}
