import { keyOf, type Figure } from "#lib/domain/figure.ts";

/** A figure whose budget stage its own words leave open: 预算 without saying which. */
export interface OpenFigure extends Figure {
  openStage: boolean;
}

/**
 * Settles 预算 without saying which: the stage that the document prints elsewhere with the same amount; else the
 * 全年预算, which the official template means by 预算数 (note under its 公开07表). A table's bare column is one stage:
 * one amount that is a 年初预算 elsewhere settles all of it.
 */
export function settleStages(figures: readonly OpenFigure[]): Figure[] {
  const initial = new Set(
    figures
      .filter((figure) => !figure.openStage && figure.stage === "initial_budget")
      .map((figure) => `${keyOf(figure)}=${figure.value}`),
  );
  const asInitial = (figure: Figure): Figure => ({ ...figure, stage: "initial_budget" });
  const isInitial = (figure: OpenFigure) =>
    figure.openStage &&
    figure.measure === "value" &&
    initial.has(`${keyOf(asInitial(figure))}=${figure.value}`);
  const initialTable = figures.some(
    (figure) => figure.statement === "three_public" && figure.value !== 0n && isInitial(figure),
  );
  return figures.map((figure) => {
    const inTable = figure.openStage && figure.statement === "three_public" && initialTable;
    return inTable || isInitial(figure) ? asInitial(plain(figure)) : plain(figure);
  });
}

/** The figure without what its words left open, of one shape whoever read it: all rules look at figures, and objects of one shape are looked at fast. */
export function plain(figure: OpenFigure): Figure {
  return {
    fiscalYear: figure.fiscalYear,
    item: figure.item,
    subjectSystem: figure.subjectSystem,
    subjectCode: figure.subjectCode,
    funding: figure.funding,
    stage: figure.stage,
    statement: figure.statement,
    measure: figure.measure,
    base: figure.base,
    unit: figure.unit,
    value: figure.value,
    printed: figure.printed,
    rounding: figure.rounding,
    basis: figure.basis,
    derivation: figure.derivation,
    reason: figure.reason,
    lineStart: figure.lineStart,
    lineEnd: figure.lineEnd,
    charStart: figure.charStart,
    charEnd: figure.charEnd,
  };
}
