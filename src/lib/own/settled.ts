import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { BrowserEngine } from "#lib/engine/browser.ts";
import { dumpJoined, restoreJoined, type Dump } from "#lib/engine/ownDump.ts";
import { hashOf } from "#lib/engine/hash.ts";
import { packStreams, unpackStreams } from "./packed.ts";
import type { Place } from "./places.ts";

/*
 * What joining came to, kept beside the documents, so that a page that loads anew takes it back instead of settling all of it
 * again. It bears a print of everything it was made of; where anything of that is another, it is made anew.
 */

/** Beside the documents; one for all of them. */
const FILE = "settled";
/** The list of its parts stands first. */
const LIST = "list";

interface Listed<Result> extends Omit<Dump, "streams"> {
  print: string;
  result: Result;
  /** Of the streams, one behind the other. */
  sha256: string;
}

/**
 * Joins, or takes back what the same joining came to before.
 * @param of all that is joined, and how, as JSON has it or whole numbers: the data set and the program are added to it
 * @param join joins, and has the engine answer by it; null for nothing to join
 */
export async function joinSettled<Result>(
  place: Place,
  engine: BrowserEngine,
  of: unknown,
  join: () => Promise<Result | null>,
): Promise<Result | null> {
  const print = await hashOf(utf8ToBytes(saying([PROGRAM_VERSION, engine.manifest.id, of])));
  const before = await takeBack<Result>(place, engine, print);
  if (before !== null) return before;
  const result = await join();
  if (result === null) await forgetSettled(place);
  else
    await keepSettled(place, engine, print, result).catch(() => {
      // No room, or no time: it is made anew at the next visit.
    });
  return result;
}

/** All of it in words; amounts of corrections are counted in whole numbers that JSON has not. */
function saying(of: unknown): string {
  return JSON.stringify(of, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}

/** Keeps nothing of what joining came to: it is about documents that are there no more. */
export async function forgetSettled(place: Place): Promise<void> {
  await place.remove(FILE);
}

async function keepSettled(
  place: Place,
  engine: BrowserEngine,
  print: string,
  result: unknown,
): Promise<void> {
  const { streams, ...dump } = await engine.withOwn([], dumpJoined);
  const list: Listed<unknown> = { print, result, ...dump, sha256: await hashOf(joined(streams)) };
  const parts = dump.tables.map(({ name }, index): [string, Uint8Array] => [name, streams[index]!]);
  await place.write(FILE, packStreams([[LIST, utf8ToBytes(JSON.stringify(list))], ...parts]));
}

/**
 * What is kept under a print; null where nothing is.
 * @throws {Error} where the engine took it otherwise than it was: it must not be asked then
 */
async function takeBack<Result>(place: Place, engine: BrowserEngine, print: string): Promise<Result | null> {
  // Cut, or of no use: all of it is in the documents.
  const kept = await readSettled<Result>(place, print).catch(() => null);
  if (!kept) return null;
  try {
    await engine.withOwn([], (tables) => restoreJoined(tables, kept));
  } catch (error) {
    await forgetSettled(place);
    throw error;
  }
  engine.join(true);
  return kept.result;
}

async function readSettled<Result>(place: Place, print: string): Promise<(Listed<Result> & Dump) | null> {
  const file = await place.read(FILE);
  if (!file) return null;
  const [first, ...parts] = await unpackStreams<string>(file);
  const list = JSON.parse(new TextDecoder().decode(first![1])) as Listed<Result>;
  if (list.print !== print) return null;
  const streams = parts.map(([, stream]) => stream);
  return (await hashOf(joined(streams))) === list.sha256 ? { ...list, streams } : null;
}

function joined(streams: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(streams.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const stream of streams) {
    all.set(stream, at);
    at += stream.length;
  }
  return all;
}
