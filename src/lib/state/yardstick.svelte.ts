import { page } from "$app/state";
import type { PriceIndex } from "#lib/domain/prices.ts";
import { pricesAlone, yardstickOf, type Yardstick } from "#lib/domain/yardstick.ts";
import type { Publications } from "#lib/queries/publications.ts";
import { searchParams } from "./filters.svelte.ts";

/** What every page comes with. */
interface Reference {
  publications: Publications;
  prices: PriceIndex[];
}

/** Which switches the pictures of a page understand. */
export type Switches = "both" | "prices" | "none";

const SWITCHES: Record<string, Switches> = {
  "/": "both",
  "/execution": "both",
  "/three-public": "both",
  "/staff": "both",
  "/procurement": "both",
  "/departments/[id]": "both",
  // Per head is a perspective of its own there.
  "/compare": "prices",
};

/** The switches of the page that is shown. */
export function switches(): Switches {
  return SWITCHES[page.route.id ?? ""] ?? "none";
}

/** The year that prices can be converted to: the latest published one that has an index; null where none has. */
export function priceYear(): number | null {
  const { publications, prices } = page.data as Reference;
  const years = publications.years.filter((year) => prices.some((index) => index.year === year));
  return years.length ? Math.max(...years) : null;
}

/** What the URL says amounts are measured by: `?per=head&prices=real`. */
export function currentYardstick(): Yardstick {
  const { publications, prices } = page.data as Reference;
  const params = searchParams();
  const chosen = {
    perHead: params.get("per") === "head",
    pricesOf: params.get("prices") === "real" ? priceYear() : null,
  };
  const yardstick = yardstickOf(chosen, publications.documents, prices);
  return switches() === "prices" ? pricesAlone(yardstick) : yardstick;
}
