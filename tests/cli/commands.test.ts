import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { call } from "../support/command.ts";
import { FIVE } from "../support/reading.ts";

/* The commands as a person calls them. */

let folder: string;
let documents: string;
let out: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  documents = mkdtempSync(join(folder, "documents-"));
  out = join(folder, "out");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("ingest", () => {
  it("reads the good documents, names the broken one, and exits 1", () => {
    copyFileSync(join(ROOT, "data/documents", FIVE[1]), join(documents, FIVE[1]));
    writeFileSync(join(documents, "broken.txt"), "");
    const { status, stdout } = call("ingest", "--documents", documents, "--out", out);
    expect(status).toBe(1);
    expect(stdout).toContain("broken.txt: error: the file is empty");
    expect(stdout).toMatch(/001_9d8822ba34478afa\.txt: .* 2020: \d+ figures, \d+ derived, 376 lines read/);
    expect(
      JSON.parse(call("sql", "SELECT count(*)::INTEGER AS n FROM documents", "--data", out).stdout),
    ).toEqual([{ n: 1 }]);
  });

  it("of a folder that is not there says so", () => {
    expect(call("ingest", "--documents", join(folder, "none"))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("no such folder"),
    });
  });
});

describe("sql", () => {
  const sql = (query: string, ...more: string[]) => call("sql", query, "--data", out, ...more);

  it("prints decimals as numbers with all digits, big integers and dates as strings", () => {
    const { stdout } = sql(
      "SELECT 13177600.0000::DECIMAL(18,4) AS d, 99999999999999.9999::DECIMAL(18,4) AS max, 9007199254740993::BIGINT AS b, DATE '2020-12-31' AS t, 0.5::DOUBLE AS f, NULL AS n, true AS y, '引\"号' AS s",
    );
    expect(stdout).toContain(
      '"d":13177600.0000,"max":99999999999999.9999,"b":"9007199254740993","t":"2020-12-31","f":0.5,"n":null,"y":true',
    );
    expect(JSON.parse(stdout)[0].s).toBe('引"号');
  });

  it("prints nothing found as an empty array", () => {
    expect(JSON.parse(sql("SELECT * FROM figures WHERE false").stdout)).toEqual([]);
  });

  it("prints a table", () => {
    expect(sql("SELECT name, level FROM departments", "--format", "table").stdout).toContain(
      "景德镇市人民政府驻上海联络处",
    );
  });

  it("says in one line what is wrong", () => {
    expect(sql("SELECT nothing")).toMatchObject({ status: 1, stdout: "" });
    expect(sql("SELECT nothing").stderr.trim().split("\n")).toHaveLength(1);
    expect(sql("SELECT 1", "--format", "xml").status).toBe(2);
    expect(call("sql", "SELECT 1", "--data", join(folder, "none")).stderr).toContain(
      "run npm run ingest first",
    );
  });
});

it("the same documents give the same bytes", () => {
  const [one, two] = [join(folder, "one"), join(folder, "two")];
  for (const target of [one, two]) call("ingest", "--out", target);
  expect(readdirSync(one).sort()).toEqual(readdirSync(two).sort());
  for (const name of readdirSync(one))
    expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name))), name).toBe(true);
});
