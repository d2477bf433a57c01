const amount = (item: string) => `max(value) FILTER (item = '${item}')::DOUBLE`;

/** Government procurement by kind, and what small and medium enterprises got of it. Shares are of the total. */
export const procurementShares = `
CREATE OR REPLACE VIEW procurement_shares AS
WITH parts AS (
  SELECT department_id, fiscal_year, scope,
    ${amount("procurement")} AS total,
    ${amount("procurement.goods")} AS goods,
    ${amount("procurement.works")} AS works,
    ${amount("procurement.services")} AS services,
    ${amount("procurement.sme")} AS sme,
    ${amount("procurement.small_micro")} AS small_micro
  FROM accounts
  WHERE stage = 'actual' AND (item = 'procurement' OR item LIKE 'procurement.%')
  GROUP BY ALL
)
SELECT p.department_id, d.name AS department, p.fiscal_year, p.scope, total, goods, works, services, sme, small_micro,
  sme / nullif(total, 0) AS sme_share, small_micro / nullif(total, 0) AS small_micro_share
FROM parts p JOIN departments d USING (department_id)`;
