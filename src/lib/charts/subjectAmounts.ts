import type { SubjectAmount } from "#lib/queries/subjectAmounts.ts";
import { MOST_SIDE_BY_SIDE } from "#lib/domain/sideBySide.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { inUnit, moneyUnit } from "#lib/format/money.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import {
  accountName,
  accountOf,
  firstOfEach,
  isSameAccount,
  type AccountYear,
} from "#lib/domain/accountYear.ts";
import { withoutUnit } from "./amountPanel.ts";
import { rowsPicture } from "./panels.ts";
import type { Mark, Panel, Picture } from "./picture.ts";

/** Subjects of one level, largest first, on one scale: a panel per department and year, or all together where they are many. */
export function subjectAmounts(
  amounts: readonly SubjectAmount[],
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  const subjects = subjectTotals(amounts);
  const order = (row: SubjectAmount) => `${accountName(row)} ${accountOf(row)}`;
  const accounts = firstOfEach(amounts).toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const together = accounts.length > MOST_SIDE_BY_SIDE;
  const unit = moneyUnit(
    together ? subjects.map((subject) => subject.total) : amounts.map((row) => row.amount ?? 0),
    yardstick,
  );
  const largest = Math.max(
    0,
    ...(together ? subjects.map((subject) => subject.total) : amounts.map((row) => row.amount ?? 0)),
  );
  const panel = (
    title: string,
    of: (code: string) => number | null,
    figure: (code: string) => string | undefined,
    empty: (code: string) => string = () => "",
  ): Panel => ({
    title,
    max: largest,
    blank: subjects.map(({ code }) => empty(code)),
    rows: subjects.map(({ code, name, parts }): Mark[] => {
      const value = of(code);
      if (value === null) return [];
      const figureId = figure(code);
      return [
        {
          kind: "bar",
          value,
          colour: "var(--cobalt)",
          label: inUnit(value, unit),
          tip: [
            `${code} ${name}`,
            `${withoutUnit(title)} ${words.exactMoney(value, yardstick)}`,
            parts ? words.drill : words.source,
          ],
          ...(figureId ? { figureId } : {}),
          ...(parts ? { target: code } : {}),
        },
      ];
    }),
  });
  const found = (account: AccountYear, code: string) =>
    amounts.find((row) => row.subjectCode === code && isSameAccount(row, account)) ?? null;
  return rowsPicture(
    {
      labels: subjects.map(({ code, name }) => `${code} ${name}`),
      panels: together
        ? [
            panel(
              words.titled(words.together(accounts.length), unit),
              (code) => subjects.find((subject) => subject.code === code)!.total,
              () => undefined,
            ),
          ]
        : accounts.map((account, index) =>
            panel(
              index === 0 ? words.titled(accountName(account), unit) : accountName(account),
              (code) => found(account, code)?.amount ?? null,
              (code) => found(account, code)?.printed?.figureId,
              (code) => (found(account, code)?.listed ? words.blankCell : words.unlisted),
            ),
          ),
    },
    words,
  );
}

/** Each subject with its amount over all rows, largest first. */
export function subjectTotals(amounts: readonly SubjectAmount[]) {
  const subjects = new Map<string, { code: string; name: string; total: number; parts: number }>();
  for (const { subjectCode, subject, amount, parts } of amounts) {
    const known = subjects.get(subjectCode) ?? { code: subjectCode, name: subject, total: 0, parts: 0 };
    known.total += amount ?? 0;
    known.parts = Math.max(known.parts, parts);
    subjects.set(subjectCode, known);
  }
  return [...subjects.values()].sort((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1));
}

/** What the subjects of a level sum up to, by department and year. */
export function accountSums(amounts: readonly SubjectAmount[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of amounts) {
    const key = accountOf(row);
    sums.set(key, (sums.get(key) ?? 0) + (row.amount ?? 0));
  }
  return sums;
}
