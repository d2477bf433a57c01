import { expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* What the heading of a section says of its sentences: what they are about, compare with, and whose 收入 and 支出 theirs are. */

it.each(
  sentenceCases(`
（一）公务接待费支出情况说明 | 决算数5万元，比上年减少1万元。⏎比年初预算减少2万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
  three_public.reception all budget_change of initial_budget -20000元
（一）公务接待费支出情况说明 | 会议费3万元。⏎决算数5万元，比上年减少1万元。
  meetings all 30000元
（一）公务接待费支出情况说明 | 2023年支出5万元，比上年减少1万元。
（一）公务接待费和会议费支出情况说明 | 决算数5万元，比上年减少1万元。
（一）公务接待费，会议费支出情况说明 | 决算数5万元，比上年减少1万元。
（一）基本支出情况说明 | 决算数5万元，比上年减少1万元。
（一）财政拨款公务接待费支出情况说明 | 决算数5万元，比上年减少1万元。
  three_public.reception appropriation 50000元
  three_public.reception appropriation yoy_change -10000元
十、会议费支出情况说明 | 决算数5万元，比上年减少1万元。
  meetings all 50000元
  meetings all yoy_change -10000元
十、培训费支出情况说明 | 决算数5万元，比上年减少1万元。
  training all 50000元
  training all yoy_change -10000元
（一）财政拨款支出与2022年度决算对比情况说明 | 财政拨款支出500万元，增加20万元，增长4%。
  expenditure.current appropriation 5000000元
  expenditure.current appropriation yoy_change 200000元
  expenditure.current appropriation yoy_rate 4%
（一）财政拨款支出与上年度决算对比情况说明 | 财政拨款支出500万元，增加20万元，增长4%。财政拨款收入400万元，减少3万元。
  expenditure.current appropriation 5000000元
  expenditure.current appropriation yoy_change 200000元
  expenditure.current appropriation yoy_rate 4%
  revenue.appropriation appropriation 4000000元
  revenue.appropriation appropriation yoy_change -30000元
（一）财政拨款支出与年初预算对比情况说明 | 财政拨款支出500万元，增加20万元，增长4%。
  expenditure.current appropriation 5000000元
  expenditure.current appropriation budget_change of initial_budget 200000元
  expenditure.current appropriation budget_change_rate of initial_budget 4%
（一）财政拨款支出与全年预算相比情况说明 | 财政拨款支出500万元，增加20万元，增长4%。
  expenditure.current appropriation 5000000元
  expenditure.current appropriation budget_change of adjusted_budget 200000元
  expenditure.current appropriation budget_change_rate of adjusted_budget 4%
（一）财政拨款支出与预算数相比情况说明 | 财政拨款支出500万元，增加20万元，增长4%。
  expenditure.current appropriation 5000000元
  expenditure.current appropriation budget_change of initial_budget 200000元
  expenditure.current appropriation budget_change_rate of initial_budget 4%
（一）财政拨款支出与2019年度决算对比情况说明 | 财政拨款支出500万元，增加20万元，增长4%。
  expenditure.current appropriation 5000000元
（一）财政拨款支出情况说明 | 财政拨款支出500万元，增加20万元，增长4%。
  expenditure.current appropriation 5000000元
一、收入支出决算总体情况说明 | 2023年收入500万元，支出480万元。
  revenue.total all 5000000元
  expenditure.total all 4800000元
二、收入支出决算情况说明 | 2023年收入500万元，支出480万元。
  revenue.current all 5000000元
  expenditure.current all 4800000元
二、收入决算情况说明 | 2023年收入500万元，支出480万元。
  revenue.current all 5000000元
  expenditure.current all 4800000元
二、收入决算总体情况说明 | 2023年收入500万元。
  revenue.current all 5000000元
三、支出决算情况说明 | 2023年支出500万元。
  expenditure.current all 5000000元
三、支出决算情况说明 | 2022年支出500万元。
  2022 expenditure.current all 5000000元
三、支出决算情况说明 | 支出500万元。
三、支出决算情况说明 | 2023年支出年初预算500万元。
三、人员情况说明 | 2023年支出500万元。
三、项目支出情况说明 | 2023年支出500万元。
三、结转和结余情况说明 | 2023年支出500万元。
三、资产情况说明 | 2023年支出500万元。
二、收入决算情况说明 | 一般公共预算财政拨款280万元，政府性基金预算财政拨款20万元。
  revenue.appropriation general 2800000元
  revenue.appropriation government_fund 200000元
三、支出决算情况说明 | 一般公共预算财政拨款280万元，政府性基金预算财政拨款20万元。
八、政府性基金预算财政拨款收入支出决算情况说明 | 政府性基金预算财政拨款收入70万元；年初结转和结余0万元；支出70万元。
  revenue.appropriation government_fund 700000元
  revenue.opening_balance government_fund 0元
  expenditure.current government_fund 700000元
八、政府性基金预算财政拨款收入支出决算情况说明 | 年初结转和结余0万元；收入70万元，支出70万元。
  revenue.opening_balance government_fund 0元
  revenue.appropriation government_fund 700000元
  expenditure.current government_fund 700000元
八、政府性基金预算财政拨款收入支出决算情况说明 | 一般公共预算财政拨款收入70万元；支出70万元。
  revenue.appropriation general 700000元
八、国有资本经营预算财政拨款支出决算情况说明 | 年初结转和结余0万元；收入70万元，支出70万元。
  revenue.opening_balance state_capital 0元
  revenue.appropriation state_capital 700000元
  expenditure.current state_capital 700000元
八、一般公共预算财政拨款支出决算情况说明 | 年初结转和结余0万元；收入70万元，支出70万元。
  revenue.opening_balance general 0元
七、一般公共预算财政拨款“三公”经费支出决算情况说明 | 会议费3万元，机关运行经费5万元，政府性基金公务接待费2万元，财政拨款公务接待费3万元，上级补助收入4万元，财政拨款事业收入4万元。
  meetings all 30000元
  agency_operating general 50000元
  three_public.reception government_fund 20000元
  three_public.reception general 30000元
  revenue.superior_subsidy all 40000元
  revenue.business all 40000元
七、“三公”经费支出决算情况说明 | 工资福利支出5万元。
六、人员经费支出决算情况说明 | 工资福利支出5万元，比上年增加1万元。
  expenditure.basic 301 all 50000元
  expenditure.basic 301 all yoy_change 10000元
六、基本支出决算情况说明 | 本年支出50万元，工资福利支出5万元。
  expenditure.current all 500000元
`),
)("$text", ({ text, figures }) => {
  const [heading, sentences] = text.split(" | ");
  expect(briefly(heading!, sentences!)).toEqual(figures);
});
