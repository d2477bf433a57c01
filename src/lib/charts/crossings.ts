import { accountOf } from "#lib/domain/accountYear.ts";
import { limitWords, type Limits } from "#lib/domain/limits.ts";
import { percent } from "#lib/format/rate.ts";
import type { Watched } from "#lib/queries/watch.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import type { Written } from "./indicatorWriting.ts";
import { rowsPicture } from "./panels.ts";
import type { Mark, Picture } from "./picture.ts";

/** What lies further out stands at the edge, and says how far it is. */
const FURTHEST = 3;

/**
 * How far each is off what it is held against, beside the limits: this year a full dot, the year before a grey one.
 * @param writtenBy how the values of each are written
 */
export function crossings(
  all: readonly Watched[],
  limits: Limits,
  writtenBy: (entry: Watched) => Written,
  words: PictureWords,
): Picture {
  const { low, high } = limits;
  const said = limitWords(limits);
  const shown = (ratio: number) => Math.min(Math.max(0, ratio), FURTHEST);
  const furthest = all.reduce(
    (most, { ratio, ratioBefore }) => Math.max(most, shown(ratio), shown(ratioBefore ?? 0)),
    high,
  );
  return {
    ...rowsPicture(
      {
        labels: all.map(({ row, name }) => `${row.shortName} ${words.indicators[name]}`),
        accounts: all.map(({ row }) => accountOf(row)),
        panels: [
          {
            title: words.watch.title(said.low, said.high),
            max: furthest,
            rows: all.map((entry): Mark[] => {
              const { row, ratio, ratioBefore, side, source } = entry;
              const tip = tipOf(entry, writtenBy(entry), words);
              const limit = (at: number, name: string): Mark => ({
                kind: "tick",
                value: at,
                colour: "var(--grey-bar)",
                tip: [`${row.shortName} ${row.fiscalYear}`, `${name}`],
              });
              return [
                {
                  kind: "bar",
                  value: shown(ratio),
                  colour: side === "within" ? "var(--cobalt-soft)" : "var(--cobalt)",
                  ...(side === "over" ? { budget: Math.min(high, shown(ratio)) } : {}),
                  label: `${percent(ratio)} ${words.watch.crossing[entry.crossing]}`,
                  tip,
                  ...(source ? { figureId: source.figureId } : {}),
                },
                limit(low, `${words.watch.low} ${said.low}`),
                limit(high, `${words.watch.high} ${said.high}`),
                ...(ratioBefore === null
                  ? []
                  : [
                      {
                        kind: "dot",
                        value: shown(ratioBefore),
                        colour: "var(--grey-bar)",
                        tip: [`${row.shortName} ${row.fiscalYear - 1}`, percent(ratioBefore)],
                      } satisfies Mark,
                    ]),
              ];
            }),
          },
        ],
      },
      words,
    ),
    legend: [
      ...(all.some(({ side }) => side === "over")
        ? [{ kind: "beyond", colour: "var(--ochre-mark)", name: words.watch.beyond } as const]
        : []),
      { kind: "tick", colour: "var(--grey-bar)", name: words.watch.limits },
      ...(all.some(({ ratioBefore }) => ratioBefore !== null)
        ? [{ kind: "dot", colour: "var(--grey-bar)", name: words.watch.yearBefore } as const]
        : []),
    ],
  };
}

/** Who and what, how much of what, how far off, and what it was the year before. */
function tipOf(
  { row, name, against, value, before, ratio, off, crossing }: Watched,
  written: Written,
  words: PictureWords,
) {
  return [
    `${row.execution.department} ${row.fiscalYear} ${words.indicators[name]}`,
    written.exact(value),
    words.watch.of[against](percent(ratio), off === null ? null : words.exactMoney(off)),
    ...(before === null ? [] : [words.watch.before(written.exact(before))]),
    words.watch.crossing[crossing],
  ];
}
