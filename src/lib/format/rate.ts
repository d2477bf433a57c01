import { format } from "d3-format";
import type { Language } from "./language.svelte.ts";

const WORDS = {
  zh: { unchanged: "持平", bothZero: "两年均为零", priorZero: "上年为零" },
  en: { unchanged: "unchanged", bothZero: "zero in both years", priorZero: "zero the year before" },
};

const oneDecimal = format(",.1f");

/** A fraction as percent with one decimal: 0.8838 -> `88.4%`. */
export function percent(fraction: number): string {
  return `${oneDecimal(fraction * 100)}%`;
}

/** A difference of fractions in percentage points, without their name: −0.0123 -> `−1.2`. */
export function points(fraction: number): string {
  const text = oneDecimal(fraction * 100);
  return text === "−0.0" ? "0.0" : text;
}

/** A change as a fraction, with a mark and a word that do not depend on colour: `▲ 12.9%`, `▼ 3.0%`, `持平`. */
export function change(fraction: number, language: Language): string {
  const text = oneDecimal(Math.abs(fraction) * 100);
  if (text === "0.0") return WORDS[language].unchanged;
  return `${fraction > 0 ? "▲" : "▼"} ${text}%`;
}

/** Growth over the year before; a year before of zero has no rate. */
export function growth(actual: number | null, prior: number | null, language: Language): string {
  if (actual === null || prior === null) return "—";
  if (prior === 0) return actual === 0 ? WORDS[language].bothZero : WORDS[language].priorZero;
  return change(actual / prior - 1, language);
}

/** A whole number with thousands separators. */
export const count = format(",d");

/** A score, with up to two decimals as printed: 90.82, 98. */
export const score = format(",.2~f");
