import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/pages.ts";

function explained(said: number, all: number): string {
  return `${said === all ? "都有说明" : `${said} 处有说明`}；原话，点击看原文`;
}

/** The headings, subtitles and notes of the pages. `years` is such as “2020 年、2024 年”. */
const chinese = {
  overview: {
    title: (years: string) => `${years}部门决算总览`,
    deviation: "谁偏离预算最多",
    deviationNote: (years: string) => `决算对年初预算与全年预算，偏离最大的在前；${years}`,
    figures: "三公、人均、中小企业份额与疑点",
    figuresNote: "每列一个尺度，上下比较；人均人员经费含离退休人员的钱，按在职人数计算",
    method:
      "每个部门和年度取同时公开了预算与决算的口径（财政拨款优先，其次一般公共预算）。执行率是决算除以全年预算；没有公开全年预算的，除以年初预算。标“推算”的数由文件中的决算数和完成率算出。",
  },
  reasons: {
    title: "部门怎么解释",
    subjects: (said: number, all: number) => `差额最大的 ${all} 个科目，${explained(said, all)}`,
    threePublic: (said: number, all: number) => `与预算差额最大的 ${all} 处，${explained(said, all)}`,
    years: (said: number, all: number) => `比上年变化最大的 ${all} 处，${explained(said, all)}`,
  },
  execution: {
    title: (years: string) => `${years}预算执行`,
    departments: "各部门的预算与决算",
    departmentsNote: (years: string) => `偏离最大的在前；${years}`,
    subjects: "差额最大的科目",
    noVariance: {
      why: "没有与预算不同的科目",
      advice: "只比较公开了各科目预算的决算；全部科目见“科目”页。",
    },
    subjectsNote: (shown: number, all: number) =>
      `按与预算的差额排列，${shown < all ? `${all} 个有差额的最细科目中的前 ${shown} 个` : `${all} 个最细科目`}；原因是部门自己的说明`,
    method:
      "差额是决算减全年预算；没有公开全年预算的，减年初预算。有的部门只公开到“类”，有的公开到“项”，这里取每个部门公开得最细的一级。执行率超过 300% 的条形画到 300% 为止，数字照写。",
  },
  threePublic: {
    title: (years: string) => `${years}“三公”经费`,
    plain: "“三公”经费是用财政拨款支付的因公出国（境）、公务用车购置及运行维护和公务接待的费用。",
    parts: "花了多少，花在哪里",
    /** `one`: of a single account, whose parts stand below its total. */
    partsNote: (years: string, one: boolean) =>
      `${one ? "合计与四个部分同一尺度" : "合计自有尺度，四个部分同一尺度"}；${years}`,
    mostFirst: (note: string) => `${note}；花得多的在前`,
    unitCosts: "每辆车、每人次花多少",
    unitCostsNote: "运行维护费除以公务用车保有量；接待费除以国内公务接待人次",
    method:
      "年初预算、全年预算、决算和上年决算各取文件印出的数。超没超预算，与全年预算比；没有公开全年预算的，与年初预算比；相差不到 0.05% 的算一致。人均、车均只在文件同时公开了费用和数量时计算。文件自己前后不一的数照印出的原样显示，标 * 号。",
  },
  staff: {
    title: (years: string) => `${years}人员与经费`,
    heads: "多少人，人均多少钱",
    headsNote: (years: string) =>
      `人均按在职人数计算，刻度是编制；人员经费含离退休人员的钱，工资福利只是在职人员的；${years}`,
    classes: "基本支出花在哪几类",
    classesNote: "按支出经济分类，同一尺度",
    method:
      "人员经费是工资福利支出（301，在职人员的钱）加对个人和家庭的补助（303，主要是离退休人员的钱），公用经费是其余基本支出；补助另按离退休人数平均。人均只用“在职”人数计算；文件只公开“实有”或“供养”人数（可能含离退休）的，人数用灰色显示，不算人均。",
  },
  procurement: {
    title: (years: string) => `${years}政府采购`,
    shares: "买什么，中小企业得多少",
    sharesNote: (years: string) =>
      `浅蓝为授予中小企业，其中深蓝细条为小微企业；货物、工程、服务同一尺度；${years}`,
    method:
      "份额是授予中小企业合同金额除以政府采购支出总额，由印出的金额算出，与文件自己印的百分比可能有出入。超过 100% 的是文件自己的数字不一致，值得核对。",
  },
  columns: {
    who: "部门与年度",
    subject: "科目",
    part: "项目",
    initialBudget: "年初预算",
    adjustedBudget: "全年预算",
    actual: "决算",
    priorActual: "上年决算",
    change: "比上年",
    executionRate: "执行率",
    variance: "差额",
    reason: "部门说明的原因",
    yearReason: "与上年不同的原因",
    threePublic: "三公经费",
    personnelPerHead: "人均人员经费（含离退休，按在职）",
    wagesPerHead: "人均工资福利（按在职）",
    publicPerHead: "人均公用经费（按在职）",
    allowancesPerRetired: "对个人和家庭的补助（按离退休）",
    smeShare: "中小企业份额",
    smallMicroShare: "小微份额",
    inService: "在职",
    establishment: "编制",
    onPayroll: "实有",
    supported: "供养",
    retired: "离退休",
    personnel: "人员经费",
    wages: "工资福利",
    allowances: "对个人和家庭的补助",
    publicCost: "公用经费",
    procurement: "采购总额",
    goods: "货物",
    works: "工程",
    services: "服务",
    sme: "授予中小企业",
    smallMicro: "其中小微",
    travelGroups: "出国团组",
    travelPersons: "出国人次",
    vehiclesKept: "公务用车",
    perVehicle: "每辆车",
    receptionBatches: "接待批次",
    receptionPersons: "接待人次",
    perVisitor: "每人次",
    amount: "决算",
    share: "占上级",
    people: "人",
    times: "人次",
    groups: "个",
    vehicles: "辆",
    batches: "批次",
    findings: "值得核对（处）",
    score: "得分",
  },
  noReason: "没有说明",
  noHeadcount: "未公开在职人数",
} as const;

export const pages = inBoth(chinese, en.pages);
