import { compare } from "#lib/charts/compare.ts";
import { measuresOf, PERSPECTIVES, type Measure, type Perspective } from "#lib/charts/measures.ts";
import { accountName } from "#lib/domain/accountYear.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { comparison as question, type ComparedAccount } from "#lib/queries/comparison.ts";
import { measured } from "#lib/queries/measured.ts";
import { compareText as text } from "#lib/text/compare.ts";
import { ui } from "#lib/text/interface.ts";
import { columnsFor, type Column } from "../columns/columns.ts";
import { developed } from "../developed.ts";
import { tableOf, type PictureKind, type Seen, type Shown } from "../picture.ts";
import { areDeveloped, comparedAccounts, currentPerspective, type Compared } from "./compared.ts";

/** Accounts side by side, in the order they were picked. */
interface SideBySide {
  rows: readonly ComparedAccount[];
  perspective: Perspective;
  /** They are of several years that nobody picked: each department's development is shown. */
  areYears: boolean;
}

const column = columnsFor<ComparedAccount>();

/** Any accounts by the measures of a perspective. */
export const measures: PictureKind<SideBySide, Compared, Compared> = {
  id: "measures",
  part: ({ rows, whole }) => ({ rows, whole }),
  follow(given) {
    const compared = comparedAccounts(given);
    return {
      state: compared.state,
      get value() {
        const rows = compared.value;
        return { rows, perspective: currentPerspective(), areYears: areDeveloped(rows) };
      },
    };
  },
  heading: () => text.title,
  show({ rows: printed, perspective, areYears }, { words, yardstick }) {
    const rows = measured(printed, yardstick);
    const title = text.perspectives[perspective];
    if (areYears)
      return {
        ...developed({
          title,
          rows,
          measures: measuresOf(perspective, words).map(({ kind, ...measure }) => ({
            ...measure,
            kind: kind === "money" ? kind : "rate",
          })),
          seen: { words, yardstick },
        }),
        question,
      };
    return {
      title,
      subtitle: text.notes[perspective],
      picture: compare(rows, perspective, words, yardstick),
      empty: !rows.length,
      emptyText: { why: text.few, advice: text.fewAdvice },
      table: tableOf(title, rows, [
        column.words(ui.filters.departments, accountName),
        ...measuresOf(perspective, words).flatMap((measure) =>
          columnsOf(measure, perspective, rows, yardstick),
        ),
      ]),
      question,
    };
  },
};

/** The same accounts by each perspective that there is. */
export function everyPerspective(compared: Omit<SideBySide, "perspective">, seen: Seen): Shown[] {
  return PERSPECTIVES.flatMap((perspective) => measures.show({ ...compared, perspective }, seen) ?? []);
}

/** A measure, and how far it is off that of the first account. */
function columnsOf(
  measure: Measure,
  perspective: Perspective,
  rows: readonly ComparedAccount[],
  yardstick: Yardstick,
): Column<ComparedAccount>[] {
  const { name, kind, value, blank } = measure;
  const first = rows[0] ? value(rows[0]) : null;
  const difference = (row: ComparedAccount) => {
    const own = value(row);
    return row === rows[0] || own === null || first === null ? null : own - first;
  };
  const unit = moneyUnit(rows.map(value), yardstick);
  const names = { name: text.difference(name), heading: text.toFirst };
  return kind === "money"
    ? [
        perspective === "total"
          ? column.sum(name, unit, (row) => printedOrSum(row, measure))
          : column.computedMoney(name, unit, value, blank),
        column.difference(names, unit, difference, "—"),
      ]
    : [column.rate(name, value, blank), column.points(names, difference, "—")];
}

/** An amount that is printed leads to its line; one that was added up has none. */
function printedOrSum(row: ComparedAccount, { value, source }: Measure) {
  const own = value(row);
  const printed = source(row);
  return own === null ? null : { value: own, printed: printed?.value === own ? printed : null };
}
