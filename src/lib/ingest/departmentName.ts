import { THREE_PUBLIC } from "#lib/domain/words/threePublic.ts";
import { unnamedDivision, type Places } from "./division.ts";

/** Letters of a name; XX and × where a published page blanks a place out; digits only of a school's number. */
const LETTERS = "(?:第\\d{1,3}(?=[\\u4e00-\\u9fa5])|[\\u4e00-\\u9fa5·×X○])";
/** A bracket that is part of the name (教育局（乡镇学校）), not a note beside it. */
const OF_THE_NAME = "（(?!本级|机关|盖章|公章|部门|单位|汇总|以下|签章)[\\u4e00-\\u9fa5、]{2,20}）";
const ORGANISATION = `${LETTERS}{2,40}?(?:${OF_THE_NAME}${LETTERS}{2,20}?)??(?:${OF_THE_NAME})?`;
const NOTE = "(?:（(?:本级|机关|盖章|公章|签章|部门|单位|汇总)）|本级)?";
const YEAR = "(?:\\d{4}年度?)?";

/** Places where a disclosure names its department, most telling first. */
const NAME_PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^(?:编制单位|编制部门|部门|单位|部门名称|单位名称|公开部门|公开单位|填报单位|填报部门|预算(?:主管)?(?:部门|单位))(?:名称)?(?:（盖章）|（公章）)?[:：](${ORGANISATION})${NOTE}(?:$|\\d{4}年|（?金额单位|单位[:：]|公开\\d+表|\\|)`,
  ),
  new RegExp(`^第一部分[:：]?(${ORGANISATION})${NOTE}(?:部门|单位){0,2}(?:基本)?(?:概况|情况)$`),
  new RegExp(
    `^${YEAR}(${ORGANISATION})${NOTE}(?:[省市县区州旗]级)?(?:部门|单位)?(?:关于)?${YEAR}(?:部门|单位)?[决预]算(?:公开)?(?:编制)?(?:基本)?(?:情况)?的?(?:说明|情况说明|报告)?$`,
  ),
  new RegExp(`^${YEAR}(${ORGANISATION})${NOTE}(?:关于)?\\d{4}年度?[^，。；]{0,20}?(?:[决预]算|绩效).*$`),
  // 2017年滨海市委宣传部“三公”经费增减情况说明: a title that names neither 决算 nor 预算.
  new RegExp(
    `^${YEAR}(${ORGANISATION})${NOTE}${YEAR}(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?${THREE_PUBLIC}[^，。；]{0,20}(?:情况|说明|表|公示|公开)(?:如下[:：]?)?$`,
  ),
  // 现将某镇2020年度“三公”经费决算情况公布如下
  new RegExp(`现(?:将|就)(${ORGANISATION})${NOTE}\\d{4}年度?[^。；]{0,40}(?:[决预]算|${THREE_PUBLIC})`),
  new RegExp(`单位共\\d+个[,，]?即(${ORGANISATION})(?:（本级）|本级)?[。，]?$`),
  new RegExp(`^(?:（一）)?(?:主要职能[。:：])?(${ORGANISATION})（以下简称`),
  new RegExp(
    `^(${ORGANISATION})(?:（[^）]{1,30}）)?(?:的主要(?:职能|职责)|是[^。；]{0,40}?(?:单位|部门|机构|机关|学校|医院)(?:$|[，。；]))`,
  ),
];

/** How the names of public bodies end. */
const ENDING =
  /(?:局|办公室|办|厅|部|署|委|委员会|会|院|处|所|站|中心|政府|学校|大学|学院|中学|小学|高中|初中|幼儿园|医院|馆|台|社|团|队|机关|支队|总队|协会|联合会|法院|检察院|监狱|公司|园|校|区|厂|集团|室|组|政协|人大|纪委|街道|妇联|文联|残联|侨联|工商联|社科联|科协|镇|乡|林场|农场|牧场|渔场|茶场|苗圃|基地|水库|银行|公署|系统)$/;
/** Words that speak of departments without naming one: 本部门, 各单位, 我市. A place may begin with the same character. */
const UNNAMED =
  /^(?:全[国省市县区州旗镇乡]|[本我该各](?=部门|单位|机关|系统|街道|学校|级|年|次|有关|相关|主管|下属|所属|预算|[省市县区州旗镇乡村局委办厅院校所站馆会处科团社国地项类们])|部门|单位|其他|纳入|所属|第[一二三四五六七]部分)/;

/**
 * The department that the labels of a document name most often, weighed by how telling the place is; with its
 * division in front where the text writes it so anywhere (官仓镇人民政府 → 金堂县官仓镇人民政府). Null where none is named.
 */
export function departmentName(labels: readonly string[], stem: string, places: Places): string | null {
  const votes = new Map<string, number>();
  const vote = (printed: string) => {
    const label = yearBehind(
      printed
        .replace(/^(?:关于|现将|现就|附件\d*[:：]?|第[二三四五六七]部分[:：]?)/, "")
        .replace(/^(.*)\.(?:pdf|docx?|xlsx?)$/i, (_, stem: string) => bareStem(stem)),
      places,
    );
    for (const [rank, pattern] of NAME_PATTERNS.entries()) {
      const name = pattern.exec(label)?.[1];
      if (name && isOrganisation(name, places))
        votes.set(name, (votes.get(name) ?? 0) + NAME_PATTERNS.length - rank);
    }
  };
  for (const [index, label] of labels.entries()) {
    if (!label) continue;
    vote(label);
    const head = label.length > LONGEST_TITLE ? HEAD.exec(label)?.[0] : null;
    if (head) vote(head);
    // Covers and running text break a title over two lines or three.
    if (label === "第一部分") vote(label + (nextOf(labels, index, 1)[0] ?? "") + "概况");
    else if (label.length < 40) {
      const [next, after] = nextOf(labels, index, 2);
      if (next) vote(label + next);
      // A cover has its title above the name.
      if (next && TITLE_ALONE.test(label) && !TITLE_ALONE.test(next)) vote(next + label);
      if (after && next!.length < 40 && places.beginning(label)) vote(label + next + after);
    }
  }
  if (!votes.size) vote(bareStem(stem));
  if (!votes.size) {
    const name = speaker(labels, places) ?? nameInStem(stem, places);
    if (name) votes.set(name, 1);
  }
  const best = [...mergedVotes(votes, places)].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0];
  return best ? completed(best[0], labels.join(""), places) : null;
}

/** 2022年度部门决算公开文本 */
const TITLE_ALONE = /^\d{4}年度?(?:部门|单位)?决算(?:公开)?(?:文本|报告|说明|情况|信息)?$/;

/** Longer lines are running text, or a whole disclosure in one line, which begins with its title. */
const LONGEST_TITLE = 100;
const HEAD = /^.{4,70}?[决预]算(?:公开)?(?:编制)?(?:情况)?(?:说明)?(?=\d{0,8}(?:年|目录?|第一部分|一、))/;

/** 滨海县水利局2021年度收、支总计均为…: a body at the head of a sentence, before its year and what accounts tell of. */
const SPEAKER = new RegExp(
  `^(${ORGANISATION})${NOTE}\\d{4}年度?(?:本年)?(?:一般公共预算)?(?:财政拨款)?(?:收|支|总收|总支|${THREE_PUBLIC}|机关运行经费|政府采购)`,
);

/** The one body that a text without a title speaks of by name; null where there are several, or none. */
function speaker(labels: readonly string[], places: Places): string | null {
  const names = new Set<string>();
  for (const label of labels) {
    const name = SPEAKER.exec(label)?.[1];
    if (name && isOrganisation(name, places)) names.add(name);
  }
  return names.size === 1 ? [...names][0]! : null;
}

const NAMED_ALONE = new RegExp(`^${YEAR}(${ORGANISATION})${NOTE}(?:\\d{4}(?:年度?)?)?$`);

/** 滨海县水利局2021.txt: a file that is called by the body and the year alone. */
function nameInStem(stem: string, places: Places): string | null {
  const name = NAMED_ALONE.exec(bareStem(stem))?.[1];
  return name && isOrganisation(name, places) ? name : null;
}

/** 滨海县2015年度水利局…: the year that stands within a name, behind the division, stands behind the name. */
function yearBehind(label: string, places: Places): string {
  const within = /^([\u4e00-\u9fa5]{2,12}?)(20\d\d年度?)(?=[\u4e00-\u9fa5])/.exec(label);
  if (!within || places.beginning(within[1]!)?.words !== within[1]) return label;
  return within[2]! + within[1]! + label.slice(within[0].length);
}

/** A file's name without what people and browsers add to a title: numbers before and behind it, 副本, 公开表. */
function bareStem(stem: string): string {
  return stem
    .replace(/^\d{1,3}[-_.、]+/, "")
    .replace(/(?:[-_]?(?:副本|定稿|终稿|最终版|公开版)|（\d+）)+$/, "")
    .replace(/(?:公开)?(?:报|附)?表$/, "");
}

/** The lines behind one, without empty ones; at most so many. */
function nextOf(labels: readonly string[], index: number, most: number): string[] {
  const next: string[] = [];
  while (++index < labels.length && next.length < most) if (labels[index]) next.push(labels[index]!);
  return next;
}

/** Whether words name a public body, and none of this or any department (本部门). */
export function isOrganisation(name: string, places: Places): boolean {
  if (!ENDING.test(name.replace(/（.*）$/, "")) || /(?:城|集|乡|村|小|各)镇$|[城下进驻]乡$/.test(name))
    return false;
  const place = places.beginning(name);
  return place ? place.words !== name : !UNNAMED.test(name);
}

/** A name without its division, or cut off by the end of a line, is the end of a whole one: its votes are that one's. */
function mergedVotes(votes: ReadonlyMap<string, number>, places: Places): Map<string, number> {
  const whole = [...votes.keys()].filter((name) => places.beginning(name));
  const merged = new Map<string, number>();
  for (const [name, count] of votes) {
    const rest = withoutUnnamed(name);
    const of = places.beginning(name) ? [name] : whole.filter((longer) => longer.endsWith(rest));
    const owner = of.length === 1 ? of[0]! : name;
    merged.set(owner, (merged.get(owner) ?? 0) + count);
  }
  return merged;
}

/** The name with the division that the text writes right before it; as it is where that is none, or several. */
function completed(name: string, text: string, places: Places): string {
  if (places.beginning(name)) return name;
  const [which, rest] = [unnamedDivision(name) ?? "", withoutUnnamed(name)];
  const found = new Map<string, string>();
  for (let at = text.indexOf(rest); at >= 0; at = text.indexOf(rest, at + 1)) {
    const spelled = places.endingAt(text, at);
    if (!spelled?.words.endsWith(which)) continue;
    const key = spelled.divisions.map(({ code }) => code).join();
    const before = found.get(key) ?? "";
    if (spelled.words.length > before.length) found.set(key, spelled.words);
  }
  return found.size === 1 ? [...found.values()][0]! + rest : name;
}

function withoutUnnamed(name: string): string {
  return name.slice(unnamedDivision(name)?.length ?? 0);
}
