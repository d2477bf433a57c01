import * as english from "#lib/domain/englishNames.ts";
import { STATEMENTS, type Statement } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument, Comparison } from "../check.ts";
import { passage } from "../compare.ts";

/** What stands in no statement of that title, and what would stand in it, in its head and the labels of its rows. */
const STRANGE: Partial<Record<Statement, { has: RegExp; lacks?: RegExp }>> = {
  revenue: { has: /支出合计/, lacks: /收入合计/ },
  expenditure: { has: /收入合计/, lacks: /支出合计/ },
  general_expenditure: { has: /上缴上级支出|对附属单位补助|人员经费合计/ },
  general_basic_expenditure: { has: /项目支出/, lacks: /人员经费|公用经费|工资福利支出/ },
  revenue_expenditure_summary: {
    has: /合计[\t|｜\s]+(?:一般)?公共预算财政拨款[\t|｜\s]+政府性基金预算财政拨款/,
  },
  appropriation_summary: { has: /[、\s\t](?:事业收入|附属单位上缴收入|上级补助收入)/ },
};

/** A statement's title and the lines below it, up to the next title. */
export interface Titled {
  statement: Statement;
  lineStart: number;
  lineEnd: number;
}

/** The statements below whose titles another statement is printed. */
export function strangers({ sections, passages }: CheckedDocument): Titled[] {
  const starts = sections.filter(({ kind }) => kind !== "duty").map(({ lineStart }) => lineStart);
  const titled = sections.flatMap(({ kind, lineStart }) => {
    if (!STRANGE[kind as Statement]) return [];
    const next = starts.filter((line) => line > lineStart).sort((a, b) => a - b)[0] ?? passages.length + 1;
    const printed = passages.slice(lineStart, next - 1).join("\n");
    // A list of titles has nothing below them.
    return /\d\.\d/.test(printed)
      ? [{ statement: kind as Statement, lineStart, lineEnd: next - 1, printed }]
      : [];
  });
  const isStrange = ({ statement, printed }: (typeof titled)[number]) => {
    const { has, lacks } = STRANGE[statement]!;
    return has.test(printed) && !lacks?.test(printed);
  };
  // Of 支出决算表 nothing is strange that 一般公共预算财政拨款支出决算表 has, but that the other title stands above it.
  const isTaken = titled.some((one) => one.statement === "general_expenditure" && isStrange(one));
  return titled.filter(
    (one) =>
      isStrange(one) ||
      (isTaken && one.statement === "expenditure" && !STRANGE.general_expenditure!.has.test(one.printed)),
  );
}

/** Titles over tables that are other statements; two of them have changed places, it seems. */
export function wrongTitles(document: CheckedDocument): Comparison[] {
  const wrong = strangers(document);
  const [first] = wrong;
  if (!first) return [];
  const lines = wrong.map(({ lineStart }) => lineStart);
  const names = wrong.map(({ statement }) => `《${STATEMENTS[statement]}》`).join("、");
  const inEnglish = wrong.map(({ statement }) => `“${english.statements[statement]}”`).join(", ");
  return [
    passage(false, first.lineStart, lines.at(-1)!, {
      zh: `第${lines.join("、")}行的标题是${names}，下面的表头和项目却是另一张表的${wrong.length === 2 ? "，像是两张表的标题换了位置" : ""}，值得核对。`,
      en:
        lines.length > 1
          ? `The titles on lines ${lines.join(", ")} (${inEnglish}) stand above other statements, by their heads and rows.`
          : `The title on line ${lines[0]} (${inEnglish}) stands above another statement, by its head and rows.`,
    }),
  ];
}
