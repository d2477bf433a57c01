import { foldLabel } from "./fold.ts";
import type { Identity } from "./identity.ts";

/** A document introduces its department by a name or two; a list of others by dozens. */
const MOST_NAMES = 100;

/** The names by which a document speaks of its own department: full, short, and those it introduces itself. */
export function ownNames(lines: readonly string[], identity: Identity): string[] {
  const names = new Set([identity.name, identity.shortName]);
  for (const line of lines) {
    for (const match of foldLabel(line).matchAll(
      /以下(?:统称|简称)(?:为)?["：:]?([\u4e00-\u9fa5]{2,20})["）]/g,
    )) {
      if (names.size < MOST_NAMES) names.add(match[1]!);
    }
  }
  const place = placeOf(identity);
  if (place) {
    // 滨海市人民政府办公室 calls itself 市人民政府办公室, 市政府办公室 or 市政府办.
    const office = identity.uniqueName.slice(place.length);
    for (const name of [identity.uniqueName, place.slice(-1) + office, office]) {
      names.add(name);
      names.add(name.replace("人民政府", "政府"));
      names.add(name.replace("人民政府", "政府").replace("办公室", "办"));
    }
  }
  for (const name of [...names]) for (const other of otherNames(name)) names.add(other);
  // 紫云乡人民政府 speaks of itself as 紫云乡, 城关街道办事处 as 城关街道.
  for (const name of [...names]) {
    const place = /^.*(?:[镇乡](?=(?:人民)?政府$)|街道(?=办事处$))/.exec(name)?.[0];
    if (place) names.add(place);
  }
  // A court speaks of itself as 法院, a 小学 as 学校.
  const kind = /(?:法院|检察院|医院|卫生院|学校|学院|幼儿园)$/.exec(identity.name)?.[0];
  if (kind) names.add(kind);
  if (/(?:大学|学院|中学|小学|高中|初中|幼儿园)$/.test(identity.name)) names.add("学校");
  // 规划和自然资源局 is also written 规划与自然资源局.
  for (const name of [...names]) if (name.includes("和")) names.add(name.replace("和", "与"));
  return [...names].map(foldLabel).filter((name) => name.length >= 2);
}

/** What bodies call themselves in short. */
const SHORT: readonly [name: RegExp, short: string][] = [
  [/妇女联合会$/, "妇联"],
  [/残疾人联合会$/, "残联"],
  [/工商业联合会$/, "工商联"],
  [/文学艺术界联合会$/, "文联"],
  [/归国华侨联合会$/, "侨联"],
  [/社会科学界联合会$/, "社科联"],
  [/科学技术协会$/, "科协"],
  [/人民代表大会常务委员会/, "人大常委会"],
  [/机构编制委员会办公室$/, "编办"],
];

/** 某县残疾人联合会 as 某县残联; 共青团某市委员会 as 某市团委, and the other way about. */
function otherNames(name: string): string[] {
  const league = /^(?:共青团|团)(.+?)委(?:员会)?$/.exec(name)?.[1] ?? /^(.+)团委$/.exec(name)?.[1];
  const where = /[省市县区州旗]$/.exec(league ?? "")?.[0];
  if (league)
    return [
      ...(where ? [`团${where}委`] : []),
      `共青团${league}委员会`,
      `共青团${league}委`,
      `团${league}委`,
      `${league}团委`,
      "团委",
    ];
  return SHORT.filter(([full]) => full.test(name)).map(([full, short]) => name.replace(full, short));
}

/** The division that the name begins with, also one that data/reference/divisions.csv does not list; empty for none. */
function placeOf({ divisionName, uniqueName }: Identity): string {
  if (divisionName && uniqueName.startsWith(divisionName)) return divisionName;
  return /^.{2,8}?[省市县区州旗](?=.{3,})/.exec(uniqueName)?.[0] ?? "";
}
