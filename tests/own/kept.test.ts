import { describe, expect, it } from "vitest";
import type { Correction } from "#lib/domain/corrections/correction.ts";
import { correctionsTable } from "#lib/domain/corrections/table.ts";
import { bundle, BUNDLE_LIST, parseBundle } from "#lib/own/bundle.ts";
import {
  contentOf,
  forget,
  keep,
  KEPT_FORMAT,
  listKept,
  migrated,
  streamsOf,
  type Kept,
} from "#lib/own/kept.ts";
import { changeCorrections, keptCorrections } from "#lib/own/keptCorrections.ts";
import { readLists } from "#lib/own/lists.ts";
import { packStreams, unpackStreams } from "#lib/own/packed.ts";
import { visitPlace, type Place } from "#lib/own/places.ts";
import { readOwn } from "#lib/own/reading.ts";
import { zipFiles } from "#lib/own/zip.ts";
import { sha256 } from "../../src/cli/documents.ts";
import { FIVE, documentText, reference } from "../support/reading.ts";

/* How a reader's own documents are kept, and taken along. */

const CORRECTION: Correction = {
  sha256: "ab".repeat(32),
  fileName: "决算.txt",
  documentId: "360200-zhengfuban-2020",
  action: "strike",
  line: 3,
  character: 4,
  words: "=5",
  read: "2020|training|||all|actual|value||5.0000",
  is: null,
  who: "审计一处",
  when: "2026-11-29T08:00:00Z",
  note: "",
};

async function read(name: (typeof FIVE)[number]) {
  const bytes = new TextEncoder().encode(documentText(name));
  const reading = await readOwn({ bytes, fileName: name, sha256: sha256(bytes), said: {} }, reference);
  const { department, spelled, place, fiscalYear, scope, kind, title, format, figures, unread } =
    reading.review;
  const kept: Kept = {
    format: KEPT_FORMAT,
    sha256: reading.sha256,
    name,
    size: bytes.length,
    said: { fiscalYear: 2020 },
    added: `2026-01-0${FIVE.indexOf(name) + 1}T00:00:00.000Z`,
    reader: "r",
    head: reading.head,
    summary: { department, spelled, place, fiscalYear, scope, kind, title, format, figures, unread },
    replaces: null,
  };
  return { kept, content: new Blob([bytes]), streams: reading.streams };
}

describe("rows", () => {
  it("come back as they were packed, and not where they are cut", async () => {
    const { streams } = await read(FIVE[0]);
    const packed = packStreams(streams);
    expect(await unpackStreams(packed)).toEqual(streams);
    await expect(unpackStreams(packed.slice(0, packed.size - 1))).rejects.toThrow(/bytes of rows/);
    await expect(unpackStreams(new Blob())).rejects.toThrow();
  });
});

describe("a kept document", () => {
  it("is there whole, in the order of their coming, and gone when it is forgotten", async () => {
    const place = visitPlace();
    const [first, second] = [await read(FIVE[0]), await read(FIVE[1])];
    await keep(place, second.kept, second.content, second.streams);
    await keep(place, first.kept, first.content, first.streams);
    expect((await listKept(place)).kept).toEqual([first.kept, second.kept]);
    expect(await streamsOf(place, first.kept.sha256)).toEqual(first.streams);
    expect(await (await contentOf(place, first.kept.sha256))!.text()).toBe(documentText(FIVE[0]));
    await forget(place, first.kept.sha256);
    expect((await listKept(place)).kept).toEqual([second.kept]);
    expect(await place.names()).toHaveLength(3);
  });

  it("leaves nothing behind where there is no room for it", async () => {
    const room = visitPlace();
    const full: Place = {
      ...room,
      write: (name, content) =>
        name.endsWith(".rows")
          ? Promise.reject(new DOMException("full", "QuotaExceededError"))
          : room.write(name, content),
    };
    const { kept, content, streams } = await read(FIVE[0]);
    await expect(keep(full, kept, content, streams)).rejects.toThrow("full");
    expect(await room.names()).toEqual([]);
  });

  it("of a format before is made one of today; a later one is named, and the others are there", async () => {
    const migrations = { 1: (record: object) => ({ ...record, format: 2, more: true }) };
    expect(migrated({ format: 1, name: "a" }, migrations, 2)).toEqual({ format: 2, name: "a", more: true });
    expect(() => migrated({ format: 3 }, migrations, 2)).toThrow("format 3, this program reads 2");
    expect(() => migrated({}, migrations, 2)).toThrow("format undefined");
    const place = visitPlace();
    const { kept, content, streams } = await read(FIVE[0]);
    await keep(place, kept, content, streams);
    await place.write("later.json", new Blob([JSON.stringify({ format: KEPT_FORMAT + 1 })]));
    await place.write("cut.json", new Blob(["{"]));
    const listed = await listKept(place);
    expect(listed.kept).toEqual([kept]);
    expect(listed.faults.map((fault) => fault.split(":")[0]).sort()).toEqual(["cut.json", "later.json"]);
  });
});

describe("documents as one file", () => {
  it("come out as they went in, with what was said of them", async () => {
    const documents = [await read(FIVE[0]), await read(FIVE[1])];
    const contents = new Map(documents.map(({ kept, content }) => [kept.sha256, content]));
    const file = await bundle(
      documents.map(({ kept }) => kept),
      [],
      async (sha256) => contents.get(sha256) ?? null,
    );
    const files = new Map(
      zipFiles(new Uint8Array(await file.arrayBuffer()))!.map(({ path, bytes }) => [
        path,
        new TextDecoder().decode(bytes),
      ]),
    );
    const listed = parseBundle(files.get(BUNDLE_LIST)!);
    expect(listed.map(({ name }) => name)).toEqual([FIVE[0], FIVE[1]]);
    expect(listed[0]!.said).toEqual({ fiscalYear: 2020 });
    for (const { sha256: hash } of listed)
      expect(sha256(new TextEncoder().encode(files.get(`documents/${hash}`)!))).toBe(hash);
  });

  it("come with what was corrected", async () => {
    const file = await bundle([], [CORRECTION], async () => null);
    const [corrections] = zipFiles(new Uint8Array(await file.arrayBuffer()))!.filter(
      ({ path }) => path === "corrections.csv",
    );
    const lists = await readLists([
      { path: "own.zip/corrections.csv", file: new Blob([corrections!.bytes]) },
    ]);
    expect(lists.corrections).toEqual([CORRECTION]);
    expect(lists.others).toEqual([]);
  });

  it("of a later program, or none at all, are refused by a word", () => {
    expect(() => parseBundle('{"format":"mingzhang-own","version":2,"documents":[]}')).toThrow("version 2");
    expect(() => parseBundle('{"format":"other","documents":[]}')).toThrow("no list of documents");
    expect(parseBundle('{"format":"mingzhang-own","version":1,"documents":[{"sha256":"../x"}]}')).toEqual([]);
  });
});

describe("corrections", () => {
  it("are kept the same ones once, by the time they were made, and taken away without a trace", async () => {
    const place = visitPlace();
    const later = { ...CORRECTION, when: "2026-11-30T00:00:00Z" };
    await changeCorrections(place, [later], []);
    await changeCorrections(place, [CORRECTION, later], []);
    expect(await keptCorrections(place)).toEqual([CORRECTION, later]);
    expect((await listKept(place)).kept).toEqual([]);
    await changeCorrections(place, [], [CORRECTION]);
    expect(await keptCorrections(place)).toEqual([later]);
    await changeCorrections(place, [], [later]);
    expect(await place.names()).toEqual([]);
  });

  it("of a table that is faulty are named by file and line", async () => {
    const table = correctionsTable([CORRECTION]).replace("strike", "struck");
    const { corrections, faults } = await readLists([{ path: "更正.csv", file: new Blob([table]) }]);
    expect(corrections).toEqual([]);
    expect(faults.map(({ message }) => message)).toEqual([
      "更正.csv:2: action struck does not fit: write change, add, strike",
    ]);
  });
});
