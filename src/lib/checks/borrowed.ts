import { STAGES, TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument, CheckedFigure, Words } from "./check.ts";
import { nameInEnglish, nameOf, STAGES_IN_ENGLISH } from "./figures.ts";

/**
 * Why two prints of one thing differ, where one of them is exactly another number of the document: the same
 * thing's in another stage, or the neighbouring row's. Null where neither explains it.
 */
export function borrowed(document: CheckedDocument, a: CheckedFigure, b: CheckedFigure): Words | null {
  // Counts are small: they are like others by chance.
  if (a.value === b.value || a.unit !== "yuan" || a.measure !== "value") return null;
  // Of the first print a stage tells nothing: much is spent just as it was planned.
  return ofStage(document, b) ?? ofNeighbour(document, b, a) ?? ofNeighbour(document, a, b);
}

/** The budget printed as actual, or the reverse. */
function ofStage(document: CheckedDocument, wrong: CheckedFigure): Words | null {
  const found = alike(document, wrong).find(
    (figure) =>
      figure.stage !== wrong.stage &&
      figure.item === wrong.item &&
      figure.subjectSystem === wrong.subjectSystem &&
      figure.subjectCode === wrong.subjectCode,
  );
  if (!found) return null;
  const [from, to] = [STAGES[found.stage], STAGES[wrong.stage]];
  return {
    zh: `（第${wrong.lineStart}行的数恰为第${found.lineStart}行的${from}数，像是把${from}数印成了${to}数）`,
    en: ` (line ${wrong.lineStart} is just the ${STAGES_IN_ENGLISH[found.stage]} of line ${found.lineStart}, printed as the ${STAGES_IN_ENGLISH[wrong.stage]}, it seems)`,
  };
}

/** The number of the row above or below, in the table of either print. */
function ofNeighbour(document: CheckedDocument, wrong: CheckedFigure, right: CheckedFigure): Words | null {
  const beside = [...neighbours(document, wrong), ...neighbours(document, right)];
  const found = alike(document, wrong).find((figure) => beside.includes(figure));
  return found
    ? {
        zh: `（第${wrong.lineStart}行的数恰为邻行第${found.lineStart}行${nameOf(found)}的数，像是错行）`,
        en: ` (line ${wrong.lineStart} is just the amount of ${nameInEnglish(found)} in the neighbouring row, line ${found.lineStart}: shifted by a row, it seems)`,
      }
    : null;
}

/** Other figures of exactly this value; zeros are alike by chance. */
function alike(document: CheckedDocument, wrong: CheckedFigure): CheckedFigure[] {
  return document.figures.filter(
    (figure) =>
      wrong.value !== 0n &&
      figure.value === wrong.value &&
      figure.measure === "value" &&
      figure.fiscalYear === wrong.fiscalYear &&
      figure.funding === wrong.funding,
  );
}

/** The figures of the rows next above and next below in the same column of the same statement. */
function neighbours(document: CheckedDocument, figure: CheckedFigure): CheckedFigure[] {
  const column = document.figures.filter(
    (other) =>
      other.lineStart !== figure.lineStart &&
      other.statement === figure.statement &&
      other.measure === "value" &&
      other.unit === figure.unit &&
      other.stage === figure.stage &&
      other.funding === figure.funding &&
      other.fiscalYear === figure.fiscalYear &&
      isSibling(other, figure),
  );
  const above = Math.max(...column.map((other) => other.lineStart).filter((line) => line < figure.lineStart));
  const below = Math.min(...column.map((other) => other.lineStart).filter((line) => line > figure.lineStart));
  return column.filter(({ lineStart }) => lineStart === above || lineStart === below);
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
