import { text } from "node:stream/consumers";
import { parseListed } from "#lib/ingest/said.ts";

/**
 * What a documents.csv on standard input says of its files, a line of JSON each.
 * @param path the table's own, for errors
 * @throws {Error} with file and line, where it is faulty
 */
export async function listed(path: string): Promise<void> {
  for (const [file, said] of parseListed(await text(process.stdin), path))
    console.log(JSON.stringify({ file, listed: said }));
}
