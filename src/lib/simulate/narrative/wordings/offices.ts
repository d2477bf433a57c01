/*
 * How funds, running costs of offices, staff and performance are worded. Every list is one sentence in several wordings; a department keeps to one.
 * `{names}` stand for numbers and for changes, which begin with their own comma.
 */

export const FUND = [
  "{year}年度政府性基金预算财政拨款收入{received}，政府性基金预算财政拨款支出{spent}。",
  "{we}{year}年度政府性基金预算财政拨款收入{received}，政府性基金预算财政拨款支出{spent}。",
  "{we}{year}年政府性基金预算财政拨款收入{received}；政府性基金预算财政拨款支出{spent}。",
  "{year}年{we}政府性基金预算财政拨款收入为{received}，政府性基金预算财政拨款支出为{spent}。",
  "{year}年度政府性基金预算财政拨款支出{spent}，政府性基金预算财政拨款收入{received}。",
  "{we}{year}年度政府性基金预算财政拨款支出决算{spent}，政府性基金预算财政拨款收入决算{received}。",
];

export const AGENCY = [
  "{we}{year}年度机关运行经费支出{amount}（与部门决算中行政单位和参照公务员法管理事业单位一般公共预算财政拨款基本支出中公用经费之和一致）{amount±}。",
  "{year}年度{we}机关运行经费支出{amount}{amount±}。",
  "{we}{year}年机关运行经费{amount}{amount±}。",
  "{year}年{we}机关运行经费支出为{amount}{amount±}。",
  "{we}{year}年度机关运行经费支出决算{amount}{amount±}。",
  "{year}年度机关运行经费支出决算数为{amount}{amount±}。",
];

export const NO_AGENCY = [
  "{we}为事业单位，{year}年度机关运行经费支出{amount}。",
  "{year}年度机关运行经费支出{amount}，本单位为事业单位。",
  "{we}{year}年机关运行经费{amount}。",
  "{we}不属于行政单位和参公事业单位，机关运行经费支出{amount}。",
  "{year}年{we}机关运行经费支出为{amount}。",
  "{we}{year}年度机关运行经费支出共计{amount}。",
];

export const STAFF = [
  "{we}{year}年年末编制人数{posts}人，其中行政编制{administrative}人，事业编制{institution}人；年末实有人数{actual}人，其中在职人员{working}人，离休人员{veteran}人，退休人员{pension}人；年末学生人数{students}人。",
  "{we}{year}年末实有人数{actual}人，其中在职人员{working}人，离休人员{veteran}人，退休人员{pension}人。",
  "截至{year}年12月31日，{we}编制人数{posts}人，其中：行政编制{administrative}人、事业编制{institution}人。年末实有人数{actual}人，其中：在职人员{working}人，离休人员{veteran}人，退休人员{pension}人。",
  "{we}编制数{posts}人，年末实有人员{actual}人，其中在职人员{working}人，离休{veteran}人，退休{pension}人。",
  "{year}年年末{we}编制人数{posts}人，年末在职人员{working}人，离休人员{veteran}人，退休人员{pension}人，年末学生人数{students}人。",
  "{we}共有编制{posts}人，其中行政编制{administrative}人，事业编制{institution}人。{year}年年末在职人员{working}人，离休人员{veteran}人，退休人员{pension}人。",
];

export const PERFORMANCE = [
  "根据预算绩效管理要求，{we}对{year}年度项目支出全面开展绩效自评。部门整体支出绩效自评得分{score}分。",
  "{we}组织开展了{year}年度整体支出绩效自评，整体支出绩效自评得分{score}分。",
  "{we}按要求开展了绩效自评。{year}年度部门整体支出绩效自评得分{score}分。",
  "{year}年度{we}开展了整体支出绩效自评，部门整体支出绩效自评得分为{score}分。",
  "按照财政部门要求，{we}完成了绩效自评工作。整体支出绩效自评总分{score}分。",
  "{we}对照绩效目标开展自评。整体支出绩效自评得分：{score}分。",
];
