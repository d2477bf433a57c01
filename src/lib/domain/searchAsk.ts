import { fileOf, lastNotAfter } from "./filled.ts";
import {
  findEntries,
  SEARCH_KINDS,
  withDocuments,
  wordsOf,
  type SearchEntry,
  type SearchGroup,
  type SearchKind,
} from "./search.ts";
import type { SearchNode, SearchReader, SearchRoot } from "./searchIndex.ts";
import { lookupsOf } from "./searchKeys.ts";

/** So many files of nodes, and as many of entries, a query reads at most. */
export const MOST_FILES = 12;
/** So often the next entries are read where none has fitted yet: words that many have, each, and nobody together. */
export const MOST_ROUNDS = 3;

/**
 * Answers a query from the index, as findEntries does from all entries, in two rounds: the nodes of its words, then the
 * entries that these lead to. Where there are more than are read, `more` says so; only where none of those read fits,
 * the next are read.
 * @param kinds what is looked for
 * @param most how many of a kind are shown
 */
export async function askSearch(
  root: SearchRoot,
  reader: SearchReader,
  query: string,
  { kinds = SEARCH_KINDS, most = 6 }: { kinds?: readonly SearchKind[]; most?: number } = {},
): Promise<SearchGroup[]> {
  const words = wordsOf(query);
  if (!words.length) return findEntries(root.pages, "", most);
  const found = await lookUp(root, reader, words);
  let waiting = found.numbers.filter((number) => kinds.includes(kindOf(root, number)));
  let groups: SearchGroup[] = [];
  for (let round = 0; round < MOST_ROUNDS && waiting.length && !groups.length; round++) {
    const { read, left } = withinFiles(root, waiting);
    const entries = (await readEntries(root, reader, read)).flatMap(withDocuments);
    groups = findEntries(
      entries.filter(({ kind }) => kinds.includes(kind)),
      query,
      most,
    );
    waiting = left;
  }
  const more = new Set([...found.cut, ...waiting.map((number) => kindOf(root, number))]);
  return groups.map((group) =>
    more.has(group.kind === "document" ? "department" : group.kind) ? { ...group, more: true } : group,
  );
}

/** Entries by number, in the order given; their files are read at once. */
async function readEntries(
  root: SearchRoot,
  reader: SearchReader,
  numbers: readonly number[],
): Promise<SearchEntry[]> {
  const places = numbers.map((number) => ({ number, file: fileOf(root.entries, number) }));
  const wanted = [...new Set(places.map(({ file }) => file))];
  const files = new Map(
    await Promise.all(wanted.map(async (file) => [file, await reader.entries(file)] as const)),
  );
  return places.map(({ number, file }) => files.get(file)![number - root.entries[file]!]!);
}

/** What the words' nodes lead to, the likeliest first; and the kinds of which every word's node has left some out. */
async function lookUp(
  root: SearchRoot,
  reader: SearchReader,
  words: readonly string[],
): Promise<{ numbers: number[]; cut: Set<SearchKind> }> {
  // The best of each word before the second best of any: what is beyond the files is the least telling.
  const keys = words.map(lookupsOf);
  const alone = Array.from({ length: Math.max(...keys.map(({ length }) => length)) }, (_, place) =>
    keys.flatMap((of, word) => (place < of.length ? [{ key: of[place]!, place, of: [word] }] : [])),
  ).flat();
  // Thousands may have each of two words, and few both: these mostly side by side, in either order.
  const joined = words.slice(1).flatMap((word, at) => [
    { key: words[at]! + word, place: 2, of: [at, at + 1] },
    { key: word + words[at]!, place: 2, of: [at, at + 1] },
  ]);
  const asked = [...joined.slice(0, MOST_FILES / 2), ...alone];
  const files = [...new Set(asked.map(({ key }) => fileOf(root.keys, key)))].slice(0, MOST_FILES);
  const read = new Map(
    await Promise.all(files.map(async (file) => [file, file < 0 ? [] : await reader.nodes(file)] as const)),
  );
  const scores = new Map<number, { words: Set<number>; whole: boolean; place: number; at: number }>();
  const cuts = words.map(() => new Set<SearchKind>());
  for (const { key, of, place } of asked) {
    const node = nodeOf(read.get(fileOf(root.keys, key)) ?? [], key);
    if (!node) continue;
    const [, numbers, cut] = node;
    if (cut && of.length === 1 && place >= 2)
      for (const number of numbers) cuts[of[0]!]!.add(kindOf(root, number));
    numbers.forEach((number, at) => {
      const score = scores.get(number) ?? { words: new Set(), whole: false, place, at };
      for (const word of of) score.words.add(word);
      score.whole ||= !cut;
      if (place < score.place) Object.assign(score, { place, at });
      scores.set(number, score);
    });
  }
  const ranked = [...scores].sort(
    ([, a], [, b]) =>
      b.words.size - a.words.size || Number(b.whole) - Number(a.whole) || a.place - b.place || a.at - b.at,
  );
  const everyCut = SEARCH_KINDS.filter((kind) => cuts.every((of) => of.has(kind)));
  return { numbers: ranked.map(([number]) => number), cut: new Set(everyCut) };
}

/** The node that has what begins with a key: itself, or a leaf above it. */
function nodeOf(nodes: readonly SearchNode[], key: string): SearchNode | null {
  const node = nodes[lastNotAfter(nodes.length, (at) => nodes[at]![0] <= key)];
  return node && (node[0] === key || (node[2] === undefined && key.startsWith(node[0]))) ? node : null;
}

/** As many as lie in so many files, kind by kind in turn, so that none takes all of them; and the rest. */
function withinFiles(root: SearchRoot, numbers: readonly number[]): { read: number[]; left: number[] } {
  const waiting = SEARCH_KINDS.map((kind) => numbers.filter((number) => kindOf(root, number) === kind));
  const files = new Set<number>();
  for (let turn = 0; files.size < MOST_FILES && waiting.some((of) => turn < of.length); turn++)
    for (const of of waiting)
      if (turn < of.length && files.size < MOST_FILES) files.add(fileOf(root.entries, of[turn]!));
  const [read, left]: [number[], number[]] = [[], []];
  for (const number of numbers) (files.has(fileOf(root.entries, number)) ? read : left).push(number);
  return { read, left };
}

function kindOf({ kinds }: SearchRoot, number: number): SearchKind {
  return SEARCH_KINDS.findLast((kind) => kinds[kind] !== undefined && kinds[kind] <= number)!;
}
