import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EQUAL_WEIGHTS, PEER_FEATURES, readWeights, writeWeights } from "#lib/domain/peerSet.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { accountsOf } from "#lib/queries/accountsOf.ts";
import { profileWithPeers } from "#lib/queries/departmentProfile.ts";
import { INDICATORS, type IndicatorName } from "#lib/queries/indicators.ts";
import { besidePeers, middles, nearest, peers, type Peer, type PeerAccount } from "#lib/queries/peers.ts";
import { likenessOf, peersAnswer, peerSentence } from "#lib/text/peers.ts";
import { documentTables } from "../support/documents.ts";

/* A department's nearest ones: of the five documents, and of made-up peers. */

const DEPARTMENT = "360200-zhengfuban";

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

const of2020 = (weights = EQUAL_WEIGHTS) =>
  nearest(engine, { departmentId: DEPARTMENT, year: 2020, weights });

/** The published distance once more, from the rows, step by step. */
async function distances(weights = EQUAL_WEIGHTS): Promise<Map<string, number>> {
  const rows = await engine.query<{ id: string; spent: number; people: number | null }>(
    "SELECT department_id AS id, actual::DOUBLE AS spent, in_service::DOUBLE AS people FROM summaries WHERE fiscal_year = 2020",
  );
  const uses = await engine.query<{ id: string; code: string; amount: number }>(
    `SELECT department_id AS id, subject_code AS code, amount::DOUBLE AS amount FROM subject_uses
     WHERE fiscal_year = 2020 AND subject_system = 'functional' AND level = 1 AND amount > 0`,
  );
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = (values: number[]) => mean(values.map((value) => (value - mean(values)) ** 2));
  const codes = [...new Set(uses.map(({ code }) => code))];
  const mixes = new Map(
    rows.map(({ id }) => {
      const own = uses.filter((use) => use.id === id);
      const all = own.reduce((sum, { amount }) => sum + amount, 0);
      return [id, codes.map((code) => (own.find((use) => use.code === code)?.amount ?? 0) / all)];
    }),
  );
  const spread = {
    spent: variance(rows.map(({ spent }) => Math.log(spent))),
    people: variance(rows.flatMap(({ people }) => (people ? Math.log(people) : []))),
    mix: codes
      .map((_, index) => variance([...mixes.values()].map((mix) => mix[index]!)))
      .reduce((sum, value) => sum + value, 0),
  };
  const own = rows.find(({ id }) => id === DEPARTMENT)!;
  return new Map(
    rows.map((row) => {
      const people =
        row.people && own.people ? (Math.log(row.people) - Math.log(own.people)) ** 2 / spread.people : 2;
      const mix = mixes
        .get(row.id)!
        .map((share, index) => (share - mixes.get(DEPARTMENT)![index]!) ** 2)
        .reduce((sum, value) => sum + value, 0);
      const squares =
        (weights.spent * (Math.log(row.spent) - Math.log(own.spent)) ** 2) / spread.spent +
        weights.people * people +
        (weights.mix * mix) / spread.mix;
      return [row.id, Math.sqrt(squares)];
    }),
  );
}

describe("the nearest departments", () => {
  it("are those of the same level and kind first, each by the published distance", async () => {
    const found = await of2020();
    expect(found.map(({ sameKind, sameLevel }) => sameKind && sameLevel)).toEqual([true, true, false]);
    expect(found.at(-1)!.departmentId).toBe("360200-zhushanghai");
    const expected = await distances();
    for (const { departmentId, distance } of found)
      expect(distance, departmentId).toBeCloseTo(expected.get(departmentId)!, 5);
    expect(found[0]!.distance).toBeLessThanOrEqual(found[1]!.distance);
  });

  it("follow the weights that a reader gives", async () => {
    const weights = { spent: 4, people: 0, mix: 0.5 };
    const expected = await distances(weights);
    for (const { departmentId, distance } of await of2020(weights))
      expect(distance, departmentId).toBeCloseTo(expected.get(departmentId)!, 5);
  });

  it("are nobody for a year without accounts", async () => {
    expect(await nearest(engine, { departmentId: DEPARTMENT, year: 2011, weights: EQUAL_WEIGHTS })).toEqual(
      [],
    );
    const alone = await peers(engine, { departmentId: DEPARTMENT, year: 2024, weights: EQUAL_WEIGHTS });
    expect(alone).toEqual({ year: 2024, nearest: [], accounts: [] });
  });

  it("of the five documents are too few: they are named, and nothing is judged", async () => {
    const found = await peers(engine, { departmentId: DEPARTMENT, year: 2020, weights: EQUAL_WEIGHTS });
    const rows = accountsOf((await profileWithPeers(engine, DEPARTMENT))!);
    const beside = besidePeers(rows, found, PRINTED);
    expect(beside.every(({ middle, among }) => middle === null && among === null)).toBe(true);
    expect(middles(found, PRINTED)).toEqual({});
    expect(peersAnswer(found, beside)).toMatch(/只有 3 个（.*巴中市政府办.*）.*不评判/);
  });
});

describe("weights in an address", () => {
  it("come back as they were written, and say nothing where they are equal", () => {
    const weights = { spent: 2, people: 0.5, mix: 0 };
    expect(readWeights(writeWeights(weights))).toEqual(weights);
    expect(writeWeights(EQUAL_WEIGHTS)).toBeNull();
    for (const nonsense of [null, "", "1,2", "1,2,3", "a,b,c", "0,0,0", "1,1,1,1", "1;DROP,1,1"])
      expect(readWeights(nonsense), `${nonsense}`).toEqual(EQUAL_WEIGHTS);
    expect(PEER_FEATURES).toHaveLength(3);
  });
});

describe("a department among eight and more", () => {
  const values = (given: Partial<Record<IndicatorName, number>>) =>
    INDICATORS.map((name) => given[name] ?? null);
  const accounts: PeerAccount[] = Array.from({ length: 8 }, (_, index) => ({
    fiscalYear: 2020,
    values: values({ spent: (index + 1) * 5_000_000, inService: 10, ...(index ? { perHead: 1000 } : {}) }),
  }));
  const kin = (sameKind: boolean): Peer[] => [
    { departmentId: "x", name: "x", shortName: "x", sameLevel: true, sameKind, distance: 1 },
  ];

  it("has a place by what it spent, said in one sentence", async () => {
    const rows = accountsOf((await profileWithPeers(engine, DEPARTMENT))!);
    const beside = besidePeers(rows, { year: 2020, accounts }, PRINTED);
    // 000 line 414: 26,603,600, more than 5, 10, 15, 20 and 25 million.
    const spent = beside.find(({ name }) => name === "spent")!;
    expect(spent).toMatchObject({ of: 8, middle: { median: 22_500_000 }, among: { lower: 5 / 8, same: 0 } });
    expect(peerSentence(spent, kin(true))).toBe("比 63% 的同类部门高");
    expect(peerSentence(spent, kin(false))).toBe("比 63% 的相近部门高");
    // Seven have it.
    expect(beside.find(({ name }) => name === "perHead")).toMatchObject({ of: 7, middle: null, among: null });
    expect(
      peerSentence(
        beside.find(({ name }) => name === "perHead")!,
        kin(true),
      ),
    ).toBeNull();
  });

  it("is measured by the yardstick that is asked for", () => {
    const yardstick: Yardstick = { perHead: true, pricesOf: 2024, heads: () => null, prices: () => 2 };
    expect(middles({ accounts }, yardstick).spent!.get(2020)!.median).toBe((22_500_000 * 2) / 10);
    expect(middles({ accounts }, PRINTED).inService!.get(2020)).toMatchObject({
      low: 10,
      median: 10,
      high: 10,
    });
  });

  it("knows in what each is alike", () => {
    const [peer] = kin(true) as [Peer];
    expect(likenessOf(peer)).toBe("同级同类");
    expect(likenessOf({ ...peer, sameLevel: false })).toBe("同类，不同级");
    expect(likenessOf({ ...peer, sameKind: false })).toBe("同级，不同类");
  });
});

it("a department's page is made with its peers of its latest year, by equal weights", async () => {
  const profile = (await profileWithPeers(engine, "430200-zhengfuban"))!;
  expect(profile.peers!.year).toBe(2020);
  expect(profile.peers!.nearest).toHaveLength(3);
  expect(profile.peers!.accounts.map(({ fiscalYear }) => fiscalYear)).toContain(2024);
  expect(await profileWithPeers(engine, "nobody")).toBeNull();
});
