import { filled } from "./filled.ts";
import { SEARCH_KINDS, type SearchEntry, type SearchKind } from "./search.ts";
import { searchTexts } from "./searchKeys.ts";

/*
 * The search index: a tree over all that follows any place of any name. A node is a few characters and the entries that
 * have them; it is a leaf as soon as these are so few that all can be looked at, so that keys are as long as they must
 * be: two characters of a rare name, five of one that many share. Nodes lie sorted in files of bounded size, entries in others. `root` says where
 * each file begins: a word is then looked up in one file, and no file grows with the archive.
 */

/**
 * A key with the numbers of its entries, best first. A leaf has no third: it answers for all longer keys, too. Else
 * there are nodes below it, and 1 says that of some kind only the best are here.
 */
export type SearchNode = [key: string, numbers: number[], cut?: 0 | 1];

export interface SearchRoot {
  /** The first key of each file of nodes. */
  keys: string[];
  /** The first number of each file of entries. */
  entries: number[];
  /** The first number of each kind. */
  kinds: Partial<Record<SearchKind, number>>;
  /** What is shown before anything is asked. */
  pages: SearchEntry[];
}

export interface SearchFiles {
  root: SearchRoot;
  nodes: SearchNode[][];
  entries: SearchEntry[][];
}

/** The name of the file where to begin. */
export const ROOT_FILE = "root";
const nodesFile = (file: number) => `nodes-${file}`;
const entriesFile = (file: number) => `entries-${file}`;

/** All files of an index with their names. */
export function namedFiles({ root, nodes, entries }: SearchFiles): [name: string, content: unknown][] {
  return [
    [ROOT_FILE, root],
    ...nodes.map((content, file): [string, unknown] => [nodesFile(file), content]),
    ...entries.map((content, file): [string, unknown] => [entriesFile(file), content]),
  ];
}

/** How a file of the index is read. */
export interface SearchReader {
  nodes(file: number): Promise<SearchNode[]>;
  entries(file: number): Promise<SearchEntry[]>;
}

/** Reads files by their names. */
export function readerBy(open: <Content>(name: string) => Promise<Content>): SearchReader {
  return { nodes: (file) => open(nodesFile(file)), entries: (file) => open(entriesFile(file)) };
}

/** So many entries of a kind a key leads to at most. */
export const MOST_OF_KIND = 128;
/** A leaf has at most so many entries, or all of one name. */
const LEAF = 12;
/** Bytes of a file of nodes, and of entries, before compression; one node or entry may make it longer. */
export const NODE_BYTES = 48_000;
export const ENTRY_BYTES = 24_000;

/**
 * Builds the index: the same entries give the same files.
 * @param given entries in the order in which they should be numbered; what is likely to be found together lies together
 * @param ranked the same, the most likely first: what is kept where too many have a key
 */
export function buildSearchIndex(
  given: readonly SearchEntry[],
  ranked: readonly SearchEntry[] = given,
): SearchFiles {
  const entries = SEARCH_KINDS.flatMap((kind) => given.filter((entry) => entry.kind === kind));
  const numbers = new Map(entries.map((entry, number) => [entry, number]));
  const kinds: SearchRoot["kinds"] = {};
  entries.forEach(({ kind }, number) => (kinds[kind] ??= number));
  const nodes = filled(
    growNodes(
      ranked.map((entry) => [entry, numbers.get(entry)!]),
      entries.map(({ kind }) => kind),
    ),
    NODE_BYTES,
  );
  const files = filled(entries, ENTRY_BYTES);
  let first = 0;
  return {
    root: {
      keys: nodes.map(([[key]]) => key),
      entries: files.map(({ length }) => (first += length) - length),
      kinds,
      pages: entries.filter(({ kind }) => kind === "page"),
    },
    nodes,
    entries: files,
  };
}

/** Where in a text of which entry something begins. */
interface Suffixes {
  texts: string[];
  /** The number of each text's entry. */
  owners: number[];
  /** Text and place of each. */
  text: number[];
  from: number[];
}

/** All nodes, in the order of their keys. */
function* growNodes(
  ranked: Iterable<readonly [SearchEntry, number]>,
  kinds: readonly SearchKind[],
): Generator<SearchNode> {
  const all: Suffixes = { texts: [], owners: [], text: [], from: [] };
  for (const [entry, number] of ranked)
    for (const { text, inside } of searchTexts(entry)) {
      for (let from = 0; from < (inside ? text.length - 1 : 1); from++) {
        all.text.push(all.texts.length);
        all.from.push(from);
      }
      all.texts.push(text);
      all.owners.push(number);
    }
  const every = all.text.map((_, suffix) => suffix);
  for (const branch of branches(all, every, 0)) yield* grow(all, branch, 1, kinds);
}

/** The node of what is the same in its first characters, and those below it where it does not say all. */
function* grow(
  all: Suffixes,
  suffixes: readonly number[],
  depth: number,
  kinds: readonly SearchKind[],
): Generator<SearchNode> {
  const from = all.from[suffixes[0]!]!;
  const key = all.texts[all.text[suffixes[0]!]!]!.slice(from, from + depth);
  const counts = new Map<SearchKind, number>();
  const kept: number[] = [];
  let [last, cut] = [-1, false];
  for (const suffix of suffixes) {
    const number = all.owners[all.text[suffix]!]!;
    // They come entry by entry.
    if (number === last) continue;
    last = number;
    const count = (counts.get(kinds[number]!) ?? 0) + 1;
    counts.set(kinds[number]!, count);
    if (count <= MOST_OF_KIND) kept.push(number);
    else cut = true;
  }
  if (!cut && kept.length <= LEAF) return yield [key, kept];
  yield [key, kept, cut ? 1 : 0];
  for (const branch of branches(all, suffixes, depth)) yield* grow(all, branch, depth + 1, kinds);
}

/** What goes on alike after so many characters, in the order of the next one; what ends there is left out. */
function branches(all: Suffixes, suffixes: readonly number[], depth: number): number[][] {
  const found = new Map<number, number[]>();
  for (const suffix of suffixes) {
    const next = all.texts[all.text[suffix]!]!.charCodeAt(all.from[suffix]! + depth);
    if (Number.isNaN(next)) continue;
    const branch = found.get(next);
    if (branch) branch.push(suffix);
    else found.set(next, [suffix]);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, branch]) => branch);
}
