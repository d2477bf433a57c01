import { againstBudget } from "#lib/domain/budget.ts";
import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import type { DevelopedMeasure } from "../developed.ts";

type Executed = Pick<
  DepartmentExecution,
  "funding" | "actual" | "initialBudget" | "adjustedBudget" | "executionRate"
>;

/** What was spent and how much of its budget that is; another purse or another budget is another thing. */
export function executionMeasures<Row extends Executed>(words: PictureWords): DevelopedMeasure<Row>[] {
  const isOtherPurse = (before: Row, now: Row) => before.funding !== now.funding;
  const kind = (row: Row) => againstBudget(row)?.kind;
  return [
    {
      name: words.actual,
      kind: "money",
      source: (row) => row.actual,
      blank: words.undisclosed,
      isOther: isOtherPurse,
    },
    {
      name: words.executionRate,
      kind: "rate",
      value: (row) => row.executionRate,
      source: (row) => row.actual,
      blank: words.noBudget,
      isOther: (before, now) => isOtherPurse(before, now) || kind(before) !== kind(now),
    },
  ];
}
