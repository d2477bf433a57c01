import { pinyin } from "pinyin-pro";
import type { Level, Scope } from "#lib/domain/vocabulary.ts";
import { foldLabel, withoutEnumerator } from "./fold.ts";
import type { Division, KnownDepartment, Reference } from "./reference.ts";

/** Who published the document and which year it closes, as its own text says. */
export interface Identity {
  departmentId: string;
  name: string;
  shortName: string;
  divisionCode: string | null;
  province: string | null;
  city: string | null;
  level: Level | null;
  fiscalYear: number;
  scope: Scope;
  title: string;
}

const ORGANISATION = "[\\u4e00-\\u9fa5·]{2,40}?";
/** Places where a disclosure names its department, most telling first. */
const NAME_PATTERNS: readonly RegExp[] = [
  new RegExp(`^(?:编制单位|编制部门|部门|单位|部门名称|单位名称|公开部门|填报单位)[:：](${ORGANISATION})(?:（本级）|（盖章）)?$`),
  new RegExp(`^第一部分(${ORGANISATION})(?:（本级）)?(?:部门|单位)?(?:基本)?概况$`),
  new RegExp(`^(?:\\d{4}年度?)?(${ORGANISATION})(?:（本级）)?(?:\\d{4}年度?)?(?:部门|单位)?决算(?:公开)?(?:说明|情况说明|报告)?$`),
  new RegExp(`^(?:\\d{4}年度?)?(${ORGANISATION})\\d{4}年度?(?:部门|单位)?(?:整体)?(?:支出)?(?:决算|绩效).*$`),
  new RegExp(`单位共\\d+个[,，]?即(${ORGANISATION})(?:（本级）|本级)?[。，]?$`),
  new RegExp(`^(?:（一）)?(?:主要职能[。:：])?(${ORGANISATION})（以下简称`),
];

/**
 * Reads department, year and scope from the text.
 * @throws {Error} where the text names no department or no year; the message says what to add
 */
export function identify(lines: readonly string[], fileName: string, reference: Reference): Identity {
  const labels = lines.map(foldLabel);
  const stem = foldLabel(fileName.replace(/\.[^.]+$/, ""));
  const fiscalYear = yearOf(labels, stem);
  const name = nameOf(labels, stem);
  const known = knownDepartment(name, reference.departments);
  const division = divisionOf(known, name, labels, reference.divisions);
  const fullName = known?.name ?? name;
  return {
    departmentId: known?.departmentId ?? departmentId(fullName, division),
    name: fullName,
    shortName: known?.shortName ?? shortName(fullName),
    divisionCode: division?.code ?? null,
    province: division?.province ?? null,
    city: division?.city || null,
    level: /[镇乡]人民政府|街道办事处/.test(fullName) ? "township" : (division?.level ?? null),
    fiscalYear,
    scope: scopeOf(labels),
    title: titleOf(labels) ?? `${fullName}${fiscalYear}年度部门决算`,
  };
}

/** The year most often named beside the word 决算; the file's name counts where the text is silent. */
function yearOf(labels: readonly string[], stem: string): number {
  const counts = new Map<number, number>();
  for (const label of [...labels, stem]) {
    for (const match of label.matchAll(/(20\d\d)年度?(?=(?:部门|单位|财政|预算)?(?:决算|收|支|一般公共|本年|（?本级)|[^，。；]{0,30}?决算)|^(20\d\d)年度$/g)) {
      const year = Number(match[1] ?? match[2]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  if (!best) throw new Error("no fiscal year found: the text should name it beside 决算, e.g. 2024年度部门决算");
  return best[0];
}

function nameOf(labels: readonly string[], stem: string): string {
  const votes = new Map<string, number>();
  const vote = (printed: string) => {
    const label = printed.replace(/^(?:关于|附件\d*|第[二三四五六七]部分)/, "");
    for (const [rank, pattern] of NAME_PATTERNS.entries()) {
      const name = pattern.exec(label)?.[1];
      if (name && isOrganisation(name)) votes.set(name, (votes.get(name) ?? 0) + NAME_PATTERNS.length - rank);
    }
  };
  for (const [index, label] of labels.entries()) {
    vote(label);
    // Covers and running text break a name over two lines.
    if (/^第一部分$/.test(label)) vote(label + (labels.slice(index + 1).find(Boolean) ?? "") + "概况");
    else if (label && label.length < 40) vote(label + (labels.slice(index + 1).find(Boolean) ?? ""));
  }
  if (!votes.size) vote(stem);
  const best = [...votes].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0];
  if (!best) throw new Error("no department found: the text should name it, e.g. 编制单位：… or 第一部分 …概况");
  return best[0];
}

function isOrganisation(name: string): boolean {
  return (
    /(?:局|办公室|办|厅|部|委|委员会|会|院|处|所|站|中心|政府|学校|大学|学院|中学|小学|幼儿园|医院|馆|台|社|团|队|机关|支队|总队|协会|联合会|法院|检察院|监狱|公司|园|校|区|厂|集团|室|组|政协|人大|纪委)$/.test(name) &&
    !/^(?:本|我|该|各|部门|单位|其他|纳入|所属)/.test(name)
  );
}

function knownDepartment(name: string, departments: readonly KnownDepartment[]): KnownDepartment | undefined {
  return departments.find((department) => department.name === name || department.aliases.includes(name));
}

/** The division whose name begins the department's, the longest and lowest first. */
function divisionOf(
  known: KnownDepartment | undefined,
  name: string,
  labels: readonly string[],
  divisions: readonly Division[],
): Division | null {
  if (known) return divisions.find((division) => division.code === known.divisionCode) ?? null;
  const spelled = divisions
    .flatMap((division) => namesOf(division).map((prefix) => ({ division, prefix })))
    .filter(({ prefix }) => name.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const longest = spelled.filter(({ prefix }) => prefix.length === spelled[0]?.prefix.length).map(({ division }) => division);
  if (longest.length <= 1) return longest[0] ?? null;
  // Several counties share this name; the province or city most often named in the text decides.
  const text = labels.join("");
  const mentions = (division: Division) =>
    text.split(division.city || division.province).length + text.split(division.province.replace(/[省市]$/, "")).length;
  const ranked = longest.map((division) => ({ division, count: mentions(division) })).sort((a, b) => b.count - a.count);
  return ranked[0]!.count > ranked[1]!.count ? ranked[0]!.division : null;
}

/** How a department's name may begin: 普陀区, 上海市普陀区; 景德镇市, 江西省景德镇市. */
function namesOf(division: Division): string[] {
  const upper = [...new Set([division.province, division.city, division.province + division.city])].filter(
    (name) => name && name !== division.name,
  );
  return [division.name, ...upper.map((name) => name + division.name)];
}

/** Division code and the initials of the name's pinyin: short, readable, the same for the same name. */
function departmentId(name: string, division: Division | null): string {
  const initials = pinyin(name, { pattern: "first", toneType: "none", type: "array", nonZh: "consecutive" })
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  return `${division?.code ?? "000000"}-${initials}`;
}

/** A name for chart labels: the usual abbreviations of official names. */
function shortName(name: string): string {
  return name.replace("人民政府办公室", "政府办").replace("人民政府办公厅", "政府办").replace("人民政府", "政府").replace("委员会", "委");
}

/** 本级 in a title or a single unit in the accounts: own; units below the department: consolidated. */
function scopeOf(labels: readonly string[]): Scope {
  const text = labels.join("\n");
  if (/^[^。；]{0,60}（本级）(?:部门|单位)?决算$/m.test(text) || /(?:公开|汇编|编制)(?:范围的?)?单位仅包括[^。]*本级/.test(text)) return "own";
  const units = /单位共(\d+)个/.exec(text)?.[1];
  if (units) return units === "1" ? "own" : "consolidated";
  if (/本级决算、(?:下属|所属)|(?:下设|下属|所属)[^。；]{0,12}(?:事业|二级|预算)[^。；]{0,4}单位/.test(text)) return "consolidated";
  return "own";
}

function titleOf(labels: readonly string[]): string | null {
  const title = labels.find((label) => /^[^，。；]{4,50}20\d\d年度?(?:部门|单位)?决算(?:公开)?(?:说明)?$/.test(withoutEnumerator(label)));
  return title?.replace(/^第[一二三四五]部分/, "") ?? null;
}
