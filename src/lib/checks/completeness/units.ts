import { STATEMENTS, TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import * as english from "#lib/domain/englishNames.ts";
import type { Check, CheckedDocument, Comparison } from "../check.ts";
import { linesOf, outcome, passage } from "../compare.ts";
import { groupBy } from "../figures.ts";

/** C5: the statements print one unit of money. */
export const units: Check = {
  id: "C5",
  category: "completeness",
  severity: "warning",
  title: { zh: "各表的金额单位一致", en: "One unit of money" },
  description: {
    zh: "各表标明的金额单位应当相同，以多数表的为准；不同时万元与元容易混淆。其他表都标明的，不应有一张没有标明。",
    en: "Statements have the unit that most of them have; different units invite slips. Where all others name theirs, none lacks it.",
  },
  tolerance: "没有",
  basis: "部门决算公开样表：单位万元",
  run(document) {
    const labels = document.passages.flatMap((text, index) => {
      const unit = /(?:金额)?单位[:：](?:人民币)?(亿元|万元|千元|元)/.exec(text.replace(/\s/g, ""))?.[1];
      return unit ? [{ unit, line: index + 1 }] : [];
    });
    // What most statements say is right, the first of them where as many say another: the odd one is the finding.
    const sayAs = (unit: string) => labels.filter((label) => label.unit === unit).length;
    const most = Math.max(...labels.map(({ unit }) => sayAs(unit)));
    const head = labels.find(({ unit }) => sayAs(unit) === most);
    const others = labels.filter((label) => label !== head);
    const comparisons = others.map(({ unit, line }) => ({
      ...passage(unit === head!.unit, line, line, {
        zh: `第${line}行的金额单位是${unit}，第${head!.line}行是${head!.unit}，值得核对。`,
        en: `The amounts of line ${line} are in ${unit}, those of line ${head!.line} in ${head!.unit}.`,
      }),
      // As it was known before it named the units, so that notes stay with it.
      knownBy: `${line}-${line} Line ${line} is in another unit than line ${head!.line}.`,
    }));
    return outcome(
      [...comparisons, ...unlabelled(document)],
      "没有两处以上的金额单位",
      "fewer than two unit labels",
    );
  },
};

/** A unit of money, as labels, heads and cells name it. */
const UNIT = /[万亿千]元|[:：（(]元|^\s*元\s*$/;
/** Fewer labelled statements than that do not make a custom. */
const CUSTOM = 3;
/** How far above its first amount a statement that has no title may begin, and how far above its title its unit may stand. */
const [HEAD_LINES, ABOVE_TITLE] = [12, 2];

/** The one statement that has amounts and no unit, above them or among them, where all others have theirs. */
function unlabelled({ figures, passages, sections }: CheckedDocument): Comparison[] {
  const amounts = figures.filter(
    ({ statement, unit }) => TABLE_STATEMENTS.includes(statement) && unit === "yuan",
  );
  const printed = groupBy(amounts, ({ statement }) => statement).map((group) => {
    const { lineStart, lineEnd } = linesOf(group);
    const { statement } = group[0]!;
    const title = sections.findLast(
      (section) => section.kind === statement && section.lineStart <= lineStart,
    )?.lineStart;
    const from = title === undefined ? lineStart - HEAD_LINES : title - 1 - ABOVE_TITLE;
    return {
      statement,
      title: title ?? lineStart,
      lineStart,
      lines: passages.slice(Math.max(0, from), lineEnd),
    };
  });
  const [bare, ...more] = printed.filter(({ lines }) => !lines.some((text) => UNIT.test(text)));
  if (!bare || more.length || printed.length <= CUSTOM) return [];
  const { title, lineStart, statement } = bare;
  return [
    passage(false, title, lineStart, {
      zh: `第${title}行的《${STATEMENTS[statement]}》没有标明金额单位，其他表都有，值得核对。`,
      en: `“${english.statements[statement]}” (line ${title}) names no unit of money, as all others do.`,
    }),
  ];
}
