import * as english from "#lib/domain/englishNames.ts";
import { REQUIRED_STATEMENTS } from "#lib/domain/required.ts";
import { STATEMENTS, type Statement } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument, Comparison } from "../check.ts";
import { passage } from "../compare.ts";

/** Money that a department may not have. */
const MAY_BE_EMPTY: readonly Statement[] = ["three_public", "government_fund", "state_capital"];
/** What every department receives and spends: these statements are never empty. */
const NEVER_EMPTY = REQUIRED_STATEMENTS.filter((statement) => !MAY_BE_EMPTY.includes(statement));

/** So many of them with amounts tell that the document prints them, and not an annex. */
const OTHERS = 2;
/** An amount, or words that there is none. */
const ANSWERED = /\d\.\d|[（(](?:无|空)|空表|为空|没有|(?:此|本)表无/;

/** Titles of statements that cannot be empty, with nothing below them, where the others have their amounts. */
export function bareHeadings({ figures, sections, passages }: CheckedDocument): Comparison[] {
  const printed = new Set(figures.map(({ statement }) => statement));
  const filled = NEVER_EMPTY.filter((statement) => printed.has(statement));
  if (filled.length < OTHERS) return [];
  const starts = sections.filter(({ kind }) => kind !== "duty").map(({ lineStart }) => lineStart);
  return NEVER_EMPTY.flatMap((statement) => {
    const section = sections.find(({ kind }) => kind === statement);
    if (!section || printed.has(statement)) return [];
    const { lineStart } = section;
    const next = starts.filter((line) => line > lineStart).sort((a, b) => a - b)[0] ?? passages.length + 1;
    const isBare = !passages.slice(lineStart, next - 1).some((text) => ANSWERED.test(text));
    return [
      passage(!isBare, lineStart, lineStart, {
        zh: `第${lineStart}行有《${STATEMENTS[statement]}》的标题，下面却没有数，其他报表都印有，值得核对。`,
        en: `Line ${lineStart} is the title of “${english.statements[statement]}”, with no amounts below it, while the other statements have theirs.`,
      }),
    ];
  });
}
