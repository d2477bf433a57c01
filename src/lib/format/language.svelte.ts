/** Chinese first, English second. */
export type Language = "zh" | "en";

/** The language of the interface: Chinese while prerendering and until the reader has chosen. */
export const language = $state<{ current: Language }>({ current: "zh" });

/** The shape of words, whatever they say: the same keys, and functions of the same parameters. */
export type Wording<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => infer Said
    ? (...given: Given) => Wording<Said>
    : { readonly [Key in keyof Words]: Wording<Words[Key]> };

/**
 * Words in both languages as one object: whoever reads a property gets it in the language of the moment, and what
 * Svelte drew with it is drawn again when the language changes. Parts of it stay alive, too: `const text = zh.findings`.
 */
export function inBoth<Words extends object>(zh: Words, en: Wording<Words>): Wording<Words> {
  const both = {} as Record<string, unknown>;
  const chinese = zh as Record<string, unknown>;
  const english = en as Record<string, unknown>;
  for (const key of Object.keys(zh)) {
    const [one, other] = [chinese[key], english[key]];
    const nested = isWords(one) && isWords(other) ? inBoth(one, other) : null;
    const get = () => nested ?? (language.current === "en" ? other : one);
    Object.defineProperty(both, key, { enumerable: true, get });
  }
  return both as Wording<Words>;
}

/** A sentence in both languages as one function, which speaks the language of the moment. */
export function either<Given extends unknown[], Said>(
  zh: (...given: Given) => Said,
  en: (...given: Given) => Said,
): (...given: Given) => Said {
  return (...given) => (language.current === "en" ? en : zh)(...given);
}

/** Lists are exchanged whole. */
function isWords(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
