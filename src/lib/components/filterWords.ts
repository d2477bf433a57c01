import { directory } from "#lib/state/directory.svelte.ts";
import { currentFilters } from "#lib/state/filters.svelte.ts";
import { chosenYardstick } from "#lib/state/yardstick.svelte.ts";
import { ui } from "#lib/text/interface.ts";
import { yardstickText } from "#lib/text/yardstick.ts";

/** What is chosen in the filter line, in words: `部门：甲局；年度：2023；人均`. Empty for everything as printed. */
export function filterWords(): string {
  const { departments, years } = currentFilters();
  const { perHead, pricesOf } = chosenYardstick();
  const names = departments.map((id) => directory.shortName(id));
  return ui.clauses([
    ...(names.length ? [`${ui.label(ui.filters.departments)}${ui.enumerate(names)}`] : []),
    ...(years.length ? [`${ui.label(ui.filters.years)}${ui.enumerate(years.map(String))}`] : []),
    ...(perHead ? [yardstickText.perHead] : []),
    ...(pricesOf === null ? [] : [yardstickText.inPrices(pricesOf)]),
  ]);
}
