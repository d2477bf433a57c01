import { FIRST_YEAR, LAST_YEAR } from "./growth.ts";
import type { ProjectKind } from "./offices.ts";
import type { Department } from "./departments.ts";
import type { Random } from "./random.ts";
import type { ProjectTruth } from "./truth.ts";

const WAN = 10_000 * 100;
const STEP = 10_000;

/** A project with its initial budget of the year, in 分. */
export interface PlannedProject extends ProjectTruth {
  initial: number;
}

interface Life {
  kind: ProjectKind;
  from: number;
  to: number;
  amount: number;
}

/** A department's projects over ten years: some always run, some begin and end. */
export class ProjectPlan {
  readonly #lives: Life[];

  constructor(random: Random, { kind, division }: Department, level: number) {
    const rank = division.level === "prefecture" ? 2 : division.level === "province" ? 3 : 1;
    this.#lives = kind.projects.flatMap((project, index): Life[] => {
      const here = index === 0 || random.chance(project.purse ? 0.45 : 0.8);
      const amount = project.size * WAN * level * rank * random.between(0.4, 1.9);
      const always = random.chance(0.55);
      const from = always ? 0 : random.integer(FIRST_YEAR - 2, LAST_YEAR - 2);
      const to = always ? LAST_YEAR + 1 : from + random.integer(2, 5);
      return here ? [{ kind: project, from, to, amount }] : [];
    });
  }

  /** The projects that run in a year, in the order of their codes. */
  year(random: Random, year: number): PlannedProject[] {
    return this.#lives
      .filter(({ from, to }) => year >= from && year <= to)
      .map(({ kind, from, to, amount }): PlannedProject => {
        const stage = year === from ? "first" : year === to ? "last" : "middle";
        const part = stage === "middle" ? 1 : random.between(0.3, 0.7);
        const adjusted = Math.max(
          STEP,
          Math.round((amount * part * random.between(0.82, 1.22)) / STEP) * STEP,
        );
        const unplanned = stage === "first" && random.chance(0.5);
        const initial = unplanned
          ? 0
          : random.chance(0.4)
            ? adjusted
            : Math.round((adjusted * random.between(0.8, 1.1)) / STEP) * STEP;
        const rate = random.chance(0.5) ? 1 : random.between(0.82, 0.998);
        const executed = Math.round(adjusted * rate);
        return {
          name: kind.name,
          code: kind.code,
          purse: kind.purse ?? "general",
          initial,
          adjusted,
          executed,
          score: random.integer(86, 100),
          stage,
        };
      })
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}
