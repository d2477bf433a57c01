import type { Language } from "#lib/format/language.svelte.ts";

/** The language that an address asks for: `?lang=en`; null where it asks for none. */
export function askedLanguage(params: URLSearchParams): Language | null {
  const asked = params.get("lang");
  return asked === "en" || asked === "zh" ? asked : null;
}

/** The language chosen in this browser before; Chinese where it keeps nothing. */
export function keptLanguage(): Language {
  try {
    return localStorage.getItem("language") === "en" ? "en" : "zh";
  } catch {
    return "zh";
  }
}

/** Keeps a choice in this browser; where it keeps nothing, the choice holds until the page is left. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem("language", language);
  } catch {
    // Then it holds until the page is left.
  }
}
