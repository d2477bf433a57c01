import type { Correction } from "#lib/domain/corrections/correction.ts";
import { isCorrections, parseCorrections } from "#lib/domain/corrections/table.ts";
import { parseListed, type Said } from "#lib/ingest/said.ts";
import { BUNDLE_LIST, parseBundle } from "./bundle.ts";
import { dataSetsAmong, type GivenSet } from "./rows/gather.ts";

/** A file that somebody gave. */
export interface Given {
  /** With the folders that it lay in. */
  path: string;
  file: Blob;
}

/** What lists among files say of the others. */
export interface Lists {
  /** The files that are no lists. */
  others: Given[];
  /** By path: what a file is called, and what is said of it. */
  said: Map<string, { name: string; said: Said }>;
  /** What somebody corrected. */
  corrections: Correction[];
  /** What is wrong with lists, by file and line; what they say is then not known. */
  faults: Error[];
}

/** Data sets, lists and documents among files. */
export async function sortGiven(given: readonly Given[]): Promise<Lists & { dataSets: GivenSet[] }> {
  const { dataSets, rest } = await dataSetsAmong(given);
  return { dataSets, ...(await readLists(rest)) };
}

const TABLE = "documents.csv";
/** No first line of a table is longer. */
const HEAD = 2000;

/**
 * Reads the lists among files: documents.csv, as the command does, that of documents taken along (bundle.ts), and tables of
 * corrections, whatever they are called.
 */
export async function readLists(given: readonly Given[]): Promise<Lists> {
  const lists: Lists = { others: [], said: new Map(), corrections: [], faults: [] };
  for (const each of given) {
    const at = each.path.lastIndexOf("/") + 1;
    const [folder, name] = [each.path.slice(0, at), each.path.slice(at)];
    const isOfCorrections = /\.csv$/i.test(name) && isCorrections(await each.file.slice(0, HEAD).text());
    if (name !== TABLE && name !== BUNDLE_LIST && !isOfCorrections) {
      lists.others.push(each);
      continue;
    }
    try {
      const text = await each.file.text();
      if (isOfCorrections) lists.corrections.push(...parseCorrections(text, each.path));
      else if (name === TABLE)
        for (const [file, { said }] of parseListed(text, each.path))
          lists.said.set(`${folder}${file}`, { name: `${folder}${file}`, said });
      else
        for (const { sha256, name, said } of parseBundle(text))
          lists.said.set(`${folder}documents/${sha256}`, { name, said });
    } catch (error) {
      lists.faults.push(error as Error);
    }
  }
  return lists;
}
