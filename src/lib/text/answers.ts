import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { either } from "#lib/format/language.svelte.ts";
import * as en from "./en/answers.ts";
import { inPricesOf } from "./yardstick.ts";
import * as zh from "./zh/answers.ts";

/*
 * The one-sentence answers under the headings. They are read before the picture, so they say who, how much and
 * against what, and nothing else. Each language builds its sentences in its own way. Their rows are those of the
 * picture, measured by its yardstick: a sentence and its picture never say two amounts.
 */

/** `2020 年、2024 年`, in order and each once; empty for no rows. */
export const yearsText = either(zh.yearsText, en.yearsText);
/** How far the actual lies off its budget: `决算比年初预算多 39.8%`. */
export const deviationText = either(zh.deviationText, en.deviationText);
export const overviewAnswer = priced(either(zh.overviewAnswer, en.overviewAnswer));
export const threePublicAnswer = priced(either(zh.threePublicAnswer, en.threePublicAnswer));
export const staffAnswer = priced(either(zh.staffAnswer, en.staffAnswer));
export const procurementAnswer = priced(either(zh.procurementAnswer, en.procurementAnswer));

const execution = either(zh.executionAnswer, en.executionAnswer);
export const executionAnswer = (
  departments: Parameters<typeof execution>[0],
  subjects: Parameters<typeof execution>[1],
  yardstick: Yardstick = PRINTED,
) => {
  const answer = execution(departments, subjects, yardstick);
  return departments.length ? inPricesOf(yardstick, answer) : answer;
};

/** A sentence about rows that says whose prices its amounts are in. */
function priced<Row>(
  sentence: (rows: readonly Row[], yardstick: Yardstick) => string,
): (rows: readonly Row[], yardstick?: Yardstick) => string {
  return (rows, yardstick = PRINTED) => {
    const answer = sentence(rows, yardstick);
    return rows.length ? inPricesOf(yardstick, answer) : answer;
  };
}
