import type { GlossaryEntry } from "./glossaryEntries.ts";
import { englishName, plainTerm, plainWords } from "./plainTerms.ts";

/**
 * The terms that a word finds: those called so, by any of their names in either language. A word that is nobody's
 * name is looked for in what explains the terms: whoever types 水电 finds the running costs.
 */
export function findTerms(entries: readonly GlossaryEntry[], wanted: string): readonly GlossaryEntry[] {
  const word = wanted.trim().toLowerCase();
  const having = (words: (entry: GlossaryEntry) => readonly string[]) =>
    entries.filter((entry) => words(entry).some((each) => each.toLowerCase().includes(word)));
  const called = having(namesOf);
  return called.length ? called : having(explanationsOf);
}

function namesOf({ name, definitions }: GlossaryEntry): string[] {
  const printed = definitions.map((definition) => definition.printed);
  return [name, ...(plainTerm(name)?.also ?? []), englishName(name), ...printed];
}

function explanationsOf({ name, definitions }: GlossaryEntry): string[] {
  return [plainWords(name) ?? "", ...definitions.map(({ text }) => text)];
}
