import type { Block, Mark } from "../page.ts";
import type { Random } from "../random.ts";
import type { DepartmentYear } from "../truth.ts";
import { BETWEEN_YEARS } from "./betweenYears.ts";
import type { Fault, PrintedFault, YearlyFault } from "./fault.ts";
import { IN_ROWS } from "./inRows.ts";
import { IN_STATEMENTS } from "./inStatements.ts";
import { IN_TEXT } from "./inText.ts";
import { marksIn } from "./marks.ts";

const PRINTED: readonly PrintedFault[] = [...IN_STATEMENTS, ...IN_ROWS, ...IN_TEXT];
/** Kinds of faults, with the rules that should find them. */
export const FAULT_KINDS: readonly (PrintedFault | YearlyFault)[] = [...PRINTED, ...BETWEEN_YEARS];

/**
 * Puts one fault into a disclosure: one of those that it has a place for, all kinds alike often.
 * @param yearBefore whether last year's document is published, which some faults need to be seen
 * @param write lays the years out, as often as needed
 */
export function spoil(
  random: Random,
  year: DepartmentYear,
  before: DepartmentYear,
  yearBefore: boolean,
  write: (year: DepartmentYear, before: DepartmentYear) => Block[],
): { blocks: Block[]; fault: Fault } {
  for (;;) {
    const kind = random.pick(FAULT_KINDS);
    const { checks, description } = kind;
    const named = { kind: kind.kind, checks, description };
    if ("item" in kind) {
      const spoilt = yearBefore ? kind.spoil(random, year, before) : null;
      if (!spoilt) continue;
      const blocks = write(spoilt.year, spoilt.before);
      const [mark, right] = [shown(kind, blocks), shown(kind, write(year, before))];
      // Where nothing was printed before, last year printed nothing to compare with.
      if (!mark || !right) continue;
      return { blocks, fault: { ...named, mark, printed: mark.text, expected: right.text } };
    }
    const blocks = write(year, before);
    const done = kind.spoil(random, blocks, year);
    if (done) return { blocks, fault: { ...named, ...done } };
  }
}

function shown({ item, measure }: YearlyFault, blocks: readonly Block[]): Mark | undefined {
  return marksIn(blocks)
    .map(({ mark }) => mark)
    .find(({ role, about: [of] }) => role === "figure" && of!.item === item && of!.measure === measure);
}
