import { byPurse } from "./purse.ts";

const amount = (item: string) => byPurse("value", "general", `item = '${item}' AND subject_code IS NULL`);
const economic = (code: string) =>
  byPurse("value", "general", `item = 'expenditure.basic' AND subject_code = '${code}'`);
const count = (item: string) => `max(value) FILTER (item = '${item}')::DOUBLE`;

/** 公用经费 by definition: all of basic expenditure but 301 and 303. */
const PUBLIC_CLASSES = ["302", "307", "309", "310", "311", "312", "313", "399"];

/**
 * Headcount against staff costs (actuals). 人员经费 is 301 + 303 and 公用经费 the other classes of basic
 * expenditure by definition; the printed totals are taken where there are any. Per head means per person in service: staff costs a head
 * hold the money of the retired (303), wages a head do not; `allowances_per_retired` is 303 by the retired.
 */
export const staffCosts = `
CREATE OR REPLACE VIEW staff_costs AS${staffCostsSql({ accounts: "accounts", departments: "departments" })}`;

/** The query behind the view, over tables of other names, too. */
export function staffCostsSql({ accounts, departments }: { accounts: string; departments: string }): string {
  return `
WITH parts AS (
  SELECT department_id, fiscal_year, scope,
    ${count("staff.in_service")} AS in_service,
    ${count("staff.retired")} AS retired_total,
    ${count("staff.retired.veteran")} AS veteran,
    ${count("staff.retired.pension")} AS pension,
    ${count("staff.retired.unit_paid")} AS unit_paid,
    ${count("staff.establishment")} AS establishment,
    ${amount("expenditure.basic.personnel")} AS personnel_total,
    ${amount("expenditure.basic.public")} AS public_total,
    ${economic("301")} AS wages,
    ${economic("303")} AS allowances,
    ${PUBLIC_CLASSES.map((code) => `${economic(code)} AS class_${code}`).join(",\n    ")}
  FROM ${accounts} WHERE stage = 'actual' GROUP BY ALL
), costs AS (
  SELECT department_id, fiscal_year, scope, in_service, establishment, wages, allowances,
    coalesce(retired_total,
      CASE WHEN coalesce(veteran, pension, unit_paid) IS NOT NULL
        THEN coalesce(veteran, 0) + coalesce(pension, 0) + coalesce(unit_paid, 0) END) AS retired,
    coalesce(personnel_total, CASE WHEN wages IS NOT NULL THEN wages + coalesce(allowances, 0) END) AS personnel_cost,
    coalesce(public_total,
      CASE WHEN coalesce(${PUBLIC_CLASSES.map((code) => `class_${code}`).join(", ")}) IS NOT NULL
        THEN ${PUBLIC_CLASSES.map((code) => `coalesce(class_${code}, 0)`).join(" + ")} END) AS public_cost
  FROM parts
)
SELECT c.department_id, d.name AS department, c.fiscal_year, c.scope, in_service, retired, establishment,
  personnel_cost, wages, allowances, public_cost,
  personnel_cost / nullif(in_service, 0) AS personnel_cost_per_head,
  wages / nullif(in_service, 0) AS wages_per_head,
  public_cost / nullif(in_service, 0) AS public_cost_per_head,
  allowances / nullif(retired, 0) AS allowances_per_retired
FROM costs c JOIN ${departments} d USING (department_id)
WHERE coalesce(in_service, retired, establishment, personnel_cost, public_cost, wages, allowances) IS NOT NULL`;
}
