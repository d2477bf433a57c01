import { describe, expect, it } from "vitest";
import { contentName, filesOf, manifestOf, parseManifest, type DataFile } from "#lib/domain/manifest.ts";

/* The manifest of a data set says the same of the same files, and is read only where it says what it was written to say. */

const file = (more: Partial<DataFile> = {}): DataFile => ({
  table: "figures",
  path: "figures-0123456789abcdef.parquet",
  rows: 3,
  bytes: 900,
  footer: 100,
  sha256: "a".repeat(64),
  ...more,
});
const parse = (...files: unknown[]) => parseManifest(JSON.stringify(manifestOf(files as DataFile[])));

describe("a manifest", () => {
  it("is read again as it was written", () => {
    const partition = { division: "360200", year: 2024, department: "01" };
    const files = [file(), file({ partition }), file({ table: "accounts", path: "accounts-0.parquet" })];
    expect(parse(...files)).toEqual(manifestOf(files));
    expect(parse()).toEqual(manifestOf([]));
  });
  it("has a name that changes with its files and with nothing else", () => {
    expect(manifestOf([file()]).id).toBe(manifestOf([file()]).id);
    expect(manifestOf([file()]).id).toMatch(/^[0-9a-f]{64}$/);
    expect(manifestOf([file({ rows: 4 })]).id).not.toBe(manifestOf([file()]).id);
  });
  it("names files by their content", () => {
    expect(contentName("figures", "0123456789abcdef99")).toBe("figures-0123456789abcdef.parquet");
  });

  it.each<[string, Partial<DataFile>]>([
    ["of no table", { table: "none" as never }],
    ["of another folder", { path: "../figures.parquet" }],
    ["in a folder", { path: "a/figures.parquet" }],
    ["of another kind", { path: "figures.csv" }],
    ["with something behind", { path: "figures.parquet.exe" }],
    ["of no whole rows", { rows: 1.5 }],
    ["without bytes", { bytes: undefined as never }],
    ["with a footer in words", { footer: "9" as never }],
    ["with a short hash", { sha256: "a".repeat(63) }],
    ["with a long hash", { sha256: "a".repeat(65) }],
    ["with a hash in capitals", { sha256: "A".repeat(64) }],
    ["of a division in words", { partition: { division: "36x" } }],
    ["of a division behind words", { partition: { division: "x36" } }],
    ["of no year", { partition: { year: 1.5 } }],
    ["of a department that is no bits", { partition: { department: "012" } }],
    ["of a department behind words", { partition: { department: "2 01" } }],
  ])("is broken with a file %s", (_, more) => {
    expect(() => parse(file(), file(more))).toThrow(expect.objectContaining({ kind: "broken" }));
    expect(() => parse(file(), file(more))).toThrow("its list of files");
  });
  const good = manifestOf([file()]);
  it.each<[string, unknown, string, string]>([
    ["of another format", { ...good, format: 1 }, "outdated", "format 1, this program reads 2"],
    ["of no format", { ...good, format: undefined }, "outdated", "format none, this program reads 2"],
    [
      "of other columns",
      { ...good, schema: "0" },
      "outdated",
      "its tables have other columns than this program's",
    ],
    ["without files", { ...good, files: null }, "broken", "its list of files"],
    ["with an empty file", { ...good, files: [null] }, "broken", "its list of files"],
    ["of another name", { ...good, id: "0" }, "broken", "it does not agree with its own id"],
    ["that was altered", { ...good, files: [] }, "broken", "it does not agree with its own id"],
    ["that is a word", "manifest", "broken", "no object"],
    ["that is nothing", null, "broken", "no object"],
  ])("%s is refused", (_, manifest, kind, said) => {
    const read = () => parseManifest(JSON.stringify(manifest));
    expect(read).toThrow(expect.objectContaining({ kind }));
    expect(read).toThrow(said);
  });
  it("that is no JSON is broken", () => {
    expect(() => parseManifest("<html>")).toThrow(expect.objectContaining({ kind: "broken" }));
  });
});

describe("the files of a table", () => {
  const files = [
    file({ partition: { division: "36" } }),
    file({ partition: { division: "51" } }),
    file({ table: "accounts" }),
  ];
  it("are all of its own, or those that may hold what is looked for", () => {
    expect(filesOf({ files }, "figures")).toEqual(files.slice(0, 2));
    expect(filesOf({ files }, "accounts")).toEqual([files[2]]);
    expect(filesOf({ files }, "findings")).toEqual([]);
    expect(filesOf({ files }, "figures", { documents: ["360200-zhengfuban-2020"] })).toEqual([files[0]]);
  });
});
