/** The words of the data model (docs/data-model.md): closed sets, so that a typo cannot become data. */

export const STATEMENTS = {
  revenue_expenditure_summary: "收入支出决算总表",
  revenue: "收入决算表",
  expenditure: "支出决算表",
  appropriation_summary: "财政拨款收入支出决算总表",
  general_expenditure: "一般公共预算财政拨款支出决算表",
  general_basic_expenditure: "一般公共预算财政拨款基本支出决算表",
  government_fund: "政府性基金预算财政拨款收入支出决算表",
  state_capital: "国有资本经营预算财政拨款支出决算表",
  three_public: "“三公”经费支出决算表",
  state_assets: "国有资产占用情况表",
  performance: "绩效自评",
  overview: "部门概况",
  narrative: "决算情况说明",
  chart_data: "图表数据",
} as const;
export type Statement = keyof typeof STATEMENTS;

/** What a disclosure is: the final accounts of a year, or its budget. */
export type AccountsKind = "final_accounts" | "budget";

/** Statements that are tables of the official template; where a figure is printed twice, these are preferred. */
export const TABLE_STATEMENTS: readonly Statement[] = [
  "revenue_expenditure_summary",
  "revenue",
  "expenditure",
  "appropriation_summary",
  "general_expenditure",
  "general_basic_expenditure",
  "government_fund",
  "state_capital",
  "three_public",
  "state_assets",
];

export const FUNDINGS = {
  all: "全部资金",
  appropriation: "财政拨款",
  general: "一般公共预算",
  government_fund: "政府性基金预算",
  state_capital: "国有资本经营预算",
} as const;
export type Funding = keyof typeof FUNDINGS;

export const STAGES = {
  initial_budget: "年初预算",
  adjusted_budget: "全年预算",
  actual: "决算",
} as const;
export type Stage = keyof typeof STAGES;

export const MEASURES = {
  value: "数额",
  yoy_change: "较上年增减额",
  yoy_rate: "较上年增减率",
  budget_change: "较年初预算增减额",
  budget_change_rate: "较年初预算增减率",
  completion_rate: "预算完成率",
  share: "占比",
} as const;
export type Measure = keyof typeof MEASURES;

export const UNITS = {
  yuan: "元",
  person: "人",
  vehicle: "辆",
  set: "台（套）",
  group: "个",
  batch: "批次",
  percent: "%",
  score: "分",
} as const;
export type Unit = keyof typeof UNITS;

export const SUBJECT_SYSTEMS = { functional: "支出功能分类", economic: "部门预算支出经济分类" } as const;
export type SubjectSystem = keyof typeof SUBJECT_SYSTEMS;

export const SCOPES = { own: "本级", consolidated: "部门汇总" } as const;
export type Scope = keyof typeof SCOPES;

export const LEVELS = {
  central: "中央",
  province: "省级",
  prefecture: "地市级",
  county: "县级",
  township: "乡镇级",
} as const;
export type Level = keyof typeof LEVELS;
