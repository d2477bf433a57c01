import type { Stage } from "#lib/domain/vocabulary.ts";
import { withoutNote } from "./titles.ts";

/** The year and stage that a column of amounts is of. */
export interface Period {
  stage: Stage;
  yearsBefore: number;
  /** The header says 预算 without saying which. */
  open: boolean;
}

const THIS_YEAR = /^(?:本年度?|当年|本期)/;
const YEAR_BEFORE = /^(?:上年度?|上一年度?|去年|上期)/;
const NAMED_YEAR = /^(20\d\d)年度?/;

/** No header of a column has more characters. */
const LONGEST = 40;

/** Headers of columns that hold no amount of an item: changes, rates, shares. */
const NO_AMOUNT =
  /增减|增长|变动|变化|差[异额]|完成率|执行率|执行进度|占比|比重|比例|[±%]|比上年|较上年|同比/;

/**
 * What a column's header says of year and stage: 上年决算数, 2022年决算数, 本年数, 年初预算数. `none` for a column of
 * changes or rates, null for a header that says neither.
 */
export function periodOf(label: string, fiscalYear: number): Period | "none" | null {
  if (label.length > LONGEST) return null;
  const bare = withoutNote(label);
  if (NO_AMOUNT.test(bare)) return "none";
  const year = NAMED_YEAR.exec(bare);
  const yearsBefore = year ? fiscalYear - Number(year[1]) : YEAR_BEFORE.test(bare) ? 1 : 0;
  const words = bare.replace(NAMED_YEAR, "").replace(THIS_YEAR, "").replace(YEAR_BEFORE, "");
  const stage = stageOf(words);
  if (stage) return { stage, yearsBefore, open: stage !== "actual" && /^预算/.test(words) };
  return words === "数" && words !== bare ? { stage: "actual", yearsBefore, open: false } : null;
}

/** The stage that a header of a column names. */
export function stageOf(label: string): Stage | null {
  if (/^(?:年初|初始)预算(?:数|金额)?$/.test(label)) return "initial_budget";
  if (/^(?:全年|调整后?|变更后)?预算(?:数|金额)?$/.test(label)) return "adjusted_budget";
  return /^(?:(?:决算|(?:预算)?执行)(?:统计)?(?:数|金额)?|统计数)$/.test(label) ? "actual" : null;
}

/** What a column is of where nothing says otherwise. */
export const THIS_ACTUAL: Period = { stage: "actual", yearsBefore: 0, open: false };
