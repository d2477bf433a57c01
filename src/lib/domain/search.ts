import type { NumberPrint } from "./numberIndex.ts";
import type { AskedQuestion } from "./questions.ts";

export const SEARCH_KINDS = [
  "question",
  "figure",
  "page",
  "department",
  "document",
  "subject",
  "term",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that a search leads to. */
export interface SearchEntry {
  kind: SearchKind;
  /** What its address is made of: a path, an identifier, or `system:code` of a subject. */
  id: string;
  title: string;
  /** What else it is called. */
  names: readonly string[];
  /** A quiet word on what it is; not searched. Of departments and documents it is made where it is shown. */
  detail: string;
  /** How it reads in English, where that differs. */
  english?: { title?: string; detail: string };
  /** The code of a subject. */
  code?: string;
  /** Its names by sound: syllables with a space between. Of a department in the order of title and names. */
  pinyin: readonly string[];
  /** Of a department: where it is, and what it has published. */
  place?: string;
  years?: readonly number[];
  documents?: readonly SearchDocument[];
  /** Of a document, and of a printed number: whose accounts of which year. */
  account?: { shortName: string; year: number };
  /** Of a printed number: what it is, and where. */
  print?: NumberPrint;
  /** Of a question: where it is answered, and of whom. */
  asked?: AskedQuestion;
}

/** A document as its department's entry holds it: most are called as the department is, and then something. */
export interface SearchDocument {
  id: string;
  year: number;
  /** The title, or what of it follows the department's name. */
  title?: string;
  after?: string;
  /** The file's name, where it is not the title. */
  file?: string;
}

/** An entry and, of a department, those of its documents; its first other name is the short one. */
export function withDocuments({ documents = [], ...entry }: SearchEntry): SearchEntry[] {
  const shortName = entry.names[0] ?? entry.title;
  const years = documents.map(({ year }) => year);
  return [
    entry.kind === "department" ? { ...entry, years } : entry,
    ...documents.map(({ id, year, title, after, file }): SearchEntry => ({
      kind: "document",
      id,
      title: title ?? `${entry.title}${after}`,
      names: file ? [file] : [],
      detail: "",
      account: { shortName, year },
      // Nobody spells a title to its end.
      pinyin: [entry.pinyin[0] ?? "", `${entry.pinyin[1] ?? entry.pinyin[0] ?? ""} ${year}`],
    })),
  ];
}

export interface SearchGroup {
  kind: SearchKind;
  /** How many match, also those that are not shown. */
  total: number;
  /** More may match than were looked at: the total is the least that there are. */
  more?: boolean;
  /** Nothing of the kind is looked for: the archive is too large for an index of it. */
  tooMany?: boolean;
  entries: SearchEntry[];
}

/** How well a word fits, best first; null where it does not. */
type Fit = 0 | 1 | 2 | 3 | 4 | null;
const [WHOLE, START, SOUND_START, INSIDE, SOUND_INSIDE] = [0, 1, 2, 3, 4] as const;

/**
 * What matches all words of a query, by kind. A word may be Chinese text, the beginning of a subject's code, or
 * pinyin: whole syllables, initials, or both mixed (`jingdezhen`, `jdz`, `jdzhen`). The kind with the best match
 * comes first, and in a kind the best match; no query gives the pages.
 * @param most how many of a kind are shown
 */
export function findEntries(entries: readonly SearchEntry[], query: string, most = 6): SearchGroup[] {
  const words = wordsOf(query);
  if (!words.length) {
    const pages = entries.filter(({ kind }) => kind === "page");
    return pages.length ? [{ kind: "page", total: pages.length, entries: pages }] : [];
  }
  const groups = SEARCH_KINDS.map((kind) => ({
    kind,
    hits: entries
      .filter((entry) => entry.kind === kind)
      .flatMap((entry) => {
        const fit = fitOfAll(entry, words);
        return fit === null ? [] : [{ entry, fit }];
      })
      // Of two that fit alike the shorter one is meant; else the order of the index stays.
      .sort((a, b) => a.fit - b.fit || a.entry.title.length - b.entry.title.length),
  }));
  return groups
    .filter(({ hits }) => hits.length)
    .sort((a, b) => a.hits[0]!.fit - b.hits[0]!.fit)
    .map(({ kind, hits }) => ({
      kind,
      total: hits.length,
      entries: hits.slice(0, most).map(({ entry }) => entry),
    }));
}

/** The sum of all words' fits: every word must fit somewhere. */
function fitOfAll(entry: SearchEntry, words: readonly string[]): number | null {
  let sum = 0;
  for (const word of words) {
    const fit = fitOf(entry, word);
    if (fit === null) return null;
    sum += fit;
  }
  return sum;
}

function fitOf(entry: SearchEntry, word: string): Fit {
  const fits = [entry.title, ...entry.names].map((name) => fitOfText(plain(name), word));
  if (entry.code?.startsWith(word)) fits.push(entry.code === word ? WHOLE : START);
  if (/^[a-z]+\d*$/.test(word)) fits.push(...entry.pinyin.map((sound) => fitOfSound(sound.split(" "), word)));
  return fits.reduce((best, fit) => (fit !== null && (best === null || fit < best) ? fit : best), null);
}

function fitOfText(name: string, word: string): Fit {
  const place = name.indexOf(word);
  if (place < 0) return null;
  return name === word ? WHOLE : place === 0 ? START : INSIDE;
}

function fitOfSound(syllables: readonly string[], word: string): Fit {
  if (spells(syllables, 0, word)) return SOUND_START;
  // A single letter stands inside of nearly everything.
  if (word.length < 2) return null;
  return syllables.some((_, from) => from > 0 && spells(syllables, from, word)) ? SOUND_INSIDE : null;
}

/** Whether a word is made of the beginnings of consecutive syllables. */
function spells(syllables: readonly string[], from: number, word: string): boolean {
  if (!word) return true;
  const syllable = syllables[from];
  if (!syllable) return false;
  for (let length = 1; length <= syllable.length && syllable[length - 1] === word[length - 1]; length++)
    if (spells(syllables, from + 1, word.slice(length))) return true;
  return false;
}

/** The words of a query, as names are compared with them. */
export function wordsOf(query: string): string[] {
  return plain(query).split(/\s+/).filter(Boolean);
}

/** Full-width letters, capitals and quotation marks do not matter; input methods put `'` between syllables. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/["“”‘’']/g, "");
}
