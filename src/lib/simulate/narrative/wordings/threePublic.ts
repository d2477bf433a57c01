/*
 * How the “三公” are worded. Every list is one sentence in several wordings; a department keeps to one.
 * `{names}` stand for numbers and for changes, which begin with their own comma.
 */

/** Why less than the budget was spent, where the change from last year has its own reason before it. */
export const BELOW_BUDGET = [
  "。决算数较{stage}预算数减少的主要原因是：{text}",
  "。决算数小于{stage}预算数的主要原因是{text}",
  "。决算数低于{stage}预算数的主要原因是：{text}",
  "。决算数较{stage}预算数减少的主要原因：{text}",
  "。决算数小于{stage}预算数的主要原因是：{text}",
  "。决算数比{stage}预算数减少的主要原因是{text}",
];

export const THREE_PUBLIC_HEAD = [
  "{we}{year}年度{purse}“三公”经费支出{stage}预算数为{budget}，决算数为{actual}{completion}{actual±}{reason}。其中：",
  "{year}年度“三公”经费{purse}支出{stage}预算为{budget}，支出决算为{actual}{completion}{actual±}{reason}。其中：",
  "{we}{year}年“三公”经费支出{stage}预算{budget}，支出决算{actual}{completion}{actual±}{reason}。具体情况如下：",
  "{year}年度{we}“三公”经费支出{stage}预算数{budget}，决算数{actual}{completion}{actual±}{reason}。其中：",
  "{we}{year}年度“三公”经费{stage}预算为{budget}，决算数为{actual}{completion}{actual±}{reason}。",
  "{year}年{we}“三公”经费{stage}预算安排{budget}，支出决算{actual}{completion}{actual±}{reason}。其中：",
];

export const THREE_PUBLIC_ITEM = [
  "{no}{name}{stage}预算数为{budget}，决算数为{actual}{completion}{actual±}{reason}。{counts}",
  "{no}{name}{stage}预算为{budget}，支出决算为{actual}{completion}{actual±}{reason}。{counts}",
  "{no}{name}支出决算{actual}，{stage}预算{budget}{completion}{actual±}{reason}。{counts}",
  "{no}{name}{stage}预算{budget}，支出决算{actual}{completion}{actual±}{reason}。{counts}",
  "{no}{name}{stage}预算数{budget}，决算数{actual}{completion}{actual±}{reason}。{counts}",
  "{no}{name}{stage}预算安排{budget}，实际支出{actual}{completion}{actual±}{reason}。{counts}",
];

export const TRAVEL = [
  "全年安排因公出国（境）团组{groups}个，累计{travellers}人次。",
  "{year}年因公出国（境）团组{groups}个，累计{travellers}人次。",
  "全年因公出国（境）团组{groups}个，累计{travellers}人次。",
  "本年度安排因公出国（境）团组{groups}个，共{travellers}人次。",
  "全年共安排因公出国（境）团组{groups}个，共{travellers}人次。",
  "因公出国（境）团组{groups}个，共计{travellers}人次。",
];

export const CARS = [
  "全年购置公务用车{bought}辆，年末公务用车保有{kept}辆。",
  "{year}年购置公务用车{bought}辆，年末公务用车保有量为{kept}辆。",
  "本年度更新购置公务用车{bought}辆，年末公务用车保有量{kept}辆。",
  "全年公务用车购置数{bought}辆，公务用车保有量{kept}辆。",
  "全年购置公务用车{bought}辆，截至年末公务用车保有量{kept}辆。",
  "本年度公务用车购置数{bought}辆，年末公务用车保有数{kept}辆。",
];

export const GUESTS = [
  "全年国内公务接待{batches}批，累计接待{guests}人次，其中外事接待{foreignBatches}批，累计接待{foreignGuests}人次。",
  "{year}年国内公务接待{batches}批次，{guests}人次，其中外事接待{foreignBatches}批次，{foreignGuests}人次。",
  "全年国内公务接待{batches}批次，累计{guests}人次。",
  "本年度国内公务接待{batches}批，共接待{guests}人次。",
  "全年共国内公务接待{batches}批，接待{guests}人次，其中：外事接待{foreignBatches}批，{foreignGuests}人次。",
  "国内公务接待{batches}批次，共接待{guests}人次。",
];
