/*
 * How basic expenditure is worded. Every list is one sentence in several wordings; a department keeps to one.
 * `{names}` stand for numbers and for changes, which begin with their own comma.
 */

export const BASIC_HEAD = [
  "{we}{year}年度一般公共预算财政拨款基本支出{basic}，其中：",
  "{year}年度一般公共预算财政拨款基本支出{basic}，其中：",
  "{we}{year}年一般公共预算财政拨款基本支出决算{basic}，包括：",
  "{year}年{we}一般公共预算财政拨款基本支出合计{basic}。其中：",
  "{we}{year}年度一般公共预算财政拨款基本支出为{basic}。其中：",
  "{year}年度{we}一般公共预算财政拨款基本支出共{basic}，其中：",
];

export const ECONOMIC_CLASS = [
  "{no}{name}{amount}{amount±}。",
  "{no}{name}为{amount}{amount±}。",
  "{no}{name}决算数为{amount}{amount±}。",
  "{no}{name}决算{amount}{amount±}。",
  "{no}{name}共{amount}{amount±}。",
  "{no}{name}合计{amount}{amount±}。",
];

export const BASIC_PARTS = [
  "{we}{year}年度一般公共预算财政拨款基本支出{basic}，其中：人员经费{personnel}，主要包括基本工资、津贴补贴、社会保障缴费等；公用经费{running}，主要包括办公费、差旅费、工会经费等。",
  "{year}年度一般公共预算财政拨款基本支出{basic}。其中：人员经费{personnel}，主要用于在职人员工资和社会保障缴费；公用经费{running}，主要用于日常办公。",
  "{we}{year}年一般公共预算财政拨款基本支出{basic}，其中人员经费{personnel}，公用经费{running}。",
  "{year}年度{we}一般公共预算财政拨款基本支出{basic}，包括：人员经费{personnel}；日常公用经费{running}。",
  "{we}{year}年度一般公共预算财政拨款基本支出合计{basic}，其中：人员经费{personnel}；公用经费{running}。",
  "{year}年{we}一般公共预算财政拨款基本支出为{basic}。其中：人员经费为{personnel}，公用经费为{running}。",
];
