import type { Check } from "../check.ts";

import { outcome, passage, UNSAID } from "../compare.ts";

const RESIDUE: readonly [RegExp, string, string][] = [
  [
    /增加（减少）|下降（增长）|增长（下降）|减少（增加）|上升（下降）/,
    "没有选择增减方向的样表文字",
    "a direction left open",
  ],
  [/（应当将|XX|××|（或者上年决算数）/, "样表的提示文字", "words of the template"],
  [
    /(?:[Ｘx]{2,}|△+|○+|＊+|_{2,}|\*{2,})(?=\s*(?:万元|元|[%％]|人次|人|辆|批次|个))(?<=[为是共计约了出入加少费达长降](?:[Ｘx]{2,}|△+|○+|＊+|_{2,}|\*{2,}))/,
    "没有填数的空位",
    "a place left without its number",
  ],
  [/为万\d/, "数字与单位次序颠倒", "number and unit in the wrong order"],
  [/的\s+%|占\s*%/, "百分号前没有数字", "a percent sign without its number"],
  [
    /单(?:位价值|台价值|价)在?\s*\d{2,4}\s*(?:亿元|元)(?=\s*（?(?:含|以上))/,
    "设备的单价界限以万元为单位",
    "equipment is listed from so many 万元",
  ],
];

/** What a number ends with that has no unit: a stop and no more digits, or what it is compared with. */
const STOP = "(?=\\s*(?:[，。；、,;](?!\\d)|[较比](?:上年|去年|20\\d\\d)))";
/** 下降39.44，: a rate without its percent sign. A line that breaks behind the number says nothing. */
const NO_PERCENT = new RegExp(
  `(?:(?:增长|下降|降低|上升)(?:了)?|占[^，。；\\d]{0,16}的?|(?:完成|为)(?:年初|全年|调整后?)?预算数?的)\\s*\\d+(?:\\.\\d+)?${STOP}`,
  "g",
);
/** 支出12.34，: an amount without its unit, among others that have theirs. */
const NO_UNIT = new RegExp(
  `(?:(?:支出|收入|经费|费|合计|总计|总额|结余|决算数?|预算数?)[为是]?|(?:增加|减少)(?:了)?)\\s*\\d[\\d,]*\\.\\d+${STOP}`,
  "g",
);

/** Numbers of the running text that lack their sign or unit. */
function bareNumbers(passages: readonly string[], index: number): [words: string, zh: string, en: string][] {
  const text = passages[index]!;
  // What stands in cells has its unit above them.
  if (/[\t|｜]/.test(text) || /单位[：:]|（[万亿]?元）/.test(text)) return [];
  const isWithUnits = /\d\s*[万亿]/.test(passages.slice(Math.max(0, index - 1), index + 2).join("\n"));
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([words]) => words);
  return [
    ...found(NO_PERCENT).map(
      (words) => [words, "百分数没有百分号", "a rate without its percent sign"] as const,
    ),
    ...(isWithUnits
      ? found(NO_UNIT).map((words) => [words, "金额没有单位", "an amount without its unit"] as const)
      : []),
  ].map(([words, zh, en]) => [words, zh, en]);
}

/** C6: words of the template that nobody filled in. */
export const residue: Check = {
  id: "C6",
  category: "completeness",
  severity: "warning",
  title: { zh: "没有残留的样表文字", en: "No template residue" },
  description: {
    zh: "增加（减少）、XX、应当…公开等样表文字，缺数字的百分号，缺百分号的百分数，缺单位的金额，颠倒的单位。",
    en: "Open directions, placeholders, missing numbers, rates without their sign, amounts without their unit, displaced units.",
  },
  tolerance: "没有",
  basis: "部门决算公开样表",
  run(document) {
    const comparisons = document.passages.flatMap((text, index) => {
      const folded = text.replace(/\(/g, "（").replace(/\)/g, "）");
      const residue = RESIDUE.flatMap(([pattern, zh, en]) => {
        const match = pattern.exec(folded);
        return match ? [[match[0], zh, en] as const] : [];
      });
      return [...residue, ...bareNumbers(document.passages, index)].map(([words, zh, en]) =>
        passage(false, index + 1, index + 1, {
          zh: `第${index + 1}行“${words}”：${zh}，值得核对。`,
          en: `Line ${index + 1}: ${en} (${words}).`,
        }),
      );
    });
    const clean = passage(true, 1, document.passages.length, UNSAID);
    const found =
      comparisons.length || !document.passages.some((text) => text.trim()) ? comparisons : [clean];
    return outcome(found, "文件没有文字", "the document has no text");
  },
};
