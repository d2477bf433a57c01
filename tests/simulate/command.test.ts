import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../support/command.ts";
import { listDocuments } from "../../src/cli/documents.ts";

/* The command as a person calls it. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const simulate = (...args: string[]) => call("simulate", ...args);

/** Writes a country and gives back its files by name. */
function country(name: string, documents: number): Map<string, string> {
  const out = join(folder, name);
  const { status, stdout } = simulate(
    "--documents",
    `${documents}`,
    "--seed",
    "7",
    "--faults",
    "0.5",
    "--out",
    out,
  );
  expect(stdout).toMatch(new RegExp(`^${documents} documents, \\d+ faults in `));
  expect(status).toBe(0);
  return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file), "utf8")]));
}

describe("simulate", () => {
  it("writes the same bytes for the same seed, and more of them for more documents", () => {
    const [once, again, more] = [country("once", 24), country("again", 24), country("more", 60)];
    expect([...again]).toEqual([...once]);
    for (const [file, text] of once) expect(more.get(file)!.startsWith(text), file).toBe(true);
  });

  it("lists documents, faults and true figures, each of a document that is there", async () => {
    const listed = (name: string) => csvParse(readFileSync(join(folder, "once", name), "utf8"));
    const files = (await listDocuments(join(folder, "once"))).map(({ name }) => name);
    expect(files).toHaveLength(24);
    expect(
      listed("documents.csv")
        .map((row) => row["file_name"]!)
        .sort(),
    ).toEqual([...files].sort());
    const faults = listed("faults.csv");
    expect(faults.length).toBeGreaterThan(4);
    for (const { file_name, kind, printed, expected } of faults) {
      expect(files).toContain(file_name);
      expect(kind).not.toBe("");
      expect(printed).not.toBe(expected);
    }
    const truth = listed("truth.csv");
    expect(truth.length).toBeGreaterThan(200);
    for (const { file_name, line, printed } of truth) {
      const lines = readFileSync(join(folder, "once", file_name!), "utf8").split("\n");
      expect(lines[Number(line) - 1]).toContain(printed);
    }
  });

  it.each([
    [["--documents", "many", "--out", "x"], "argument 'many' is invalid. a whole number from 0 on"],
    [["--documents", "3"], "'--out <dir>' not specified"],
    [["--out", "x"], "--documents is missing"],
    [["--documents", "3", "--out", "x", "--faults", "2"], "argument '2' is invalid. a share from 0 to 1"],
  ])("of %j says what is wrong", (args, message) => {
    expect(simulate(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });

  it("leaves a folder that holds something alone", () => {
    const { status, stderr } = simulate("--documents", "3", "--out", join(folder, "once"));
    expect(status).toBe(1);
    expect(stderr).toContain("is not empty");
    expect(readdirSync(join(folder, "once"))).toHaveLength(27);
  });
});
