import { accountName, accountOf, firstOfEach } from "#lib/domain/accountYear.ts";
import type { Held } from "#lib/domain/budget.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { bullet, sideText, stageAmounts } from "./bullet.ts";
import { emptyCell } from "./empty.ts";
import { rowsPicture } from "./panels.ts";
import type { Mark, Panel, Picture } from "./picture.ts";

const TOTAL = "three_public";

/**
 * The total, which says how it stands to its budget, and small multiples of the parts on one scale: budget and actual,
 * and a dot for the year before. What a single department and year has stands below each other.
 */
export function threePublicExpenses(
  items: readonly ThreePublicItem[],
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  const parts = Object.entries(words.threePublicParts);
  const all = [[TOTAL, words.threePublicTotal] as const, ...parts];
  const rows = firstOfEach(items);
  const amountsOf = (names: readonly string[]) => {
    const shown = items.filter(({ item }) => names.includes(item));
    return [...stageAmounts(shown), ...shown.map(({ priorActual }) => priorActual?.value ?? 0)];
  };
  const amounts = amountsOf(all.map(([name]) => name));
  const unit = moneyUnit(amounts, yardstick);
  const known = new Map(items.map((item) => [`${accountOf(item)} ${item.item}`, item]));
  const find = (row: ThreePublicItem, name: string) => known.get(`${accountOf(row)} ${name}`) ?? null;
  const blank = (row: ThreePublicItem) => emptyCell(unit, row, row.tableStages.includes("actual"), words);
  const largest = (values: readonly number[]) => Math.max(0, ...values);
  const [only] = rows;
  if (only && rows.length === 1) {
    return rowsPicture(
      {
        bullets: true,
        labels: all.map(([, title]) => title),
        panels: [
          {
            title: words.titled(words.executed, unit),
            max: largest(amounts),
            blank: all.map(() => blank(only)),
            rows: all.map(([name, title]) => marks(find(only, name), title)),
          },
        ],
      },
      words,
    );
  }
  const panel = (name: string, title: string, max: number): Panel => ({
    title,
    max,
    blank: rows.map(blank),
    rows: rows.map((row) => marks(find(row, name), `${accountName(row)} ${title}`)),
  });
  const ofParts = largest(amountsOf(parts.map(([name]) => name)));
  return rowsPicture(
    {
      bullets: true,
      labels: rows.map(accountName),
      accounts: rows.map(accountOf),
      panels: [
        {
          ...panel(TOTAL, words.threePublicTotal, largest(amountsOf([TOTAL]))),
          title: words.titled(words.threePublicTotal, unit),
          weight: 1.6,
        },
        ...parts.map(([name, title]) => panel(name, title, ofParts)),
      ],
    },
    words,
  );

  function marks(item: ThreePublicItem | null, name: string): Mark[] {
    if (!item) return [];
    const prior: Mark[] = item.priorActual
      ? [
          {
            kind: "dot",
            value: item.priorActual.value,
            colour: "var(--grey-bar)",
            figureId: item.priorActual.figureId,
            tip: [name, `${words.priorActual} ${words.exactMoney(item.priorActual.value, yardstick)}`],
          },
        ]
      : [];
    // Parts below their budgets are what is expected; of the total it is said in any case.
    const say = (held: Held) => (item.item === TOTAL || held.side === "over" ? sideText(held, words) : "");
    return [...bullet(name, item, unit, words, say), ...prior];
  }
}
