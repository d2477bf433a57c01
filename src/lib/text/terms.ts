import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/terms.ts";

/** The words of the card that explains a term. */
const chinese = {
  more: "更多 ›",
} as const;

export const termTexts = inBoth(chinese, en.termTexts);
