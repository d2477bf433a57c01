import { ITEMS, type Item } from "#lib/domain/items.ts";
import {
  FUNDINGS,
  MEASURES,
  SCOPES,
  STAGES,
  STATEMENTS,
  UNITS,
  type Funding,
  type Measure,
  type Stage,
  type Statement,
  type Unit,
} from "#lib/domain/vocabulary.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/interface.ts";

/** The items in the documents' words. */
const itemLabels = Object.fromEntries(
  Object.entries(ITEMS).map(([item, [, label]]) => [item, label]),
) as Record<Item, string>;

/** The Chinese words of the interface. */
export const chinese = {
  name: "明账",
  tagline: "部门决算，一目了然",
  pages: {
    overview: "总览",
    watch: "关注",
    execution: "预算执行",
    threePublic: "三公经费",
    staff: "人员与经费",
    procurement: "政府采购",
    subjects: "科目",
    ranking: "排名",
    regions: "地区",
    compare: "对比",
    findings: "核查",
  },
  shortPages: {
    overview: "总览",
    watch: "关注",
    execution: "执行",
    threePublic: "三公",
    staff: "人员",
    procurement: "采购",
    subjects: "科目",
    ranking: "排名",
    regions: "地区",
    compare: "对比",
    findings: "核查",
  },
  skip: "跳到正文",
  theme: "切换深色或浅色",
  // Named in both languages: whoever looks for it may read but one.
  otherLanguage: { mark: "EN", name: "EN · 切换到英文 · Switch to English" },
  label: (name: string) => `${name}：`,
  withNote: (name: string, note: string) => `${name}（${note}）`,
  year: (year: number) => `${year} 年`,
  enumerate: (parts: readonly string[]) => parts.join("、"),
  phrases: (parts: readonly string[]) => parts.join("，"),
  clauses: (parts: readonly string[]) => parts.join("；"),
  sentences: (parts: readonly string[]) => parts.map((part) => `${part.replace(/。$/, "")}。`).join(""),
  filters: {
    label: "筛选",
    departments: "部门",
    years: "年度",
    all: "全部",
    count: (chosen: number, total: number) => `${chosen} / ${total}`,
    reset: "重置筛选",
    hint: "点图中的部门名，只看这一份决算",
    find: (label: string) => `查找${label}，可用拼音`,
    found: (options: string) => `${options} 个`,
    loading: "正在载入部门名单…",
    noDirectory: "部门名单没有载入成功",
    allYears: "全部年度",
    yearBefore: (year: string) => `前一个年度：${year}`,
    yearAfter: (year: string) => `后一个年度：${year}`,
    noYearBefore: "没有更早的年度",
    noYearAfter: "没有更晚的年度",
    published: (year: string, departments: string, missing: string | null) =>
      missing === null
        ? `${departments} 个部门都公开了 ${year}的决算。`
        : `${departments} 个部门公开了 ${year}的决算，其他 ${missing} 个部门没有这一年的。`,
    fuller: (year: string, departments: string) => `看 ${year}（${departments} 个部门）`,
    seeAllYears: "看全部年度",
    several: (years: string) => `这里是 ${years}的决算。`,
    seeYear: (year: string) => `只看 ${year}`,
    chosenMissing: (names: string, year: string) => `${names}没有公开 ${year}的决算。`,
    largest: (year: string, each: boolean, shown: string, all: string) =>
      each
        ? `这里是 ${year}支出最大的 ${shown} 个部门各年的决算；选部门可以看其他的。`
        : `这里是 ${year}支出最大的 ${shown} 份决算，共 ${all} 份；选部门可以看其他的。`,
  },
  picture: {
    marks: "图中的数：用方向键逐个看，回车看出处",
    mark: (tip: string, place: number, all: number) => `${tip}，第 ${place} 个，共 ${all} 个`,
    chart: "图",
    table: "表",
    view: "图或表",
    source: "点击数字看出处",
    rows: (from: number, to: number, all: number) => `第 ${from}–${to} 行，共 ${all} 行`,
    rowsShown: "看哪些行",
    rowsBefore: "前面的行",
    rowsAfter: "后面的行",
  },
  long: {
    rows: (rows: string) => `共 ${rows} 行，`,
    scrolled: "随滚动显示。",
    expand: "展开全部",
    still: (rows: string) => `这里列出前 ${rows} 行。`,
  },
  engine: {
    loading: (loaded: string, total: string) => `正在载入数据 ${loaded} / ${total} MB`,
    starting: "正在启动数据引擎",
    answering: "正在按筛选条件计算",
    failed: "数据没有载入成功",
    advice: "已显示的内容不受影响；筛选、下钻和出处需要数据引擎。",
    unanswered: "没有按筛选条件算出来，所以先不显示数字。",
    retry: "重试",
    all: "看最新年度的数据",
    /** `years` are those that are shown, where that is not all. */
    noScript: (years: string) =>
      `筛选、人均和不变价需要 JavaScript；这里是${years || "全部"}决算按原文的数字。`,
    noPage: "这一页还没有收到",
  },
  tooOld: "这个浏览器太旧，不能筛选、查找和看出处，请换一个较新的。已显示的内容可以照常阅读。",
  programs: {
    failed: "网页程序没有载入成功：",
    late: "网页程序还没有收到：",
    old: "（浏览器可能太旧，请换一个较新的。）",
    advice: " 已显示的内容可以照常阅读；筛选、查找和出处要等它。",
    veiled: " 网址里的筛选因此还没有生效，所以先不显示数字。",
    retry: "重新载入",
    all: "看最新年度的数据",
  },
  source: {
    title: "数字出处",
    close: "关闭",
    document: "文件",
    file: "原文件",
    statement: "出自",
    line: (start: number, end: number) => (start === end ? `第 ${start} 行` : `第 ${start}–${end} 行`),
    printed: "原文印作",
    exact: "折合",
    derived: "推算",
    derivation: "推算方法",
    derivedNote: "文件没有直接印出这个数，由下面的数字推算。",
    reason: "文件说明的原因",
    conflict: "同一文件的其他地方印有不同的数",
    around: "上下文",
  },
  empty: {
    filtered: "没有符合筛选条件的数据",
    filteredAdvice: "换一个部门或年度，或重置筛选。",
    undisclosed: "未公开",
    noBudget: "没有公开预算",
    noRate: "没有预算或预算为零",
    blank: "表中空白",
    zero: "0",
    notPublishedNote: "“未公开”指文件里没有这个数，“表中空白”指公开的表有这一格而没有填，“0”是文件印出的零。",
  },
  brief: {
    title: (name: string, year: number) => `${name} ${year} 年决算一页纸`,
    spent: "本年支出",
    rate: "执行率",
    rateNote: (adjusted: boolean) => `决算除以${adjusted ? "全年预算" : "年初预算"}`,
    budgets: "预算与决算",
    threePublic: "“三公”经费",
    yearBefore: (change: string) => `比上年 ${change}`,
    noYearBefore: "没有公开上年数",
    perHead: "人均人员经费",
    inService: (count: number, wages: string) => `在职 ${count} 人，含离退休的钱；只算工资福利 ${wages}`,
    sme: "授予中小企业",
    procurement: (total: string) => `政府采购 ${total}`,
    beyond: (total: string) => `大于政府采购总额 ${total}，值得核对`,
    points: "值得核对的三点",
    allPoints: (count: number) => `全部 ${count} 处值得核对`,
    noPoints: "报表与文字没有发现对不上的地方。",
    sources: "来源",
    note: "疑点只说“值得核对”，不作定论。",
    print: "打印或存为 PDF",
    more: "看这个部门的全部内容",
    link: (year: number) => `${year} 年一页纸`,
  },
  takeAlong: {
    remarks: "备注",
    title: "导出 ▾",
    link: "复制链接",
    copied: "链接已复制",
    inBar: "链接已在地址栏，请从那里复制",
    failed: "没有成功",
    source: "来源：各部门公开的决算文件，明账",
  },
  document: {
    answer: (lines: string, figures: string, findings: number) =>
      `${lines} 行，认出 ${figures} 个数字${findings ? `，${findings} 处值得核对` : ""}。点数字看它的含义，点“!”看疑点。`,
    search: "在原文中查找",
    next: "下一处",
    hits: (count: number) => (count ? `${count} 行` : "没有找到"),
    open: "在原文中查看",
    outline: "目录",
    findings: (count: number) => `${count} 处值得核对`,
    findingsShort: (count: number) => `${count} 处`,
    said: "据 documents.csv",
    asked:
      "文中没有写明这是谁的决算，或写明的名称不止一地有：在 documents.csv 里这份文件的一行补上 department 或 division_code 之前，它单独成列，不与别的年度相连。",
    unread: (line: number) =>
      `这份文件大部分没有读懂：从第 ${line} 行起，许多金额没有成为账上的数字。请以下面的原文为准。`,
    saidOf: {
      source: "来源",
      department: "部门",
      division_code: "区划代码",
      fiscal_year: "年度",
      scope: "口径",
      published_on: "公布日期",
    },
  },
  glossary: {
    title: "名词：这些词是什么意思",
    answer: (terms: number) => `${terms} 个名词，先用平常话说，再列各部门文件里的原文解释。`,
    search: "查找名词",
    found: (terms: number) => `找到 ${terms} 个`,
    none: "没有这个名词，换个说法试试，例如“出国”“社保”。",
    index: "名词索引",
    more: (wordings: number) => `文件里的另外 ${wordings} 种说法`,
    unlisted: (wordings: number) => `还有 ${wordings} 种说法没有列出，原文在各份文件的名词解释里。`,
    link: "名词",
  },
  department: {
    ofYears: (years: string) => `这里只看 ${years}的数。`,
    notOfYears: (years: string) => `没有 ${years}的文件，下面是全部年度。`,
    everyYear: "看全部年度",
    region: "同一政府的部门和合计",
    answer: (years: string, documents: number) => `公开了 ${years}的决算，共 ${documents} 份文件。`,
    budgetAlone: (years: string) => `这里只有 ${years}的预算，还没有决算：花了多少、和预算差多少都还不知道。`,
    planned: "公开的预算",
    plannedNote: "还没有决算的年度，部门预算里印出的数",
    documents: "公开文件",
    superseded: "已有更正版，这里的数不再计入：看更正版",
    duty: "做什么",
    dutyNote: (year: number) => `${year} 年公开文件里的原话，点击看原文`,
    otherDuties: (count: number) => `其余 ${count} 项`,
    findings: "疑点",
    findingsNote: "最要紧的在前，点击看证据",
    alike: (count: number) => `另有 ${count} 处`,
    allFindings: (count: number) => `全部 ${count} 处`,
    findingsLink: (count: number) => (count ? `${count} 处值得核对` : "没有发现对不上的地方"),
    performance: "绩效自评",
    flows: "收支",
    holdings: "资产",
    sections: "本页各节",
    noProjects: "没有公开项目绩效自评的得分",
    compare: "与其他部门比较",
  },
  findings: {
    contradicted: "相反的差额写着同一个原因，值得核对",
    alike: (rule: string, count: number) => `${rule}，这份文件有 ${count} 处`,
    touched: "值得核对：看疑点",
    severities: { error: "错误", warning: "矛盾或缺漏", info: "提示" },
    categories: {
      completeness: "完整性",
      subjects: "科目",
      statements: "表内",
      between: "表间",
      text: "文字与报表",
      three_public: "三公采购人员",
      execution: "执行",
      performance: "绩效",
      years: "跨年",
    },
    statuses: { open: "待核", confirmed: "属实", false_alarm: "误报", mended: "已整改" },
    title: "核查：哪些地方对不上",
    answer: (documents: number, comparisons: string, errors: number, warnings: number, infos: number) =>
      `${documents} 份公开文件共比对 ${comparisons} 处，${errors + warnings} 处值得核对：${errors} 处对不上，${warnings} 处矛盾或缺漏；另有 ${infos} 处提示，值得一看。`,
    plain: "疑点只说“值得核对”，不作定论；每条都列出两边的数、差额和印出的行。四舍五入以内的差异不算。",
    matrix: "各份文件的核查结果",
    matrixNote:
      "值得核对 / 全部比对，加号后面是提示：红色有对不上的数，赭色有矛盾、缺漏或提示，蓝色相符；“—”没有可以比对的数。点部门看数据体检。",
    matrixCell: (passed: number, worth: number, hints: number, skipped: number) =>
      `${passed} 处相符，${worth} 处值得核对${hints ? `，${hints} 处值得一看` : ""}${skipped ? `，${skipped} 条规则没有可以比对的数` : ""}`,
    matrixNone: "没有可以比对的数",
    list: "疑点清单",
    listNote: (shown: number, all: number) =>
      `${shown === all ? `${all} 条` : `${all} 条中的 ${shown} 条`}；j、k 上下移动，回车展开，e 看出处`,
    gravest: (shown: string, left: string) => `列出最要紧的 ${shown} 条，另有 ${left} 条没有列出；`,
    more: (findings: string) => `再列出 ${findings} 条`,
    listed: (findings: number) => `列出 ${findings} 条`,
    filters: { severity: "程度", category: "类别", status: "状态", search: "查找文字" },
    any: "全部",
    worth: "值得核对（错误、矛盾或缺漏）",
    count: (worth: number, hints: number) => `${worth} 处值得核对${hints ? `，${hints} 处值得一看` : ""}`,
    expected: "按其他数字应为",
    sum: "各部分相加",
    computed: "重新计算",
    yearBefore: (level: string, change: string) => `（上年数 = 本年数 ${level} − 增减额 ${change}）`,
    actual: "印为",
    difference: "相差",
    evidence: "依据的数字",
    evidenceText: (printed: string) => printed,
    lines: "印出的行",
    about: "这条规则",
    basis: "依据",
    tolerance: "允许的差异",
    others: "同一行的其他疑点",
    myStatus: "我的结论",
    myNote: "备注（只保存在本浏览器）",
    exportXlsx: "导出 Excel",
    exportCsv: "导出 CSV",
    print: "打印清单",
    saveNotes: "保存我的结论",
    loadNotes: "载入结论",
    loaded: (count: number) => `已载入 ${count} 条结论`,
    notNotes: "这不是结论文件：请选择由“保存我的结论”得到的 JSON 文件。",
    none: "没有符合条件的疑点",
    noneAdvice: "换一个条件，或重置筛选。",
    panel: "疑点",
    method:
      "规则以部门决算报表的勾稽关系、公开样表和公开标准为依据，对每个印出的数按它末位的半个单位计入四舍五入。文件没有印出的数不作比对，并说明原因。同一份文件的疑点编号不变。",
    files: { list: "疑点清单", conclusions: "疑点结论" },
    sheet: {
      id: "编号",
      department: "部门",
      year: "年度",
      document: "文件",
      lines: "行",
      rule: "规则",
      severity: "程度",
      message: "说明",
      expected: "应为",
      actual: "印为",
      difference: "差额",
      unit: "单位",
      evidence: "证据",
      subject: "科目",
      conclusion: "结论",
      note: "备注",
    },
  },
  derivedMark: "推算",
  correctedMark: "已更正",
  corrected: (who: string, day: string) => `已由${who}于 ${day} 更正`,
  points: "百分点",
  items: itemLabels,
  stages: STAGES,
  fundings: FUNDINGS,
  scopes: SCOPES,
  measures: MEASURES,
  statements: STATEMENTS,
  units: UNITS,
  method: "方法与来源",
  dataLink: "数据",
  sqlLink: "提问",
  importLink: "导入",
  footer: "数字全部来自各部门公开的决算文件，点击即见原文。疑点只说“值得核对”，不作定论。",
  noPage: "这一页没有载入成功",
  backHome: "回到总览",
} as const;

/** All words of the interface, in one place and in the language of the moment. */
export const ui = inBoth(chinese, en.en);

/** An item in plain words. */
export function itemName(item: string): string {
  return ui.items[item as Item] ?? item;
}

export function statementName(statement: string): string {
  return ui.statements[statement as Statement] ?? statement;
}

export function stageName(stage: string): string {
  return ui.stages[stage as Stage] ?? stage;
}

export function measureName(measure: string): string {
  return ui.measures[measure as Measure] ?? measure;
}

export function fundingName(funding: string): string {
  return ui.fundings[funding as Funding] ?? funding;
}

export function unitName(unit: string): string {
  return ui.units[unit as Unit] ?? unit;
}

/** The auditor's own conclusion on a finding. */
export function statusName(status: string): string {
  return ui.findings.statuses[status as keyof typeof ui.findings.statuses] ?? status;
}
