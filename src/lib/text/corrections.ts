import type { ShownCorrection, ShownMeaning } from "#lib/domain/corrections/shown.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/corrections.ts";
import { fundingName, itemName, measureName, stageName, ui, unitName } from "./interface.ts";

/** The words of correcting a reading, wherever it is done or shown. */
const chinese = {
  by: (who: string, day: string) => `${who}，${day}`,
  correct: "更正…",
  addNumber: "补一个数…",
  addWords: (words: string) => `补“${words}”…`,
  derived: "推算的数随它依据的数而变：要更正，请更正那些数。",
  shipped: "这处更正随数据一起发布，这里不能撤销。",
  undo: "撤销",
  undoOf: (words: string) => `撤销对“${words}”的更正`,
  undoAll: "全部撤销",
  undoSure: "再按一次，全部撤销",
  wasRead: (what: string) => `原来读作：${what}`,
  notRead: "原来没有读出",
  title: (line: number, words: string) => `更正第 ${line} 行的“${words}”`,
  addTitle: "补一个没有读出的数",
  intro: "更正的是读法，不是文件：印错的数照印出的记，由核查指出。读出的原样留着，随时可以撤销。",
  actions: { change: "改", strike: "划去：这里不是一个数，或不该读", add: "补" },
  change: "改成下面这样",
  line: "行",
  words: "印出的文字",
  noWords: "这一行没有这些文字",
  item: "项目",
  subject: "科目（不分科目的留空）",
  funding: "资金",
  stage: "阶段",
  year: "说的是哪一年",
  measure: "数的含义",
  value: "数",
  unit: "单位",
  units: { yuan: "元", thousand: "千元", tenThousand: "万元", million: "百万元", hundredMillion: "亿元" },
  exact: (value: string) => `即 ${value}`,
  statement: "印在",
  who: "谁更正的",
  note: "说明（可以不填）",
  chooseFrom: "请从列表里选一项",
  needed: "请填写",
  badValue: "请写一个数，如 1,317.76",
  save: "保存更正",
  saving: "正在更正，各页随后就变…",
  cancel: "取消",
  full: "浏览器的存储空间已满，没有保存。",
  failed: "没有保存：",
  unapplied: "没有用上：",
  list: "更正",
  none: "还没有更正。在文件的页上点一个数，或选中没有读出的文字。",
  listNote: (count: number) =>
    `${count} 处，只在这个浏览器里。各页已照此显示，相关的数标“已更正”。导出的文件可以给别人拖进本页，也可以交给 npm run ingest -- --corrections。`,
  export: "导出更正",
  exportName: "明账-更正.csv",
  merged: (count: number) => `已并入 ${count} 处更正。`,
  here: (count: number) => `有 ${count} 处更正`,
  fates: { overridden: "被后来的更正取代", absent: "这里没有这份文件：有了就用上" },
  columns: { document: "文件", line: "行", what: "更正", who: "谁，何时" },
  added: (is: string) => `补：${is}`,
  struck: (read: string) => (read ? `划去：${read}` : "划去"),
  changed: (differences: string) => `改：${differences}`,
  difference: (name: string, before: string, after: string) => `${name} ${before} → ${after}`,
  toSame: "核对过，与读出的相同",
  noSubject: "不分科目",
} as const;

export const correctionText = inBoth(chinese, en.correctionText);

/** What a correction does, in one line. */
export function correctionWords({ action, read, is }: ShownCorrection): string {
  const text = correctionText;
  if (action === "strike") return text.struck(read ? meaningWords(read) : "");
  if (action === "add" || !read) return text.added(is ? meaningWords(is) : "");
  const differences = FIELDS.flatMap(([field, name]) => {
    const [before, after] = [fieldWords(read, field), fieldWords(is!, field)];
    return before === after ? [] : [text.difference(name(), before, after)];
  });
  return differences.length ? text.changed(ui.clauses(differences)) : text.toSame;
}

/** What a number means, in one line. */
export function meaningWords(meaning: ShownMeaning): string {
  return ui.phrases(
    FIELDS.flatMap(([field]) =>
      field === "subjectCode" && !meaning.subjectCode ? [] : [fieldWords(meaning, field)],
    ),
  );
}

type Field = Exclude<keyof ShownMeaning, "unit">;

const FIELDS: readonly (readonly [field: Field, name: () => string])[] = [
  ["value", () => correctionText.value],
  ["item", () => correctionText.item],
  ["subjectCode", () => ui.pages.subjects],
  ["funding", () => correctionText.funding],
  ["stage", () => correctionText.stage],
  ["fiscalYear", () => ui.filters.years],
  ["measure", () => correctionText.measure],
];

function fieldWords(meaning: ShownMeaning, field: Field): string {
  switch (field) {
    case "value":
      return valueWords(meaning.value, meaning.unit);
    case "item":
      return itemName(meaning.item);
    case "subjectCode":
      return meaning.subjectCode ?? correctionText.noSubject;
    case "funding":
      return fundingName(meaning.funding);
    case "stage":
      return stageName(meaning.stage);
    case "fiscalYear":
      return ui.year(meaning.fiscalYear);
    case "measure":
      return measureName(meaning.measure);
  }
}

/** A decimal with all digits that say something, thousands apart, and its unit; money to the fen at least. */
export function valueWords(value: string, unit: string): string {
  const [, sign, whole, places] = /^(-?)(\d+)\.?(\d*?)0*$/.exec(value) ?? ["", "", value, ""];
  const apart = whole!.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const digits = unit === "yuan" ? places!.padEnd(2, "0") : places;
  return `${sign}${apart}${digits ? `.${digits}` : ""} ${unitName(unit)}`;
}
