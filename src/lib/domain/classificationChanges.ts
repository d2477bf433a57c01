/*
 * When the official classification of expenditure changed so that a measure before and after is not of the same things.
 * The one place for such years; each with the publication that says so.
 */

/** A change of the classification. */
export interface ClassificationChange {
  /** The first fiscal year by the new one. */
  from: number;
  /** The economic 类 whose contents are others since. */
  subjects: readonly string[];
  source: string;
}

export const CLASSIFICATION_CHANGES: readonly ClassificationChange[] = [
  // Housing funds and medical costs of those in service went from 303 to 301, subsidies for housing and heating elsewhere.
  { from: 2018, subjects: ["301", "303"], source: "财预〔2017〕98号《支出经济分类科目改革方案》" },
];

/** The change of a subject's contents between two years, the later of which is the first by the new classification or after it. */
export function classificationChange(
  subject: string,
  before: number,
  after: number,
): ClassificationChange | null {
  return (
    CLASSIFICATION_CHANGES.find(
      ({ from, subjects }) => before < from && after >= from && subjects.includes(subject),
    ) ?? null
  );
}
