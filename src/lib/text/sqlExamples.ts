/** A question that people ask of the accounts, in their words and in SQL. */
export interface SqlExample {
  reader: "leader" | "auditor" | "citizen";
  zh: string;
  en: string;
  sql: string;
}

/** Whose total expenditure, out of appropriations: the row of all subjects. */
const ALL_SUBJECTS = "subject_code IS NULL AND funding = 'appropriation'";

/** Some thirty, each ready to run (tests/sql/examples.test.ts runs them all). */
export const SQL_EXAMPLES: readonly SqlExample[] = [
  {
    reader: "leader",
    zh: "谁的支出偏离年初预算最多？",
    en: "Who is furthest off the initial budget?",
    sql: `SELECT department, fiscal_year, initial_budget, actual, variance, execution_rate
FROM budget_execution
WHERE ${ALL_SUBJECTS} AND initial_budget > 0
ORDER BY abs(variance) DESC
LIMIT 30`,
  },
  {
    reader: "leader",
    zh: "谁的执行率超出 80% 到 120%？",
    en: "Whose execution rate is outside 80% to 120%?",
    sql: `SELECT department, fiscal_year, execution_rate, variance
FROM budget_execution
WHERE ${ALL_SUBJECTS} AND execution_rate NOT BETWEEN 0.8 AND 1.2
ORDER BY execution_rate`,
  },
  {
    reader: "leader",
    zh: "哪些科目偏离预算最多？",
    en: "Which subjects are furthest off their budget?",
    sql: `SELECT subject_code, subject, sum(initial_budget) AS initial_budget, sum(actual) AS actual,
  sum(variance) AS variance
FROM budget_execution
WHERE length(subject_code) = 3 AND funding = 'appropriation'
GROUP BY ALL
ORDER BY abs(sum(variance)) DESC NULLS LAST`,
  },
  {
    reader: "leader",
    zh: "每年一共支出多少，执行率多少？",
    en: "How much was spent each year, and at what rate?",
    sql: `SELECT fiscal_year, count(*) AS departments, sum(actual) AS actual,
  sum(actual) FILTER (initial_budget > 0) / sum(initial_budget) AS execution_rate
FROM budget_execution
WHERE ${ALL_SUBJECTS}
GROUP BY fiscal_year
ORDER BY fiscal_year`,
  },
  {
    reader: "leader",
    zh: "谁的支出比上年增长最多？",
    en: "Whose spending grew most?",
    sql: `SELECT department, fiscal_year, actual,
  lag(actual) OVER each AS year_before,
  actual / lag(actual) OVER each - 1 AS growth
FROM budget_execution
WHERE ${ALL_SUBJECTS}
WINDOW each AS (PARTITION BY department_id, scope ORDER BY fiscal_year)
ORDER BY growth DESC NULLS LAST`,
  },
  {
    reader: "leader",
    zh: "基本支出和项目支出各占多少？",
    en: "How much is basic, how much project expenditure?",
    sql: `SELECT short_name, fiscal_year,
  max(value) FILTER (item = 'expenditure.basic') AS basic,
  max(value) FILTER (item = 'expenditure.project') AS project
FROM accounts JOIN account_names USING (department_id, fiscal_year, scope)
WHERE stage = 'actual' AND subject_code IS NULL AND funding = 'all'
GROUP BY ALL
ORDER BY basic DESC NULLS LAST`,
  },
  {
    reader: "leader",
    zh: "年末结转结余最多的是谁？",
    en: "Who carries most over?",
    sql: `SELECT short_name, fiscal_year, value AS closing_balance, figure_id
FROM accounts JOIN account_names USING (department_id, fiscal_year, scope)
WHERE item = 'expenditure.closing_balance' AND stage = 'actual' AND funding = 'all' AND subject_code IS NULL
ORDER BY value DESC
LIMIT 30`,
  },
  {
    reader: "leader",
    zh: "哪些项目没有花完？",
    en: "Which projects did not spend their budget?",
    sql: `SELECT d.short_name, p.fiscal_year, p.name, p.adjusted_budget, p.executed,
  p.executed / nullif(p.adjusted_budget, 0) AS rate, p.score
FROM projects p JOIN departments d USING (department_id)
WHERE p.executed < p.adjusted_budget
ORDER BY p.adjusted_budget - p.executed DESC`,
  },
  {
    reader: "leader",
    zh: "各区划每年的合计是多少？",
    en: "What are the sums of each division and year?",
    sql: `FROM rollups ORDER BY ALL LIMIT 200`,
  },
  {
    reader: "leader",
    zh: "还缺哪些部门的最近一年？",
    en: "Whose latest year is missing?",
    sql: `SELECT d.name, max(x.fiscal_year) AS latest
FROM departments d JOIN documents x USING (department_id)
WHERE x.kind = 'final_accounts'
GROUP BY d.name
HAVING max(x.fiscal_year) < (SELECT max(fiscal_year) FROM documents)
ORDER BY latest`,
  },
  {
    reader: "auditor",
    zh: "哪些地方对不上，金额从大到小？",
    en: "What does not add up, most money first?",
    sql: `SELECT severity, check_id, d.short_name, f.fiscal_year, stake, message_zh, line_start
FROM findings f JOIN departments d USING (department_id)
WHERE severity <> 'info'
ORDER BY stake DESC NULLS LAST
LIMIT 200`,
  },
  {
    reader: "auditor",
    zh: "每条规则查出多少？",
    en: "How much did each rule find?",
    sql: `SELECT check_id, c.title_zh, count(*) AS findings, sum(stake) AS yuan
FROM findings f JOIN checks c USING (check_id)
GROUP BY ALL
ORDER BY findings DESC`,
  },
  {
    reader: "auditor",
    zh: "每份文件的规则：通过、不符、不适用各多少？",
    en: "Of each document's rules, how many passed, failed, did not apply?",
    sql: `SELECT x.title, r.outcome, count(*) AS rules
FROM check_results r JOIN documents x USING (document_id)
GROUP BY ALL
ORDER BY x.title, rules DESC`,
  },
  {
    reader: "auditor",
    zh: "文件里同一项印出两个不同数的有哪些？",
    en: "Which items are printed with two different values?",
    sql: `SELECT short_name, fiscal_year, item, subject_code, stage, value, figure_id
FROM accounts JOIN account_names USING (department_id, fiscal_year, scope)
WHERE conflicting
ORDER BY abs(value) DESC
LIMIT 200`,
  },
  {
    reader: "auditor",
    zh: "三公各项离预算多远？",
    en: "How far are the 三公 items off their budgets?",
    sql: `SELECT department, fiscal_year, item, initial_budget, actual, actual - initial_budget AS difference
FROM three_public_expenses
WHERE initial_budget IS NOT NULL AND actual IS NOT NULL
ORDER BY difference DESC`,
  },
  {
    reader: "auditor",
    zh: "项目得分从低到高？",
    en: "Which projects score lowest?",
    sql: `SELECT d.short_name, p.fiscal_year, p.name, p.score, p.grade, p.line_start
FROM projects p JOIN departments d USING (department_id)
WHERE p.score IS NOT NULL
ORDER BY p.score`,
  },
  {
    reader: "auditor",
    zh: "绩效指标的目标和实际各是什么？",
    en: "What do the indicators aim at, and what came of it?",
    sql: `SELECT project, level3, target, actual, score, weight, deviation
FROM project_indicators
LIMIT 200`,
  },
  {
    reader: "auditor",
    zh: "恰好为整万元的金额有多少？",
    en: "How many amounts are round to ten thousand yuan?",
    sql: `SELECT item, count(*) AS figures,
  count(*) FILTER (value % 10000 = 0) AS round,
  count(*) FILTER (value % 10000 = 0) / count(*) AS share
FROM figures
WHERE unit = 'yuan' AND basis = 'reported' AND value <> 0
GROUP BY item
HAVING count(*) >= 10
ORDER BY share DESC`,
  },
  {
    reader: "auditor",
    zh: "首位数字的分布合不合本福特定律？",
    en: "Do first digits follow Benford's law?",
    sql: `WITH digits AS (
  SELECT left(ltrim(abs(value)::VARCHAR, '0.'), 1) AS digit
  FROM figures
  WHERE unit = 'yuan' AND basis = 'reported' AND value <> 0
)
SELECT digit, count(*) / sum(count(*)) OVER () AS share, log10(1 + 1 / digit::INTEGER) AS expected
FROM digits
GROUP BY digit
ORDER BY digit`,
  },
  {
    reader: "auditor",
    zh: "没有读懂的地方在哪里？",
    en: "Where was something not understood?",
    sql: `SELECT x.title, p.line_start, p.message
FROM problems p JOIN documents x USING (document_id)
ORDER BY ALL
LIMIT 200`,
  },
  {
    reader: "auditor",
    zh: "推算出来的数有哪些，怎么推的？",
    en: "Which numbers are inferred, and how?",
    sql: `SELECT item, subject_code, stage, value, derivation, figure_id
FROM figures
WHERE basis = 'derived'
LIMIT 200`,
  },
  {
    reader: "auditor",
    zh: "原文里哪几行提到“结转”？",
    en: "Which lines mention 结转?",
    sql: `SELECT x.title, p.line, p.text
FROM passages p JOIN documents x USING (document_id)
WHERE p.text LIKE '%结转%'
LIMIT 100`,
  },
  {
    reader: "citizen",
    zh: "三公经费一共花了多少？",
    en: "How much went into 三公 altogether?",
    sql: `SELECT department, fiscal_year, actual, prior_actual, yoy_rate
FROM three_public_expenses
WHERE item = 'three_public'
ORDER BY actual DESC`,
  },
  {
    reader: "citizen",
    zh: "公务用车和公务接待各花了多少？",
    en: "How much on cars, how much on receptions?",
    sql: `SELECT department, fiscal_year, item, actual
FROM three_public_expenses
WHERE item <> 'three_public' AND actual IS NOT NULL
ORDER BY department, fiscal_year, actual DESC`,
  },
  {
    reader: "citizen",
    zh: "在职人员人均工资福利是多少？",
    en: "What is the staff cost a head?",
    sql: `SELECT department, fiscal_year, in_service, wages, wages_per_head
FROM staff_costs
WHERE wages_per_head IS NOT NULL
ORDER BY wages_per_head DESC`,
  },
  {
    reader: "citizen",
    zh: "政府采购给中小企业的比例？",
    en: "What share of procurement goes to small and medium enterprises?",
    sql: `SELECT department, fiscal_year, total, sme, sme_share, small_micro_share
FROM procurement_shares
WHERE total > 0
ORDER BY sme_share DESC NULLS LAST`,
  },
  {
    reader: "citizen",
    zh: "钱花在哪些方面？",
    en: "What is the money spent on?",
    sql: `SELECT subject_code, subject, sum(amount) AS amount
FROM subject_amounts
WHERE subject_system = 'functional' AND level = 1 AND stage = 'actual' AND item = 'expenditure.current' AND funding = 'all'
GROUP BY ALL
ORDER BY amount DESC`,
  },
  {
    reader: "citizen",
    zh: "教育支出是哪些部门花的？",
    en: "Which departments spend on education?",
    sql: `SELECT department, fiscal_year, amount
FROM subject_amounts
WHERE subject_code = '205' AND stage = 'actual' AND item = 'expenditure.current' AND funding = 'all'
ORDER BY amount DESC`,
  },
  {
    reader: "citizen",
    zh: "“三公”经费在文件里怎么解释？",
    en: "How do the documents explain 三公?",
    sql: `SELECT term, definition, x.title
FROM glossary g JOIN documents x USING (document_id)
WHERE term LIKE '%三公%'`,
  },
  {
    reader: "citizen",
    zh: "这个部门做什么？",
    en: "What does a department do?",
    sql: `SELECT x.title, s.title AS duty
FROM sections s JOIN documents x USING (document_id)
WHERE s.kind = 'duty'
ORDER BY x.title, s.place
LIMIT 100`,
  },
  {
    reader: "citizen",
    zh: "有哪些文件，各认出多少个数？",
    en: "Which documents are there, and how many numbers were read in each?",
    sql: `SELECT title, fiscal_year, format, figure_count, unread_count, source
FROM documents
ORDER BY fiscal_year DESC, title`,
  },
];
