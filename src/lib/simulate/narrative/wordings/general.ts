/*
 * How budgets and actuals of the general purse are worded. Every list is one sentence in several wordings; a department keeps to one.
 * `{names}` stand for numbers and for changes, which begin with their own comma.
 */

export const GENERAL_HEAD = [
  "{we}{year}年度一般公共预算财政拨款支出年初预算数为{initial}，决算数为{actual}{completion}{reason}。其中：",
  "{year}年度一般公共预算财政拨款支出年初预算为{initial}，支出决算为{actual}{completion}{reason}。其中：",
  "{we}{year}年一般公共预算财政拨款支出年初预算{initial}，支出决算{actual}{completion}{reason}。其中：",
  "{year}年{we}一般公共预算财政拨款支出年初预算数{initial}，决算数{actual}{completion}{reason}。具体情况如下：",
  "{we}{year}年度一般公共预算财政拨款支出年初预算安排{initial}，决算数为{actual}{completion}{reason}。其中：",
  "{year}年度一般公共预算财政拨款本年支出年初预算数为{initial}，决算数为{actual}{completion}{reason}，具体如下：",
];

export const SUBJECT = [
  "{no}{name}年初预算数为{initial}，决算数为{actual}{completion}{reason}。",
  "{no}{name}年初预算为{initial}，支出决算为{actual}{completion}{reason}。",
  "{no}{name}年初预算{initial}，支出决算{actual}{completion}{reason}。",
  "{no}{name}年初预算安排{initial}，决算数为{actual}{completion}{reason}。",
  "{no}{name}年初预算数{initial}，决算数{actual}{completion}{reason}。",
  "{no}{name}：年初预算为{initial}，决算数为{actual}{completion}{reason}。",
];

export const ITEM = [
  "{no}{path}。年初预算为{initial}，支出决算为{actual}{completion}{reason}。",
  "{no}{path}年初预算数为{initial}，决算数为{actual}{completion}{reason}。",
  "{no}{path}：年初预算{initial}，支出决算{actual}{completion}{reason}。",
  "{no}{path}年初预算为{initial}，决算数为{actual}{completion}{reason}。",
  "{no}{path}。年初预算数为{initial}，决算数为{actual}{completion}{reason}。",
  "{no}{path}：年初预算数为{initial}，支出决算数为{actual}{completion}{reason}。",
];
