import type { Funding } from "#lib/domain/vocabulary.ts";

/** SQL for the value of the first purse that has one: `first`, then 一般公共预算 or 财政拨款, then all. In yuan. */
export function byPurse(value: string, first: "appropriation" | "general", condition = "TRUE"): string {
  const order: Funding[] =
    first === "general" ? ["general", "appropriation", "all"] : ["appropriation", "general", "all"];
  const choices = order.map((funding) => `max(${value}) FILTER (funding = '${funding}' AND ${condition})`);
  return `coalesce(${choices.join(", ")})::DOUBLE`;
}
