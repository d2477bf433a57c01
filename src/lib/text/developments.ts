import { either, inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/developments.ts";
import * as zh from "./zh/developments.ts";

/** The words beside pictures of several years. */
export const developments = inBoth(zh.developments, en.developments);

/** What became of a measure: who rose, who fell, who changed most, and what is between. */
export const developmentAnswer = either(zh.developmentAnswer, en.developmentAnswer);
/** How much of several years is shown, and of how many departments there is a development. */
export const severalYearsAnswer = either(zh.severalYearsAnswer, en.severalYearsAnswer);
/** `2015–2024 年`; with gaps the years themselves. */
export const yearSpan = either(zh.yearSpan, en.yearSpan);
