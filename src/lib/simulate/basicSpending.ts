import { heated, payLevel, pensionRate, runningLevel } from "./growth.ts";
import type { Department } from "./departments.ts";
import type { Random } from "./random.ts";

/** What a department pays for people and for itself, fixed over the years. */
export interface Habits {
  /** How much above or below the country's level this department lies. */
  level: number;
  /** 款 that this department has at all, with how much of the usual a head. */
  running: ReadonlyMap<string, number>;
  annuity: number;
  pensionSupplement: number;
  otherWages: number;
}

/** Yuan a head and year in an ordinary county, 2014. */
const WAGES = {
  administration: { "30101": 30_000, "30102": 26_000, "30103": 9_000, "30107": 0 },
  institution: { "30101": 31_000, "30102": 9_000, "30103": 2_500, "30107": 24_000 },
};
/** The 款 of running costs: yuan a head, and how many departments have it. */
const RUNNING: readonly (readonly [code: string, perHead: number, share: number])[] = [
  ["30201", 3_400, 1],
  ["30202", 620, 0.8],
  ["30203", 300, 0.15],
  ["30204", 12, 0.5],
  ["30205", 240, 0.7],
  ["30206", 880, 0.85],
  ["30207", 690, 0.95],
  ["30208", 950, 0.8],
  ["30209", 1_300, 0.5],
  ["30211", 2_500, 1],
  ["30213", 1_500, 0.8],
  ["30214", 700, 0.25],
  ["30215", 420, 0.6],
  ["30216", 560, 0.8],
  ["30218", 500, 0.2],
  ["30226", 2_300, 0.8],
  ["30227", 2_600, 0.4],
  ["30229", 900, 0.7],
  ["30239", 6_200, 0.9],
  ["30240", 40, 0.1],
  ["30299", 1_900, 0.9],
  ["31002", 760, 0.75],
  ["31003", 900, 0.15],
  ["31007", 380, 0.25],
];

export function habitsOf(random: Random, { kind, division }: Department): Habits {
  const running = new Map<string, number>();
  for (const [code, perHead, share] of RUNNING) {
    const here = random.chance(share);
    const usual = perHead * random.between(0.6, 1.5);
    const possible =
      (code !== "30208" || heated(division.code)) && (code !== "30239" || kind.body === "administration");
    if (here && possible) running.set(code, usual);
  }
  return {
    level: random.between(0.88, 1.14),
    running,
    annuity: random.chance(0.7) ? 0.08 : 0,
    pensionSupplement: random.between(2_000, 14_000),
    otherWages: random.chance(0.3) ? random.between(0.01, 0.05) : 0,
  };
}

export interface Heads {
  inService: number;
  veteran: number;
  pension: number;
  students: number;
  deaths: number;
}

/** Basic expenditure by economic 款, in 分, without the “三公” 款; `level` is the division's. */
export function basicSpending(
  random: Random,
  { kind }: Department,
  habits: Habits,
  heads: Heads,
  level: number,
  year: number,
): Map<string, number> {
  const spent = new Map<string, number>();
  const put = (code: string, yuan: number) => {
    const amount = Math.round(yuan * 100 * random.between(0.985, 1.015));
    if (amount > 0) spent.set(code, amount);
  };
  const pay = level * habits.level * payLevel(year);
  let wages = 0;
  for (const [code, perHead] of Object.entries(WAGES[kind.body])) {
    const amount = perHead * pay * heads.inService;
    wages += amount;
    put(code, amount);
  }
  put("30108", wages * pensionRate(year));
  put("30109", wages * habits.annuity);
  put("30110", wages * 0.075);
  if (kind.body === "administration") put("30111", wages * 0.03);
  put("30112", wages * 0.011);
  put("30113", wages * 0.12);
  put("30199", wages * habits.otherWages);
  put("30301", heads.veteran * 62_000 * pay);
  put("30302", heads.pension * habits.pensionSupplement);
  put("30304", heads.deaths * 92_000 * pay);
  put("30308", heads.students * 160);
  put("30309", heads.inService * 90);
  const running = level * habits.level * runningLevel(year);
  for (const [code, perHead] of habits.running) put(code, perHead * heads.inService * running);
  put("30228", wages * 0.02);
  return new Map([...spent].sort(([a], [b]) => (a < b ? -1 : 1)));
}
