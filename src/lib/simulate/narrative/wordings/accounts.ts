/*
 * How revenue, expenditure and their totals are worded. Every list is one sentence in several wordings; a department keeps to one.
 * `{names}` stand for numbers and for changes, which begin with their own comma.
 */

export const REVENUE = [
  "{we}{year}年度收入总计{total}，其中年初结转和结余{opening}{opening±}；本年收入合计{current}{current±}。",
  "{year}年度{we}收入总计{total}，其中：年初结转和结余{opening}；本年收入合计{current}{current±}。",
  "{we}{year}年收入总计{total}。其中：本年收入合计{current}{current±}；年初结转和结余{opening}{opening±}。",
  "{year}年度本年收入合计{current}{current±}。收入总计{total}，其中年初结转和结余{opening}。",
  "{we}{year}年度本年收入合计{current}{current±}；年初结转和结余{opening}；收入总计{total}。",
  "{year}年{we}收入总计为{total}，包括：本年收入合计{current}，年初结转和结余{opening}。",
];

export const SOURCES = [
  "{we}{year}年度本年收入合计{current}。本年收入的具体构成为：{list}。",
  "本年收入合计{current}，其中：{list}。",
  "{year}年度本年收入合计{current}，其中：{list}。",
  "{we}{year}年度本年收入合计{current}。其中：{list}。",
  "{year}年本年收入合计为{current}。本年收入的具体构成：{list}。",
  "从构成看，本年收入合计{current}。其中：{list}。",
];

export const SHARES = [
  "，占{share}",
  "，占本年{side}合计的{share}",
  "，占{side}合计的{share}",
  "，占比{share}",
  "，占比为{share}",
  "，占本年{side}合计的比重为{share}",
];

export const EXPENDITURE = [
  "{we}{year}年度支出总计{total}，其中本年支出合计{current}{current±}；年末结转和结余{closing}{closing±}。",
  "{year}年度{we}支出总计{total}，其中：本年支出合计{current}{current±}；年末结转和结余{closing}。",
  "{we}{year}年支出总计{total}。其中：本年支出合计{current}{current±}；年末结转和结余{closing}{closing±}。",
  "{year}年度本年支出合计{current}{current±}。支出总计{total}，其中年末结转和结余{closing}。",
  "{we}{year}年度本年支出合计{current}{current±}；年末结转和结余{closing}；支出总计{total}。",
  "{year}年{we}支出总计为{total}，包括：本年支出合计{current}，年末结转和结余{closing}。",
];

export const KINDS = [
  "{we}{year}年度本年支出合计{current}。本年支出的具体构成为：{list}。",
  "本年支出合计{current}，其中：{list}。",
  "{year}年度本年支出合计{current}，其中：{list}。",
  "{we}本年支出合计{current}，包括：{list}。",
  "{year}年本年支出合计为{current}。本年支出的具体构成：{list}。",
  "从性质看，本年支出合计{current}。其中：{list}。",
];

export const OVERALL = [
  "{year}年度收、支总计{total}{total±}。",
  "{we}{year}年度收、支总计{total}{total±}。",
  "{we}{year}年收入支出总计{total}{total±}。",
  "{year}年度收支总计{total}{total±}。",
  "{year}年度{we}收入、支出总计{total}{total±}。",
  "{we}{year}年度收入支出决算总计{total}{total±}。",
];

export const APPROPRIATED = [
  "{year}年度财政拨款收、支总计{total}{total±}。",
  "{we}{year}年度财政拨款收、支总计{total}{total±}。",
  "{year}年财政拨款收入支出总计{total}{total±}。",
  "{we}{year}年度财政拨款收支总计{total}{total±}。",
  "{year}年度{we}财政拨款收、支总计{total}{total±}。",
  "{we}{year}年财政拨款收入、支出总计{total}{total±}。",
];
