import type { Scope } from "#lib/domain/vocabulary.ts";
import { withoutEnumerator } from "./fold.ts";

const COUNT = "[\\d一二两三四五六七八九十]+";
const UNITS = "(?:下属|下设|所属|直属|附属|二级)[^，。；]{0,14}?(?:单位|机构)";

/** What is said of a department's own accounts alone. */
const OWN =
  /(?:仅|只)(?:包括|包含|含|为|有)[^。；]{0,40}?(?:本级|机关)|(?:单位|部门)(?:仅|只)(?:有|为)?(?:1|一)个/;
/** 编制范围的二级预算单位包括：某法院本级。 and nothing else. */
const ALONE =
  /单位(?:共\d+[个家])?[，,]?(?:包括|具体包括|为|是|即)[:：]?[^，。；：、]{2,30}(?:本级|机关)(?:（[^（）]*）)?$/;
const NO_UNITS = new RegExp(
  `(?:无|没有|未设|未下设|不设|暂无|不包括|不包含|不含|未包括)(?:其他|任何|独立核算的?)*(?:${UNITS}|独立核算[^，。；]{0,8}单位)|${UNITS}(?:数|数量|共|有|为)*(?:0|零)个`,
);
/** What is said of the units whose accounts are added to the department's own. */
const CONSOLIDATED = new RegExp(
  [
    `本级(?:[决预]算)?[（）\\u4e00-\\u9fa5]{0,6}?[、和及与](?:其|以及)?(?:${COUNT}个|全部|各|部分)?(?:下属|所属|直属|附属|二级|[局委厅办院]属)`,
    `(?:下设|下属|所属|辖|直属|附属)[^，。；]{0,14}?(?:事业|二级|预算|行政|法人)[^，。；]{0,6}单位`,
    `(?:下设|下属|所属|直属|附属|二级)[^。；]{0,10}?单位[^。；]{0,6}?${COUNT}个`,
    `(?:纳入|汇编|编制)[^。；]{0,40}?二级(?:预算)?单位`,
  ].join("|"),
);
/**
 * What is no word about whose accounts are told: a duty towards units (负责所属事业单位的人事工作), and being a unit
 * of somebody (是市教育局直属的事业单位).
 */
const ELSE = /负责|指导|监督|承担|组织|管理|协调|推进|做好|加强|考核|审核|落实|是|属于/;

/**
 * What the template's own sentences say of every department, with units or without: 本级及所属各单位共有车辆3辆, 用于保障某校机构、下属事业单位等
 * 为完成特定的行政工作任务.
 */
const OF_EVERYBODY =
  /^[^。；]{0,60}(?:共有车辆|开支[^。；]{0,16}公务用车保有量)|用于保障[^。；]{0,60}下属事业单位等/;

/** 某局（本级）2023年度部门决算, 某局（汇总）2023年度部门决算. */
const NOTED = /^[^。；]{0,60}（(本级|汇总)）(?:\d{4}年度?)?(?:部门|单位)?[决预]算/;

/** 某博物馆为市文化和旅游局所属公益一类事业单位: whose it is. */
const OF_SOMEBODY =
  /(?:为|系)[^，。；：、]{2,24}[局委厅办部府校院](?:所属|直属|下属|属)的?[^，。；、]{0,16}单位/g;

/** A heading of the template says of no department that it has units: 二、部门和所属预算单位机构设置情况. */
const HEADING = /^[^，。；：]{4,40}(?:设置|构成|组成|基本)?(?:情况|概况)$/;

/**
 * 一、部门汇总表（部门汇总）, and behind its tables 二、本级决算表（一级机关）: whose tables a heading or a title's note announces.
 * @param text a line, folded
 */
export function scopeOfTables(text: string): Scope | null {
  const label = withoutEnumerator(text);
  if (label.length > 40 || /[，。；]/.test(label)) return null;
  if (/^(?:部门)?汇总(?:决算)?(?:报)?表|表（(?:部门)?汇总）$/.test(label)) return "consolidated";
  const isOwn = /本级(?:20\d\d年度?)?(?:部门)?(?:决算)?(?:报)?表(?:（[^（）]*）)?$|表（(?:本级|一级机关)）$/;
  return isOwn.test(label) ? "own" : null;
}

/**
 * Whose accounts a document tells: the department's own (本级), or with the units below it (部门汇总), by what it
 * says of those units, not by their being named. Own where it says nothing.
 * @param labels the document's lines, folded
 */
export function scopeOf(labels: readonly string[]): Scope {
  const noted = labels.map((label) => NOTED.exec(label)?.[1]).find(Boolean);
  if (noted) return noted === "本级" ? "own" : "consolidated";
  const tables = labels.map(scopeOfTables).find(Boolean);
  if (tables) return tables;
  const sentences = labels
    .filter((label) => !HEADING.test(label))
    .join("")
    .split(/[。；;]/);
  const counted = sentences
    .map((sentence) => /单位共(?:有|计)?(\d+)[个家](?!项目)/.exec(sentence)?.[1])
    .find(Boolean);
  if (counted && !sentences.some((sentence) => OWN.test(sentence)))
    return Number(counted) > 1 ? "consolidated" : "own";
  if (sentences.some((sentence) => [OWN, ALONE, NO_UNITS].some((words) => words.test(sentence))))
    return "own";
  const telling = sentences.filter((sentence) => !OF_EVERYBODY.test(sentence));
  return telling.some(saysConsolidated) ? "consolidated" : "own";
}

function saysConsolidated(printed: string): boolean {
  const sentence = printed.replace(OF_SOMEBODY, "");
  const found = CONSOLIDATED.exec(sentence);
  return (
    found !== null &&
    !ELSE.test(
      sentence
        .slice(0, found.index)
        .split(/[：，]/)
        .at(-1)!,
    )
  );
}
