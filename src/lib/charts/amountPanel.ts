import type { AccountYear } from "#lib/domain/accountYear.ts";
import type { Middle } from "#lib/domain/middle.ts";
import { inUnit, type MoneyUnit } from "#lib/format/money.ts";
import type { Amount } from "#lib/queries/amount.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { doubtMark, doubtsOf } from "./doubts.ts";
import { unmeasured } from "./empty.ts";
import type { Explanation } from "./explanation.ts";
import type { Mark, Panel } from "./picture.ts";

/** A panel's title as it is said on hover, beside an amount that has its own unit. */
export function withoutUnit(title: string): string {
  return title.replace(/（.*| \(.*/, "");
}

/** What an amount panel is made of: one bar per row. */
export interface AmountPanel<Row> {
  title: string;
  rows: readonly Row[];
  /** Who and when, the first line on hover. */
  name: (row: Row) => string;
  value: (row: Row) => number | null;
  /** The figure that a click leads to. */
  source: (row: Row) => Amount | null;
  label: (value: number) => string;
  exact: (value: number) => string;
  /** What the department says of the value, where it is a change. */
  explained?: ((row: Row, value: number) => Explanation) | undefined;
  /** What is said where there is no value. */
  blank: (row: Row) => string;
  /** The end of the scale, for panels that share one; the largest value otherwise. */
  largest?: number;
  colour?: string;
  /** Between what values half of the departments lie. */
  middle?: Middle | null;
  /** What else is said of a row on hover, such as how far it is off its budget. */
  more?: (row: Row) => readonly string[];
  words: PictureWords;
}

/** How amounts of a unit are written, and what stands where there is none: `blank`, or why it cannot be measured. */
export function writtenIn<Row extends AccountYear>(
  unit: MoneyUnit,
  blank: string,
  words: PictureWords,
): Pick<AmountPanel<Row>, "label" | "exact" | "blank" | "words"> {
  return {
    label: (yuan) => inUnit(yuan, unit),
    exact: (yuan) => words.exactMoney(yuan, unit.yardstick),
    blank: (row) => unmeasured(unit.yardstick, row, words) ?? blank,
    words,
  };
}

/** A panel with one labelled bar per row. */
export function amountPanel<Row>(panel: AmountPanel<Row>): Panel {
  const { title, rows, name, value, source, label, exact, blank, words, colour = "var(--cobalt)" } = panel;
  return {
    title,
    max: panel.largest ?? Math.max(0, ...rows.map((row) => value(row) ?? 0)),
    blank: rows.map(blank),
    ...(panel.middle ? { middle: panel.middle } : {}),
    rows: rows.map((row): Mark[] => {
      const amount = value(row);
      if (amount === null) return [];
      const figure = source(row);
      const { suffix, tip } = panel.explained?.(row, amount) ?? { suffix: "", tip: [] };
      return [
        {
          kind: "bar",
          value: amount,
          colour,
          label: `${doubtMark(figure, words)}${label(amount)}${suffix}`,
          tip: [
            name(row),
            `${withoutUnit(title)} ${exact(amount)}`,
            ...tip,
            ...(panel.more?.(row) ?? []),
            ...doubtsOf(figure, words),
          ],
          ...(figure ? { figureId: figure.figureId } : {}),
        },
      ];
    }),
  };
}
