import { peersOf } from "#lib/checks/years/measures.ts";
import type { Peers } from "#lib/checks/check.ts";
import type { Item } from "#lib/domain/items.ts";
import { answerRequests } from "./lines.ts";

/** A value that a department has of a measure in a year. */
interface Value {
  department: string;
  year: number;
  item: Item;
  /** Ten-thousandths, as text with all digits. */
  value: string;
}

/** What the other departments come to; a null department is any that has no value itself. */
export interface PeersOfDepartment extends Omit<Value, "department" | "value"> {
  department: string | null;
  count: number;
  median: string;
  spread: string;
}

/** Requests: the values of all departments, of one year and measure. Answers: for each what the others come to. */
export function peers(): Promise<void> {
  return answerRequests<Value>(async (values) => {
    const lookUp = peersOf(
      values.map(({ department, year, item, value }) => ({
        departmentId: department,
        fiscalYear: year,
        item,
        value: BigInt(value),
      })),
    );
    const line = (department: string | null, { year, item }: Value, { count, median, spread }: Peers) =>
      JSON.stringify({
        department,
        year,
        item,
        count,
        median: String(median),
        spread: String(spread),
      } satisfies PeersOfDepartment);
    const [first] = values;
    if (!first) return [];
    return [
      // No department has an empty identifier.
      line(null, first, lookUp(first.year, first.item, "")!),
      ...values.map((value) =>
        line(value.department, value, lookUp(value.year, value.item, value.department)!),
      ),
    ];
  });
}
