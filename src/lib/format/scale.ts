import type { Language } from "./language.svelte.ts";

const WRITERS: Record<Language, Intl.NumberFormat> = {
  zh: new Intl.NumberFormat("zh-CN", { notation: "compact", maximumSignificantDigits: 4 }),
  en: new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 }),
};

/** A number beside a scale, in few letters: `1.2亿`, `120M`, `0.85`. */
export function scaleNumber(value: number, language: Language): string {
  return WRITERS[language].format(value).replace(/^-/, "−");
}
