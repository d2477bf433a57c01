interface OfYear {
  fiscalYear: number;
}

/** Which of the chosen years there are rows of; none where there is none of them, or none was chosen: all are looked at. */
export function yearsHeld(rows: readonly OfYear[], chosen: readonly number[]): number[] {
  return chosen.filter((year) => rows.some(({ fiscalYear }) => fiscalYear === year));
}

/** The rows of some years; no years mean all. */
export function inYears<Row extends OfYear>(rows: readonly Row[], years: readonly number[]): Row[] {
  return rows.filter(({ fiscalYear }) => !years.length || years.includes(fiscalYear));
}
