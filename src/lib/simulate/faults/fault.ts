import type { Block, Mark } from "../page.ts";
import type { Random } from "../random.ts";
import type { DepartmentYear } from "../truth.ts";

/** A fault that a generated disclosure has on purpose. */
export interface Fault {
  kind: string;
  /** The rules of which one at least should find it; none where no rule looks for such a thing yet. */
  checks: readonly string[];
  description: string;
  /** Where it stands; null where what should stand there is missing. */
  mark: Mark | null;
  printed: string;
  expected: string;
}

/** What was done: the mark that is wrong now, what it printed before, and what it prints. */
export type Done = Pick<Fault, "mark" | "printed" | "expected">;

/** A way to go wrong on paper. `spoil` alters the blocks, or gives null where they have no place for it. */
export interface PrintedFault {
  kind: string;
  checks: readonly string[];
  description: string;
  spoil(random: Random, blocks: Block[], year: DepartmentYear): Done | null;
}

/** A way in which two years contradict each other though each agrees with itself. */
export interface YearlyFault {
  kind: string;
  checks: readonly string[];
  description: string;
  /** The item whose printed amount shows it. */
  item: "revenue.opening_balance" | "agency_operating";
  measure: "value" | "yoy_change";
  /** Both years as the document tells them, or null where it cannot be told. */
  spoil(
    random: Random,
    year: DepartmentYear,
    before: DepartmentYear,
  ): { year: DepartmentYear; before: DepartmentYear } | null;
}
