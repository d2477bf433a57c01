import { LAYOUTS, type Layout } from "./layouts.ts";
import { Random } from "./random.ts";

/** How a department lays out and words its disclosures; the same over the years until its office changes hands. */
export class Voice {
  readonly layout: Layout;
  readonly #chosen = new Map<string, number>();

  constructor(
    readonly seed: number,
    readonly department: number,
    readonly era: number,
  ) {
    const first = new Random(seed, department, "layout", 0).pick(LAYOUTS);
    // A new hand mostly keeps to the old tables.
    const later = new Random(seed, department, "layout", era);
    this.layout = era > 0 && later.chance(0.4) ? later.pick(LAYOUTS) : first;
  }

  /** One of the wordings, always the same for the same topic. */
  choose<Wording>(topic: string, wordings: readonly Wording[]): Wording {
    let index = this.#chosen.get(topic);
    if (index === undefined) {
      index = new Random(this.seed, this.department, this.era, topic).integer(0, 999_999);
      this.#chosen.set(topic, index);
    }
    return wordings[index % wordings.length]!;
  }
}

/** The first year of the era that a year lies in: in one of three departments somebody else writes from some year on. */
export function eraOf(seed: number, department: number, year: number): number {
  const random = new Random(seed, department, "era");
  const change = random.chance(0.35) ? random.integer(2017, 2023) : Number.POSITIVE_INFINITY;
  return year >= change ? change : 0;
}
