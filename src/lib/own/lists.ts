import { parseListed, type Said } from "#lib/ingest/said.ts";
import { BUNDLE_LIST, parseBundle } from "./bundle.ts";

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
  /** What is wrong with lists, by file and line; what they say is then not known. */
  faults: Error[];
}

const TABLE = "documents.csv";

/** Reads the lists among files: documents.csv, as the command does, and that of documents taken along (bundle.ts). */
export async function readLists(given: readonly Given[]): Promise<Lists> {
  const lists: Lists = { others: [], said: new Map(), faults: [] };
  for (const each of given) {
    const at = each.path.lastIndexOf("/") + 1;
    const [folder, name] = [each.path.slice(0, at), each.path.slice(at)];
    if (name !== TABLE && name !== BUNDLE_LIST) {
      lists.others.push(each);
      continue;
    }
    try {
      const text = await each.file.text();
      if (name === TABLE)
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
