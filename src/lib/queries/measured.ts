import type { AccountYear } from "#lib/domain/accountYear.ts";
import { factorOf, isAsPrinted, type Yardstick } from "#lib/domain/yardstick.ts";

/** Fields of rows that are yuan computed by a query; amounts say their unit themselves. */
export const COMPUTED_YUAN = new Set(["variance", "personnelCost", "publicCost"]);

/** Fields that are yuan per head, retired person, car or visit already: they have prices, but no heads to be divided by. */
export const UNIT_COSTS = new Set([
  "personnelPerHead",
  "wagesPerHead",
  "publicPerHead",
  "allowancesPerRetired",
  "perVehicle",
  "perVisitor",
]);

/** Amounts of the year before the row's own. */
const YEAR_BEFORE = new Set(["priorActual", "before"]);

/**
 * The rows of a query with their yuan measured by a yardstick; rates, counts and sources stay as they are. An
 * amount whose heads or prices are not known is null. As printed, the rows themselves come back.
 */
export function measured<Rows>(rows: Rows, yardstick: Yardstick): Rows {
  return isAsPrinted(yardstick) ? rows : (part(rows, null, yardstick) as Rows);
}

function part(value: unknown, outer: AccountYear | null, yardstick: Yardstick): unknown {
  if (Array.isArray(value)) return value.map((entry) => part(entry, outer, yardstick));
  if (value === null || typeof value !== "object") return value;
  const account = "departmentId" in value && "fiscalYear" in value ? (value as AccountYear) : outer;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, field(name, inner, account, yardstick)]),
  );
}

function field(name: string, value: unknown, account: AccountYear | null, yardstick: Yardstick): unknown {
  if (account === null) return part(value, account, yardstick);
  if (typeof value === "number") {
    if (UNIT_COSTS.has(name)) return times(value, yardstick.prices(account.fiscalYear));
    return COMPUTED_YUAN.has(name) ? times(value, factorOf(yardstick, account)) : value;
  }
  if (!isMoney(value)) return part(value, account, yardstick);
  const year = YEAR_BEFORE.has(name) ? { ...account, fiscalYear: account.fiscalYear - 1 } : account;
  const scaled = times(value.value, factorOf(yardstick, year));
  return scaled === null ? null : { ...value, value: scaled };
}

/** An amount of yuan with its source, as `amountOf` gives it. */
function isMoney(value: unknown): value is { value: number } {
  return typeof value === "object" && value !== null && "figureId" in value && "unit" in value
    ? value.unit === "yuan"
    : false;
}

function times(value: number, factor: number | null): number | null {
  return factor === null ? null : value * factor;
}
