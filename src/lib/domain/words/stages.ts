import type { Stage } from "../vocabulary.ts";

/** Which budget 年初预算, 全年预算 … are. */
export const BUDGETS: Record<string, Stage> = {
  年初: "initial_budget",
  全年: "adjusted_budget",
  调整: "adjusted_budget",
  调整后: "adjusted_budget",
  年度: "adjusted_budget",
};

/** Words for stages in running text; `budget` says 预算 without saying which. What they name 收入 or 支出 of is a group. */
export const STAGE_WORDS: readonly { pattern: string; stage: Stage | "budget" }[] = [
  { pattern: "(支出|收入)?(?:预算)?执行数", stage: "actual" },
  { pattern: "年初(?:部门)?(?:支出|收入)?预算(?:安排)?(?:数|支出)?", stage: "initial_budget" },
  {
    pattern: "(?:全年|调整后?的?|年度)(?:支出|收入)?预算(?:安排)?(?:数|支出)?",
    stage: "adjusted_budget",
  },
  { pattern: "(支出|收入)?预算(?:安排)?(?:数字?)?", stage: "budget" },
  { pattern: "(支出|收入)?决算(?:支出)?(?:数[据字]?)?|实际支出", stage: "actual" },
];

/** Words for any budget. */
export const BUDGET_WORDS = STAGE_WORDS.filter(({ stage }) => stage !== "actual")
  .map(({ pattern }) => pattern)
  .join("|");

/** Words of differences, by their sign. */
export const MORE = "增加|增长|上升|提高|上涨|增幅|上浮|增";
export const LESS = "减少|节约|节省|压缩|下降|降低|压减|减幅|降幅|下浮|减";
