import { filled, fileOf } from "./filled.ts";
import type { NumberQuery } from "./numberQuery.ts";
import { wordsOf } from "./search.ts";

/*
 * The index of printed numbers: for each of them which documents print it, and where first. Numbers lie sorted in files
 * of bounded size, documents in others; `numbers` says where each begins. A number is then looked up in one file a
 * reading of it, and none grows with the archive. It needs no engine: the figures of an archive are no bounded answer.
 */

/** Where a document prints a number first. */
export interface NumberPrint {
  documentId: string;
  /** The figure's identifier, and its line. */
  figureId: string;
  line: number;
  item: string;
  stage: string;
  measure: string;
  subjectCode: string | null;
  printed: string;
  /** So many other figures of the document have the same value. */
  more: number;
}

/** A document that numbers lie in. */
export interface NumberedDocument {
  id: string;
  name: string;
  shortName: string;
  year: number;
}

/** A number, how many documents print it, and some of the prints, a line each: see `written`. */
export type IndexedNumber = [key: string, documents: number, prints: string];

/** What the index is made of; prints name their document by its place among these. */
export interface PrintedNumbers {
  documents: NumberedDocument[];
  /** Sorted by key. */
  numbers: IndexedNumber[];
}

export interface NumberRoot {
  /** The first key of each file of numbers, and the first place of each file of documents. */
  keys: string[];
  documents: number[];
  /** There are too many documents for an index of their numbers. */
  tooMany?: true;
}

export const NUMBER_ROOT = "numbers";
const numbersFile = (file: number) => `numbers-${file}`;
const documentsFile = (file: number) => `documents-${file}`;
const BYTES = 48_000;
/** So many documents of a number are kept; an amount such as 0.5 stands in thousands. */
export const MOST_PRINTS = 40;
/** So many files of documents are looked at. */
const MOST_FILES = 12;

/** All files of the index with their names. @param printed null where there are too many documents for one */
export function numberFiles(printed: PrintedNumbers | null): [name: string, content: unknown][] {
  if (!printed) {
    const root: NumberRoot = { keys: [], documents: [], tooMany: true };
    return [[NUMBER_ROOT, root]];
  }
  const numbers = filled(printed.numbers, BYTES);
  const documents = filled(printed.documents, BYTES);
  let first = 0;
  const root: NumberRoot = {
    keys: numbers.map(([[key]]) => key),
    documents: documents.map(({ length }) => (first += length) - length),
  };
  return [
    [NUMBER_ROOT, root],
    ...numbers.map((content, file): [string, unknown] => [numbersFile(file), content]),
    ...documents.map((content, file): [string, unknown] => [documentsFile(file), content]),
  ];
}

export interface FoundNumbers {
  prints: (NumberPrint & { account: NumberedDocument })[];
  /** How many documents print the number, also those that are not shown. */
  total: number;
  tooMany: boolean;
}

/**
 * Where a number is printed: amounts in 万元 before those in 元 and what is no money, of each the departments that spend
 * most first. Words beside it choose among departments and years.
 * @param open reads a file by its name
 */
export async function askNumbers(
  open: <Content>(name: string) => Promise<Content>,
  { keys, rest }: NumberQuery,
  most = 6,
): Promise<FoundNumbers> {
  const root = await open<NumberRoot>(NUMBER_ROOT);
  const found = await Promise.all(keys.map((key) => lookUp(open, root, key)));
  const lines = found.flatMap((number) => number?.[2].split("\n") ?? []).map((line) => line.split("\t"));
  const places = lines.map(([document]) => ({
    document: Number(document),
    file: fileOf(root.documents, Number(document)),
  }));
  const files = [...new Set(places.map(({ file }) => file))].slice(0, MOST_FILES);
  const read = new Map(
    await Promise.all(
      files.map(async (file) => [file, await open<NumberedDocument[]>(documentsFile(file))] as const),
    ),
  );
  const words = wordsOf(rest);
  const prints = lines.flatMap((line, at) => {
    const { document, file } = places[at]!;
    const account = read.get(file)?.[document - root.documents[file]!];
    return account &&
      words.every((word) => `${account.name} ${account.shortName} ${account.year}`.includes(word))
      ? [{ ...print(line, account), account }]
      : [];
  });
  const all = found.reduce((sum, number) => sum + (number?.[1] ?? 0), 0);
  return {
    prints: prints.slice(0, most),
    total: words.length ? prints.length : all,
    tooMany: root.tooMany ?? false,
  };
}

async function lookUp(
  open: <Content>(name: string) => Promise<Content>,
  { keys }: NumberRoot,
  key: string,
): Promise<IndexedNumber | null> {
  const file = fileOf(keys, key);
  if (file < 0) return null;
  return (await open<IndexedNumber[]>(numbersFile(file))).find(([number]) => number === key) ?? null;
}

/** A line of an indexed number's prints: document, place, item, stage, measure, subject, print, others; with tabs. */
function print(line: readonly string[], { id }: NumberedDocument): NumberPrint {
  const [, place = "", item = "", stage = "", measure = "", subject = "", printed = "", more = "0"] = line;
  return {
    documentId: id,
    figureId: `${id}:${place}`,
    line: Number(/\d+/.exec(place)![0]),
    item,
    stage,
    measure,
    subjectCode: subject || null,
    printed,
    more: Number(more),
  };
}
