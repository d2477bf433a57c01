import { SHOWN, subjectUses as picture } from "#lib/charts/subjectUses.ts";
import { areSeveralYears } from "#lib/domain/developments.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { moneyUnit } from "#lib/format/money.ts";
import type { SubjectDetail } from "#lib/queries/subjectDetail.ts";
import { subjectUses, type SubjectUse } from "#lib/queries/subjectUses.ts";
import { pricesOfYears } from "#lib/state/yardstick.svelte.ts";
import { developments } from "#lib/text/developments.ts";
import { fundingName, ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { subjects as text } from "#lib/text/subjects.ts";
import { columnsFor } from "../columns/columns.ts";
import { reasonColumn } from "../columns/reasonColumn.ts";
import { developed } from "../developed.ts";
import { tableOf, type PictureKind, type Shown } from "../picture.ts";
import { currentCode, currentSystem, detailAnswer, subjectHeading } from "./asked.ts";

interface Uses {
  system: SubjectSystem;
  code: string | null;
  detail: SubjectDetail | null;
}

const column = columnsFor<SubjectUse>();

/** Who uses the open subject, with budget, share and reason; no picture where none is open. */
export const uses: PictureKind<Uses, unknown, null> = {
  id: "uses",
  part: () => null,
  follow() {
    const answer = detailAnswer();
    return {
      state: answer.state,
      get value() {
        return { system: currentSystem(), code: currentCode(), detail: answer.value };
      },
    };
  },
  heading: ({ code, detail }) =>
    code !== null && detail && !detail.path.length
      ? text.unknown(code)
      : subjectHeading(code, detail?.path ?? [], ""),
  show({ system, detail }, { words, yardstick }) {
    if (!detail) return null;
    const { uses: rows, code } = detail;
    const question: Shown["question"] = (database, filters) =>
      subjectUses(database, { ...filters, system, ...pricesOfYears() }, code);
    if (areSeveralYears(rows))
      return {
        ...developed({
          title: developments.titles.uses,
          rows,
          measures: [
            {
              name: words.actual,
              kind: "money",
              value: (row) => row.actual.value,
              source: (row) => row.actual.printed,
              blank: words.undisclosed,
              isOther: (before, now) => before.funding !== now.funding,
            },
            {
              name: words.subjects.share,
              kind: "rate",
              value: (row) => row.share,
              source: (row) => row.actual.printed,
              blank: words.undisclosed,
            },
          ],
          seen: { words, yardstick },
        }),
        question,
      };
    const published = rows.some((use) => use.execution);
    const compared = rows.some((use) => use.prior);
    const unit = moneyUnit(
      rows.map((use) => use.actual.value),
      yardstick,
    );
    const { columns } = pages;
    return {
      title: text.uses,
      subtitle: text.usesNote(Math.min(SHOWN, rows.length), rows.length),
      picture: picture(rows, words, yardstick),
      empty: !rows.length,
      emptyText: { why: text.none, advice: text.noneAdvice },
      table: tableOf(text.uses, rows, [
        column.who(columns.who, purses),
        column.sum(columns.actual, unit, (row) => row.actual),
        column.rate(columns.share, (row) => row.share),
        ...(published
          ? [
              column.sum(columns.initialBudget, unit, (row) => row.execution?.initialBudget),
              column.sum(columns.adjustedBudget, unit, (row) => row.execution?.adjustedBudget),
              column.computedMoney(
                columns.variance,
                unit,
                (row) => row.execution?.variance,
                ui.empty.noBudget,
              ),
            ]
          : []),
        ...(compared ? [column.sum(columns.priorActual, unit, (row) => row.prior)] : []),
        ...(published
          ? [
              reasonColumn<SubjectUse>((row) => ({
                ...row,
                difference: row.execution?.variance,
                actual: row.actual.printed,
              })),
            ]
          : []),
      ]),
      question,
    };
  },
};

/** The purse of the amount, and that of the budget where it is another. */
function purses({ funding, execution }: SubjectUse): string {
  const own = fundingName(funding);
  return execution && execution.funding !== funding
    ? ui.clauses([own, text.budgetBy(fundingName(execution.funding))])
    : own;
}
