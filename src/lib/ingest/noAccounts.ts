import type { Places } from "./division.ts";

/** Titles stand in the first lines. */
const FIRST_LINES = 8;

const CONTRACT = /(?:合同|协议)书?$/;
const TEMPLATE = /^(?:20\d\d年度?)?(?:[X×○*_]{2,}(?:部门|单位|局)|（(?:部门|单位)名称）)/;
const TOTALS =
  /^(?:人民政府)?(?:关于)?(?:20\d\d年度?)?(?:本级|[省市县区]级|全[省市县区])?(?:财政(?![局厅部])|一般公共预算|地方|政府性基金|政府决算|"?三公"?经费)[^，。；]{0,30}(?:决算|汇总|执行情况|收支情况)|^人民政府(?:20\d\d年度?)?(?:财政)?决算/;
const WHOLE = /^全[省市县区州旗]/;
/** A finance bureau adds up what departments publish. */
const ADDED_UP = /经[^，。；]{0,12}财政[局厅]汇总|^[^，。；]{0,8}全[省市县区州旗]"?三公"?经费/;
const NOTICE = /^(?!.*决算(?:公开)?$).{0,40}关于.{2,60}的(?:通知|批复|函|意见|办法)$/;
/** Said in every department's own accounts. */
const OWN = /(?:部门|单位)(?:财务)?(?:决算|预算)|概况|本(?:部门|单位)/;

/** What a document is that is nobody's accounts, in words for whoever added it; null for all others. */
export function otherThanAccounts(labels: readonly string[], places: Places): string | null {
  const first = labels.filter(Boolean).slice(0, FIRST_LINES);
  if (first.some((label) => CONTRACT.test(label)) && /甲方.*乙方/s.test(labels.join("\n")))
    return "a contract, no department's accounts: leave it out";
  if (first.some((label) => TEMPLATE.test(label)) || isMostlyBlank(labels))
    return "a blank template, no department's accounts: add the one that was filled in";
  const title = (first[0] ?? "").replace(/^（[^（）]{2,10}）/, "").replace(/^20\d\d年度?/, "");
  const place = places.beginning(title)?.words ?? WHOLE.exec(title)?.[0];
  const isTotal = place !== undefined && TOTALS.test(title.slice(place.length));
  if ((isTotal || first.some((label) => ADDED_UP.test(label))) && !labels.some((label) => OWN.test(label)))
    return `totals of ${place ?? "a place"}, no department's accounts: leave it out, or write department beside this file in documents.csv`;
  return null;
}

/** XXX万元, XX辆: where amounts and counts are still to be written. */
const PLACE_FOR_NUMBER = /[X×○Ｘ]{2,}(?:万元|元|万|%|辆|个|人次|批次|台)/gi;
const AMOUNT = /\d(?:万元|元|%)/g;
/** A document with fewer of them lacks a number or two. */
const MANY_PLACES = 10;

/** Whether the numbers of a text are still to be written in most places. */
function isMostlyBlank(labels: readonly string[]): boolean {
  const count = (pattern: RegExp) =>
    labels.reduce((sum, label) => sum + (label.match(pattern)?.length ?? 0), 0);
  const blank = count(PLACE_FOR_NUMBER);
  return blank >= MANY_PLACES && blank > count(AMOUNT);
}

/** Whether a document that does not say whose accounts it holds is a notice or letter. */
export function isNotice(labels: readonly string[]): boolean {
  return labels
    .filter(Boolean)
    .slice(0, FIRST_LINES)
    .some((label) => NOTICE.test(label));
}
