import { describe, expect, it } from "vitest";
import type { DataFile } from "#lib/domain/manifest.ts";
import type { TableName } from "#lib/domain/tables.ts";
import { holding } from "#lib/engine/held.ts";
import { partsBy } from "#lib/engine/parts.ts";
import { Random } from "#lib/simulate/random.ts";

/* What is looked at is there; what was looked at goes when there is too much of it. */

const NAMES: TableName[] = ["accounts", "figures", "passages", "findings"];
const MOST = 40;
const file = (table: TableName, name: string, rows = 10) =>
  ({ table, path: `${table}-${name}`, rows }) as DataFile;
const moment = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tables as they would be, and all files that were fetched; `delay` says how long each takes. */
function tables(delay: () => number = () => 0) {
  const held = new Map<TableName, string[]>(NAMES.map((name) => [name, []]));
  const fetched: string[] = [];
  const parts = partsBy<string>({
    async fetch({ path }) {
      fetched.push(path);
      await moment(delay());
      return path;
    },
    async insert({ table }, content) {
      await moment(delay());
      held.get(table)!.push(content);
    },
    async empty(table) {
      await moment(delay());
      held.set(table, []);
    },
  });
  return { held, fetched, using: holding(parts, MOST) };
}

describe("tables", () => {
  it("stay while they are used, and go by the order of their last use when there are too many rows", async () => {
    const { held, fetched, using } = tables();
    const look = (name: TableName) => using([file(name, "a"), file(name, "b")], async () => {});
    for (const name of ["accounts", "figures", "accounts"] as const) await look(name);
    expect(fetched).toHaveLength(4);
    await using([file("passages", "a")], () => look("findings"));
    await moment(20);
    expect([...held].filter(([, rows]) => rows.length).map(([name]) => name)).toEqual([
      "passages",
      "findings",
    ]);
    await look("figures");
    expect(held.get("figures")).toEqual(["figures-a", "figures-b"]);
    expect(fetched.filter((path) => path === "figures-a")).toHaveLength(2);
  });

  it("have what a question needs once while it is asked, whatever others come, go and give up beside it", async () => {
    const random = new Random("held");
    const upTo = (most: number) => random.integer(0, most);
    const { held, fetched, using } = tables(() => upTo(3));
    let asked = 0;
    async function ask(): Promise<void> {
      await moment(upTo(2000));
      const files = NAMES.flatMap((name) =>
        random.chance(0.3) ? [file(name, `${upTo(3)}`, 1 + upTo(19))] : [],
      );
      const stale = new AbortController();
      if (random.chance(0.3)) void moment(upTo(4)).then(() => stale.abort());
      const here = () =>
        files.map(({ table, path }) => held.get(table)!.filter((own) => own === path).length);
      const work = async () => {
        const first = here();
        await moment(upTo(4));
        asked++;
        return [first, here()];
      };
      const once = files.map(() => 1);
      await using(files, work, stale.signal).then(
        (seen) => expect(seen).toEqual([once, once]),
        (error: unknown) => expect(error).toBe(stale.signal.reason),
      );
    }
    await Promise.all(Array.from({ length: 200 }, ask));
    expect(asked).toBeGreaterThan(100);
    expect(fetched.length).toBeGreaterThan(new Set(fetched).size);
  });
});
