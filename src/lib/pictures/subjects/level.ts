import { accountSums, subjectAmounts as picture } from "#lib/charts/subjectAmounts.ts";
import { accountOf } from "#lib/domain/accountYear.ts";
import { areSeveralYears } from "#lib/domain/developments.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { subjectAmounts, type SubjectAmount } from "#lib/queries/subjectAmounts.ts";
import type { SubjectTotal } from "#lib/queries/subjectTree.ts";
import { navigate, pageQuery } from "#lib/state/filters.svelte.ts";
import { pricesOfYears } from "#lib/state/yardstick.svelte.ts";
import { yearsText } from "#lib/text/answers.ts";
import { developments } from "#lib/text/developments.ts";
import { pages } from "#lib/text/pages.ts";
import { subjects as text } from "#lib/text/subjects.ts";
import { columnsFor } from "../columns/columns.ts";
import { developed } from "../developed.ts";
import { tableOf, type PictureKind, type Shown } from "../picture.ts";
import { currentCode, isDivided, levelAnswer, subjectHeading, treeAnswer, type Level } from "./asked.ts";
import type { SubjectsPage } from "./icicle.ts";
import { pathTo } from "./pathTo.ts";

interface Parts {
  level: Level;
  /** The open subject. */
  code: string | null;
  subjects: readonly SubjectTotal[];
}

const column = columnsFor<SubjectAmount>();

/** The parts of the open subject, department by department; no picture for a subject without parts. */
export const level: PictureKind<Parts, SubjectsPage, SubjectsPage> = {
  id: "level",
  part: ({ trees, levels }) => ({ trees, levels }),
  follow(given) {
    const tree = treeAnswer(() => given().trees);
    const answer = levelAnswer(
      () => given().levels,
      () => tree.value,
    );
    return {
      state: answer.state,
      get value() {
        return { level: answer.value, code: currentCode(), subjects: tree.value };
      },
    };
  },
  heading: ({ level, code, subjects }) =>
    subjectHeading(code, pathTo(subjects, code), yearsText(level.amounts)),
  show({ level: { of: system, parent, amounts }, code, subjects }, { words, yardstick }) {
    if (!isDivided(subjects, code)) return null;
    // As long as the engine is to answer the level before is shown, under its own title.
    const title =
      parent === null
        ? text.top[system]
        : text.level(subjects.find((row) => row.code === parent)?.name ?? parent);
    const unit = moneyUnit(
      amounts.map((row) => row.amount),
      yardstick,
    );
    const question: Shown["question"] = (database, filters) =>
      subjectAmounts(database, { ...filters, system, ...pricesOfYears(), parent });
    const printed = amounts.filter(({ amount }) => amount !== null);
    if (areSeveralYears(printed))
      return {
        ...developed({
          title: developments.titles.level(title),
          rows: printed,
          measures: [
            {
              name: words.actual,
              kind: "money",
              value: (row) => row.amount,
              source: (row) => row.printed,
              blank: words.undisclosed,
              isOther: (before, now) => before.funding !== now.funding,
            },
          ],
          part: {
            key: ({ subjectCode }) => subjectCode,
            name: ({ subjectCode, subject }) => `${subjectCode} ${subject}`,
            column: pages.columns.subject,
          },
          seen: { words, yardstick },
        }),
        question,
      };
    const sums = accountSums(amounts);
    const { columns } = pages;
    return {
      title,
      subtitle: text.levelNote(yearsText(amounts)),
      picture: picture(amounts, words, yardstick),
      empty: !amounts.length,
      table: tableOf(title, printed, [
        column.words(columns.subject, (row) => `${row.subjectCode} ${row.subject}`, {
          href: (row) => pageQuery({ subject: row.subjectCode }),
        }),
        column.who(columns.who),
        column.sum(columns.amount, unit, (row) => ({ value: row.amount ?? 0, printed: row.printed })),
        column.rate(columns.share, (row) => (row.amount ?? 0) / sums.get(accountOf(row))!),
      ]),
      question,
      onselect: (mark) => void navigate({ subject: mark.target ?? null }),
    };
  },
};
