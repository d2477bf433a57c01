import { THREE_PUBLIC } from "#lib/domain/words/threePublic.ts";
import { name, type Lead } from "./lead.ts";
import { escape, filler, token, type Token } from "./token.ts";

/** What divides the words before a number into clauses. */
const DIVIDERS = "[，：。；\\n]";

/** What all basic or all project expenditure is for: such words say nothing of the number. */
export const ALL_IS_FOR =
  "用于[^。；：\\d]{2,90}的(?=(?:基本|项目)支出|(?<=正常运转的)日常支出|(?<=专项业务工作的)(?:经费)?支出)";

/** What totals consist of: behind 包括 and with an amount it is a part as behind 其中, and no words about what money was for. */
export const PART_OF_TOTAL =
  "(?:本年(?:收入|支出)|上级补助收入|事业收入|经营收入|其他收入|使用非财政拨款(?:专用)?结余|(?:用事业基金|动用)|(?:年初|上年|年末)(?:财政拨款)?结[转余]|结余分配|财政拨款(?:收入|支出)|一般公共预算|政府性基金|国有资本经营|基本支出|项目支出|人员经费|(?:日常)?公用经费)";

const FILLERS = [
  '["\\s]',
  "（[^（）]*）",
  "[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d{1,2}[、.](?:(?!\\d)|(?=20\\d\\d年))|（\\d{1,2}）|(?<=^|\\n)\\d{1,2}）|[①-⑳]",
  // All of the department's vehicles are its units'.
  "本部门所属(?:预算)?单位(?=共有车辆)",
  // The body itself, with those below it; those below it alone are others.
  "(?:本级|机关)?(?:及|和|含|包括)(?:所属|下属)(?:各)?(?:级)?(?:预算)?单位|所属各(?:级)?预算单位|本级(?:预算)?单位|全部门|部门|单位|[我本](?:部门|单位|局|办|委|院|校|厅|所|站|馆|会|处|队|园|中心|镇|乡|街道|部)",
  "全(?:校|院|局|中心|站|所)(?=核定|在编|在职|编制|实有|(?:共有|现有)?教职|离退休|退休)",
  "相比|核定|实有|包括|为|是|共有|拥有|现有|共|有|累计|约|计|达|了|的|数|中|金额|开支|发生|安排|决算|经费|费用|费",
  "现|目前|年末|年底|期末|全年|年度|年内|截至|截止|到|经(?:比较|核查|统计|汇总)|汇总",
  "(?:总)?人数|人员(?=$)",
  "行政单位(?:（[^（）]*）)?(?:[和及、](?:参照公务员法管理的?|参公)事业单位)?(?=机关运行经费)",
  "下属\\d{1,3}[家个](?:行政)?机关(?:[和及、]\\d{1,3}[家个](?:参照公务员法管理的?|参公)事业单位)?(?:财政拨款的)?(?=机关运行经费)",
  // Its definition before its name.
  "履行[^，。；：\\d]{2,30}、?维持机关(?:日常)?运[转行]而开支的(?=机关运行经费)",
  "占[有用](?:、?使用)?的?国有资产(?:情况)?(?=[：，]|共有)",
  "(?:[局厅委办院部]机关)?\\d{1,3}个单位(?!共|合计)",
  "\\d{1,2}月\\d{1,2}日",
  "使用财政拨款(?:(?:负担费用|开支(?:运行维护费|费用)|购置)的)?|(?:由)?(?:开支)?财政拨款(?:开支|负担(?:费用)?)的|开支(?:一般公共预算)?财政拨款的",
  // 使用财政拨款涉及的出国（境）团组2个, 使用一般公共预算财政拨款安排基本支出500万元
  "(?:使用|用)(?=(?:一般公共预算|政府性基金|国有资本经营预算)[^，。；]{0,6}安排)|使用(?:一般公共预算)?财政拨款涉及(?:[本我](?:部门|单位))?(?:组织)?的?(?=(?:因公)?出国)|(?:全年)?支出涉及(?=(?:因公)?出国)",
  "(?:本年度?)?(?:收入|支出|收支)?的?具体(?:构成|情况|支出)(?:为|如下)?|具体(?:是|为)|主要用于以下(?:几个|\\d+个)?方面|从(?:支出)?(?:性质|构成|功能)(?:上)?看|按(?:支出)?(?:性质|功能|经济|来源)分类?(?:科目(?:分，包括)?)?",
  // 本年度使用公共预算财政拨款购置公务用车7辆, 公共预算财政拨款开支运行维护费的公务用车
  "使用(?=(?:一般)?公共(?:财政)?预算财政拨款(?:购置|支出|开支))|(?<=拨款)(?:开支(?:运行维护费用?|费用)?|支出)的",
  // A rate whose number was left out: 完成预算的 %。
  "完成(?:年初|全年|调整后?)?预算数?的?(?:比例)?%|占[^，。；：、\\d]{0,20}%",
  "(?:支出)?(?:决算)?情况(?:说明)?(?:如下)?(?=[：。\\n]|$)",
  "在|使用方面|方面|内|按规定|所以|因此",
  ALL_IS_FOR,
  "[^，。；：\\d]{2,40}等(?=人员经费|(?:日常)?公用经费)",
  "(?:部门|单位)?决算公开(?:的)?|各级(?:预算)?单位",
];

/** The kind of place that a body leads: 县 of 单县人民政府办公室 and 中共单县委员会. */
const LED = /[省市州区县旗镇乡](?=人大|人民代表|(?:人民)?政府|委员会|委|纪委|纪律检查)/g;
/** Bodies that lead a place, and what each calls itself behind the kind of that: 县政府办. */
const LEADING: readonly [own: RegExp, called: string][] = [
  [/人大|人民代表大会/, "人大(?:常委会)?"],
  [/政协|政治协商会议/, "政协"],
  [/政府/, "政府"],
  [/中共|中国共产党/, "党委|委"],
  [/纪委|纪律检查/, "纪委(?:监委)?"],
];

/** A body that leads a place by its short name, as it speaks of itself. */
function bodyInShort(ownNames: readonly string[]): Token[] {
  const led = ownNames.flatMap((name) => name.match(LED) ?? []);
  const called = LEADING.filter(([own]) => ownNames.some((name) => own.test(name))).map(([, short]) => short);
  if (!led.length || !called.length) return [];
  return [filler(`[${led.join("")}](?:${called.join("|")})(?:机关|办公室|办公厅|办)?`)];
}

/** The government above may stand before a department's name. */
const ABOVE = "[\\u4e00-\\u9fa5]{2,8}?(?:省|自治区|市|州|地区|盟|县|区|旗)";

/** Words that say nothing of the number, for a document of a department with these names. */
export function fillers(ownNames: readonly string[]): Token[] {
  const names = [...ownNames].sort((a, b) => b.length - a.length).map(escape);
  return [
    filler(DIVIDERS, endClause),
    filler("、|和|及|与|以及", join),
    // 公车购置费，公车运行费（“三公”经费）: what the bracket calls all that is listed before it.
    token(`（(?:以下简称|即)?${THREE_PUBLIC}）`, (lead) =>
      name(lead, { items: ["three_public"], subjectSystem: null, subjectCode: null }),
    ),
    // What is named on both sides of a bracket is told apart by nobody.
    filler("（", (lead) => {
      if (lead.subject || lead.topic || lead.bare) return false;
      lead.opens++;
      return true;
    }),
    filler("）", (lead) => {
      if (lead.subject || lead.topic || lead.bare || lead.opens) return false;
      lead.closes++;
      return true;
    }),
    ...FILLERS.map((pattern) => filler(pattern)),
    filler("实际", (lead) => {
      lead.spent = true;
    }),
    filler("共计|合计|小计|总计|总额", (lead) => {
      lead.summed = true;
    }),
    // A township's accounts are of all its units: 2017年全镇本年收入合计, 镇本级“三公”经费.
    ...(ownNames.some((name) => /[镇乡](?:人民政府)?$/.test(name))
      ? [filler('(?:全[镇乡]|[镇乡]本级)(?=本年(?:收入|支出)合计|"?三公)')]
      : []),
    ...bodyInShort(ownNames),
    ...(names.length ? [filler(`(?:${ABOVE})?(?:${names.join("|")})`)] : []),
  ];
}

function endClause(lead: Lead): void {
  lead.inClause = lead.comparand = lead.joined = false;
  lead.years = [];
  lead.stages = [];
}

function join(lead: Lead): void {
  if (lead.inClause) lead.joined = true;
}
