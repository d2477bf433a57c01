import { either } from "#lib/format/language.svelte.ts";
import * as en from "./en/answers.ts";
import * as zh from "./zh/answers.ts";

/*
 * The one-sentence answers under the headings. They are read before the picture, so they say who, how much and
 * against what, and nothing else. Each language builds its sentences in its own way.
 */

/** `2020 年、2024 年`, in order and each once; empty for no rows. */
export const yearsText = either(zh.yearsText, en.yearsText);
/** How far the actual lies off its budget: `决算比年初预算多 39.8%`. */
export const deviationText = either(zh.deviationText, en.deviationText);
export const overviewAnswer = either(zh.overviewAnswer, en.overviewAnswer);
export const executionAnswer = either(zh.executionAnswer, en.executionAnswer);
export const threePublicAnswer = either(zh.threePublicAnswer, en.threePublicAnswer);
export const staffAnswer = either(zh.staffAnswer, en.staffAnswer);
export const procurementAnswer = either(zh.procurementAnswer, en.procurementAnswer);
