import { plain, type SearchEntry } from "./search.ts";

/*
 * What the index knows a name by: its text between `^` and `$`, and its pinyin initials in capitals likewise (a text in
 * compared form has none). A word is looked up as such a text's beginning, or as the beginning of what stands inside.
 */

/** A text to be found by its beginning, and where `inside` by anything that stands in it. */
export interface SearchText {
  text: string;
  inside: boolean;
}

/** All that an entry is found by. Of documents that are called as their department is, the years alone. */
export function searchTexts(entry: SearchEntry): SearchText[] {
  const documents = entry.documents ?? [];
  const named = [entry.title, ...entry.names, ...documents.flatMap(({ title, file }) => [title, file])];
  const texts = new Map<string, boolean>();
  const add = (text: string, inside: boolean) => texts.set(`^${text}$`, inside);
  for (const { year } of documents) add(String(year), false);
  if (entry.code) add(entry.code, false);
  for (const sound of entry.pinyin) add(initials(sound), true);
  for (const name of named) if (name) add(plain(name), true);
  return [...texts].map(([text, inside]) => ({ text, inside }));
}

/** `bin hai 2024` → `BH2`. */
function initials(sound: string): string {
  return sound.replace(/(\S)\S*\s*/g, "$1").toUpperCase();
}

/** What to look up for a word, what fits best first: the whole name, its beginning, what stands inside; then by sound. */
export function lookupsOf(word: string): string[] {
  const sounds = /^[a-z]+\d*$/.test(word) ? readings(word.replace(/\d+$/, "")) : [];
  return [
    `^${word}$`,
    `^${word}`,
    word,
    ...sounds.map((sound) => `^${sound}`),
    // A single letter stands inside of nearly everything.
    ...sounds.filter((sound) => word.length > 1 && sound).map((sound) => sound),
  ];
}

/** What begins a syllable of pinyin, cut off anywhere; what is wrongly let through finds nothing. */
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:a(?:i|o|ng?)?|o(?:u|ng?)?|e(?:i|r|ng?)?|i(?:a(?:o|ng?)?|e|u|ng?|on?g?)?|u(?:a(?:i|ng?)?|o|i|n)?|v(?:e|n)?|ue)?$/;
const LONGEST = 6;
/** So many readings of a word are looked up. */
const READINGS = 3;

/** The initials that a word may spell, those of the fewest syllables first: `jdzhen` → `JDZ`, then `JDZHEN`'s like. */
export function readings(word: string): string[] {
  const until: string[][] = [[""]];
  for (let end = 1; end <= word.length; end++) {
    const found = new Set<string>();
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      const chunk = word.slice(from, end);
      if (/^[iuv]/.test(chunk) || !SYLLABLE.test(chunk)) continue;
      for (const before of until[from]!) found.add(before + chunk[0]!.toUpperCase());
    }
    until.push([...found].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, READINGS));
  }
  const all = word.toUpperCase();
  // Each letter a syllable, as initials are typed most.
  return [...new Set([...until[word.length]!, ...(/[IUV]/.test(all) ? [] : [all])])].filter(Boolean);
}
