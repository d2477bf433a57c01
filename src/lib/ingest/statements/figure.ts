import { itemUnit, type Item } from "#lib/domain/items.ts";
import type { Funding, Stage, Statement, SubjectSystem } from "#lib/domain/vocabulary.ts";
import type { OpenFigure } from "../openStages.ts";
import { cellNumeral, moneyScale } from "../numerals.ts";
import type { Cell } from "../source.ts";
import { amountIn } from "./cells.ts";

/** What a cell of a statement means. */
export interface CellMeaning {
  item: Item;
  funding: Funding;
  stage?: Stage;
  /** The header says 预算 without saying which. */
  openStage?: boolean;
  subjectSystem?: SubjectSystem;
  subjectCode?: string;
}

/**
 * The figure that a cell prints, or null where it is blank, or prints people where money is meant, or the other way about.
 * @param scale yuan per printed unit, for amounts of money; a cell's own unit goes before
 */
export function cellFigure(
  cell: Cell | undefined,
  scale: bigint,
  statement: Statement,
  fiscalYear: number,
  meaning: CellMeaning,
): OpenFigure | null {
  const unit = itemUnit(meaning.item);
  const numeral = cell ? cellNumeral(cell.text, cell.start) : null;
  if (!cell || !numeral) return null;
  const ownScale = numeral.unit === null ? null : moneyScale(numeral.unit);
  if (numeral.unit !== null && (ownScale !== null) !== (unit === "yuan")) return null;
  const amount = amountIn(cell, numeral, unit === "yuan" ? (ownScale ?? scale) : 1n);
  if (!amount) return null;
  return {
    ...amount,
    fiscalYear,
    statement,
    item: meaning.item,
    subjectSystem: meaning.subjectSystem ?? null,
    subjectCode: meaning.subjectCode ?? null,
    funding: meaning.funding,
    stage: meaning.stage ?? "actual",
    measure: "value",
    base: null,
    unit,
    basis: "reported",
    derivation: null,
    reason: null,
    openStage: meaning.openStage ?? false,
  };
}

/** The change against the year before that a cell prints, in the item's unit or in percent; null where it is blank. */
export function changeFigure(
  cell: Cell,
  measure: "yoy_change" | "yoy_rate",
  scale: bigint,
  statement: Statement,
  fiscalYear: number,
  meaning: CellMeaning,
): OpenFigure | null {
  const isRate = measure === "yoy_rate";
  const figure = cellFigure(cell, isRate ? 1n : scale, statement, fiscalYear, meaning);
  return figure && { ...figure, measure, ...(isRate && { unit: "percent" as const }) };
}
