import { abs } from "#lib/domain/decimal.ts";
import { stages } from "#lib/domain/englishNames.ts";
import { STAGES, TABLE_STATEMENTS, type Stage } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument, CheckedFigure, Words } from "./check.ts";
import { nameInEnglish, nameOf } from "./figures.ts";
import { firstIndex } from "#lib/domain/firstIndex.ts";
import { withKey, type Key } from "./lookup.ts";

/**
 * Why two prints of one thing differ, where one of them is exactly another number of the document: the same
 * thing's in another stage, or the neighbouring row's. Null where neither explains it.
 */
export function borrowed(document: CheckedDocument, a: CheckedFigure, b: CheckedFigure): Words | null {
  // Counts are small: they are like others by chance.
  if (a.value === b.value || a.unit !== "yuan" || a.measure !== "value") return null;
  // 元 for 万元 explains more than a number that is the same by chance.
  if (abs(a.value) === abs(b.value) * 10_000n || abs(b.value) === abs(a.value) * 10_000n) return null;
  // Of the first print a stage tells nothing: much is spent just as it was planned.
  const stage = ofStage(document, b);
  if (stage) return stage;
  const beside = [...neighbours(document, b), ...neighbours(document, a)];
  return ofNeighbour(b, beside) ?? ofNeighbour(a, beside);
}

/** The budget printed as actual, or the reverse. */
function ofStage(document: CheckedDocument, wrong: CheckedFigure): Words | null {
  const others = (Object.keys(STAGES) as Stage[]).filter((stage) => stage !== wrong.stage);
  const found = others
    .flatMap((stage) => withKey(document, byAmount, byAmount({ ...wrong, stage }))[0] ?? [])
    .sort((one, other) => one.order - other.order)[0];
  if (!found) return null;
  const [from, to] = [STAGES[found.stage], STAGES[wrong.stage]];
  return {
    zh: `（第${wrong.lineStart}行的数恰为第${found.lineStart}行的${from}数，像是把${from}数印成了${to}数）`,
    en: ` (line ${wrong.lineStart} is just the ${stages[found.stage]} of line ${found.lineStart}, printed as the ${stages[wrong.stage]}, it seems)`,
  };
}

/** The number of the row above or below, in the table of either print. */
function ofNeighbour(wrong: CheckedFigure, beside: readonly CheckedFigure[]): Words | null {
  const found = beside
    .filter((figure) => isAlike(figure, wrong))
    .sort((one, other) => one.order - other.order)[0];
  return found
    ? {
        zh: `（第${wrong.lineStart}行的数恰为邻行第${found.lineStart}行${nameOf(found)}的数，像是错行）`,
        en: ` (line ${wrong.lineStart} is just the amount of ${nameInEnglish(found)} in the neighbouring row, line ${found.lineStart}: shifted by a row, it seems)`,
      }
    : null;
}

/** Amounts by what they are about and how much they are; zeros are alike by chance. */
const byAmount: Key = ({ measure, value, item, subjectSystem, subjectCode, funding, fiscalYear, stage }) =>
  measure === "value" && value !== 0n
    ? [value, item, subjectSystem, subjectCode, funding, fiscalYear, stage].join()
    : null;

function isAlike(figure: CheckedFigure, wrong: CheckedFigure): boolean {
  return figure.value === wrong.value && wrong.value !== 0n;
}

/** Amounts by their column of their statement. */
const byColumn: Key = ({ measure, statement, unit, stage, funding, fiscalYear }) =>
  measure === "value" ? [statement, unit, stage, funding, fiscalYear].join() : null;

/** How many amounts of the column a neighbouring row may be away: between two rows stand those of other subjects. */
const REACH = 100;

/** The figures of the rows next above and next below in the same column of the same statement. */
function neighbours(document: CheckedDocument, figure: CheckedFigure): CheckedFigure[] {
  const column = withKey(document, byColumn, byColumn(figure));
  const at = firstIndex(column.length, (index) => column[index]!.lineStart >= figure.lineStart);
  const above = column.slice(Math.max(0, at - REACH), at).reverse();
  const below = column.slice(at, at + REACH).filter(({ lineStart }) => lineStart !== figure.lineStart);
  return [above, below].flatMap((others) => {
    const siblings = others.filter((other) => isSibling(other, figure));
    return siblings.filter(({ lineStart }) => lineStart === siblings[0]!.lineStart);
  });
}

/**
 * Whether one row may be taken for another: subjects of one level, or the items of a table without subjects.
 * A whole and its only part are equal by right, which explains nothing.
 */
function isSibling(a: CheckedFigure, b: CheckedFigure): boolean {
  const [code, other] = [a.subjectCode, b.subjectCode];
  if (code && other) return a.item === b.item && code !== other && code.length === other.length;
  const isPart = a.item.startsWith(b.item) || b.item.startsWith(a.item);
  return !code && !other && !isPart && TABLE_STATEMENTS.includes(a.statement);
}
