import { expect, it } from "vitest";
import { oneByOne } from "#lib/engine/oneByOne.ts";
import { until, type Queryable } from "#lib/engine/queryable.ts";
import { remembering } from "#lib/engine/remembering.ts";

/** Answers `n` with n rows, and counts what it was asked. */
function counting(): Queryable & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async query<Row>(sql: string) {
      asked.push(sql);
      if (sql === "broken") throw new Error("broken");
      return Array.from({ length: Number(sql) }, (_, index) => ({ index })) as Row[];
    },
  };
}

it("answers at once what was asked lately, as long as there is room", async () => {
  const database = counting();
  const remembered = remembering(database, 10);
  await remembered.query("4");
  await remembered.query("5");
  expect(await remembered.query("4")).toHaveLength(4);
  expect(database.asked).toEqual(["4", "5"]);
  // The one that was asked longest ago goes first.
  await remembered.query("6");
  await remembered.query("4");
  expect(database.asked).toEqual(["4", "5", "6"]);
  await remembered.query("5");
  expect(database.asked).toEqual(["4", "5", "6", "5"]);
});

it("keeps nothing that failed, nor what alone would fill it", async () => {
  const database = counting();
  const remembered = remembering(database, 10);
  await expect(remembered.query("broken")).rejects.toThrow("broken");
  await expect(remembered.query("broken")).rejects.toThrow("broken");
  await remembered.query("11");
  await remembered.query("11");
  expect(database.asked).toEqual(["broken", "broken", "11", "11"]);
});

it("hands out answers that nobody can change for the others", async () => {
  const rows = await remembering(counting(), 10).query("3");
  expect(() => rows.reverse()).toThrow(TypeError);
});

it("does one thing after the other, and never begins what nobody waits for any more", async () => {
  const inOrder = oneByOne();
  const done: string[] = [];
  let finish = () => {};
  const running = new Promise<void>((resolve) => (finish = resolve));
  const first = inOrder(() => running);
  const stale = new AbortController();
  const database: Queryable = {
    query: (sql, _, signal) => inOrder(async () => (done.push(sql), []), signal),
  };
  const second = until(stale.signal, database).query("stale");
  const third = database.query("wanted");
  stale.abort();
  finish();
  await first;
  await expect(second).rejects.toThrow();
  await third;
  expect(done).toEqual(["wanted"]);
});
