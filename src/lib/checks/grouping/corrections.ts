import { abs, divideRounded } from "#lib/domain/decimal.ts";
import { WHOLE } from "#lib/domain/rates.ts";
import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument, CheckedFigure } from "../check.ts";
import { groupBy } from "../figures.ts";
import type { Finding } from "../run.ts";

/* What may have been meant: which other numbers would make findings agree. */

/** What numbers, by their place, should be instead; `exact` findings must agree then, that no chance explains it. */
export interface Correction {
  values: ReadonlyMap<string, bigint>;
  lines: number[];
  unit: string;
  kind: "number" | "sign" | "rate" | "exchange" | "unit";
  /** Amounts of exchanged rows that have none in the same column of the other row: the row where they belong, by their place. */
  moved?: ReadonlyMap<string, CheckedFigure>;
  /** Of two numbers of one line that changed places: as they are printed. */
  pair?: readonly [string, string];
}

/** A printed number that findings rest on. */
interface Place {
  figure: CheckedFigure;
  /** How many of them. */
  uses: number;
  /** How many of them do not say what it should be. */
  silent: number;
  /** What the others say, and how many of them. */
  votes: Map<bigint, number>;
}

/** A sum of very many rounded numbers is that many roundings off at most. */
const FAR = 1000n;

/** One printed number may be several figures: 收、支总计均为…. */
export function placeOf({ lineStart, charStart, figureId }: CheckedFigure): string {
  return charStart === null ? figureId : `${lineStart}.${charStart}`;
}

/** The document as it would be. */
export function corrected(document: CheckedDocument, { values, moved }: Correction): CheckedDocument {
  return {
    ...document,
    figures: document.figures.map((figure) => {
      const value = values.get(placeOf(figure));
      const row = moved?.get(placeOf(figure));
      if (row) {
        const { lineStart, lineEnd, subjectCode, subject = null } = row;
        return { ...figure, lineStart, lineEnd, subjectCode, subject };
      }
      return value === undefined ? figure : { ...figure, value };
    }),
  };
}

/** Whether a correction changes the number of a place, or where it stands. */
export function isTouched({ values, moved }: Correction, figure: CheckedFigure): boolean {
  return values.has(placeOf(figure)) || (moved?.has(placeOf(figure)) ?? false);
}

/** What may have been meant, likeliest first: what most findings ask for, then neighbouring rows exchanged. */
export function corrections(document: CheckedDocument, findings: readonly Finding[]): Correction[] {
  const places = new Map<string, Place>();
  for (const { check, figures, expected, actual, unit, limit } of findings) {
    for (const [key, figure] of new Map(figures.map((one) => [placeOf(one), one] as const))) {
      const place = places.get(key) ?? { figure, uses: 0, silent: 0, votes: new Map<bigint, number>() };
      place.uses++;
      places.set(key, place);
      if (expected === null || actual === null || expected === actual || figure.unit !== unit) {
        place.silent++;
        const asked = askedByShare(check.id, figures, figure);
        if (asked !== null) place.votes.set(asked, (place.votes.get(asked) ?? 0) + 1);
        continue;
      }
      // Any smaller number keeps a limit.
      if (limit) place.silent++;
      const [more, less] = [figure.value + expected - actual, figure.value + actual - expected];
      for (const value of unit === "percent" ? [more] : [more, less])
        place.votes.set(value, (place.votes.get(value) ?? 0) + 1);
    }
  }
  const shared = [...places].filter(([, { uses }]) => uses > 1).sort(([, a], [, b]) => b.uses - a.uses);
  const singles = shared.flatMap(([key, place]) => {
    const { figure, votes } = place;
    const of = (kind: Correction["kind"], value: bigint): Correction => ({
      values: new Map([[key, value]]),
      lines: [figure.lineStart],
      unit: figure.unit,
      kind,
    });
    const sorted = [...votes]
      .sort((a, b) => b[1] - a[1])
      .map(([value]) => value)
      .filter((value) => mayAgree(place, value) > 1);
    if (figure.unit === "percent") return distinct(sorted, figure).map((value) => of("rate", value));
    if (figure.measure !== "value")
      return [
        of("sign", -figure.value),
        ...distinct(sorted, figure)
          .slice(0, 2)
          .map((value) => of("number", value)),
      ];
    const tenThousand = figure.unit === "yuan" ? [figure.value * 10_000n] : [];
    return [...distinct(sorted, figure).slice(0, 4), ...tenThousand].map((value) => of("number", value));
  });
  const rows = exchanges(document, findings);
  // Where findings rest on both rows, an exchange explains more than one number of either.
  const [likely, others] = [true, false].map((both) => rows.filter((one) => one.both === both));
  return [
    ...units(document, findings),
    ...onOneLine(places),
    ...likely!.slice(0, PAIRS),
    ...singles,
    ...others!.filter(({ moved }) => !moved?.size),
  ];
}

/** A share or a completion: its rate, the part and the whole. */
const OF_SHARES = /^N[45]$/;

/** What an amount should be by the rate that is printed of it, to its last place; null for what no share tells. */
function askedByShare(
  rule: string,
  [rate, part, whole]: readonly CheckedFigure[],
  figure: CheckedFigure,
): bigint | null {
  if (!OF_SHARES.test(rule) || !rate || !part || !whole || rate.unit !== "percent" || rate.value === 0n)
    return null;
  if (figure === rate || figure.unit !== "yuan") return null;
  const place = 2n * figure.rounding || 1n;
  const exact =
    placeOf(figure) === placeOf(part)
      ? divideRounded(whole.value * rate.value, WHOLE)
      : divideRounded(part.value * WHOLE, rate.value);
  return divideRounded(exact, place) * place;
}

/** How many pairs of numbers of one line are tried. */
const PAIRS = 16;

/** Two amounts of one line that changed places: where findings rest on both, and some rest on one alone. */
function onOneLine(places: ReadonlyMap<string, Place>): Correction[] {
  const amounts = [...places].filter(([, { figure }]) => figure.unit === "yuan" && figure.charStart !== null);
  const lines = groupBy(amounts, ([, { figure }]) => `${figure.lineStart}`);
  return lines
    .flatMap((line) =>
      line.flatMap(([a, one], index) =>
        line.slice(index + 1).flatMap(([b, other]): Correction[] => {
          const [first, second] = [one.figure, other.figure];
          if (first.value === second.value || first.measure !== second.measure) return [];
          if (one.uses + other.uses < 3) return [];
          return [
            {
              values: new Map([
                [a, second.value],
                [b, first.value],
              ]),
              lines: [first.lineStart],
              unit: "yuan",
              kind: "exchange",
              pair: [first.printed, second.printed],
            },
          ];
        }),
      ),
    )
    .slice(0, PAIRS);
}

/** Statements whose amounts are ten thousand times what others print: their unit was mislabelled. */
function units(document: CheckedDocument, findings: readonly Finding[]): Correction[] {
  const off = findings.flatMap(({ figures, expected, actual, unit }) => {
    if (unit !== "yuan" || expected === null || actual === null || expected === 0n || actual === 0n)
      return [];
    const [large, small] = abs(expected) > abs(actual) ? [expected, actual] : [actual, expected];
    if (large !== small * 10_000n) return [];
    return figures.filter(
      ({ value, statement }) => abs(value) === abs(small) && TABLE_STATEMENTS.includes(statement),
    );
  });
  return groupBy(off, ({ statement }) => statement)
    .filter((figures) => figures.length > 1)
    .map((figures) => {
      const { statement } = figures[0]!;
      const own = document.figures.filter(
        (figure) => figure.statement === statement && figure.unit === "yuan",
      );
      return {
        values: new Map(own.map((figure) => [placeOf(figure), figure.value * 10_000n])),
        lines: [
          Math.min(...own.map(({ lineStart }) => lineStart)),
          Math.max(...own.map(({ lineEnd }) => lineEnd)),
        ],
        unit: "yuan",
        kind: "unit",
      };
    });
}

/** How many findings may agree with a value at most: those that ask for about that much, and those that do not say for how much. */
function mayAgree({ figure, votes, silent }: Place, value: bigint): number {
  let asking = silent;
  for (const [other, count] of votes) if (abs(value - other) <= FAR * figure.rounding) asking += count;
  return asking;
}

/** Wanted values that are not the same but for rounding. */
function distinct(values: readonly bigint[], { rounding }: CheckedFigure): bigint[] {
  return values.filter(
    (value, index) => !values.slice(0, index).some((other) => abs(value - other) <= 4n * rounding),
  );
}

/** Rows of a statement with the next row, where findings rest on either, or on both. */
function exchanges(
  document: CheckedDocument,
  findings: readonly Finding[],
): (Correction & { both: boolean })[] {
  const inRows = document.figures.filter(
    ({ statement, subjectCode }) => TABLE_STATEMENTS.includes(statement) && subjectCode,
  );
  const list = groupBy(inRows, ({ statement, lineStart }) => `${statement} ${lineStart}`);
  const evidence = new Set(findings.flatMap(({ figures }) => figures));
  const isEvidence = (row: readonly CheckedFigure[]) => row.some((figure) => evidence.has(figure));
  return list.slice(1).flatMap((below, index): (Correction & { both: boolean })[] => {
    const above = list[index]!;
    if (above[0]!.statement !== below[0]!.statement) return [];
    const both = isEvidence(above) && isEvidence(below);
    if (!both && !isEvidence(above) && !isEvidence(below)) return [];
    const column = ({ item, funding, stage }: CheckedFigure) => `${item} ${funding} ${stage}`;
    const values = new Map<string, bigint>();
    const moved = new Map<string, CheckedFigure>();
    for (const [row, others] of [
      [above, below],
      [below, above],
    ] as const) {
      for (const figure of row) {
        const other = others.find((candidate) => column(candidate) === column(figure));
        if (!other) moved.set(placeOf(figure), others[0]!);
        else if (other.value !== figure.value) values.set(placeOf(figure), other.value);
      }
    }
    if (!values.size) return [];
    const lines = [above[0]!.lineStart, below[0]!.lineStart];
    return [{ values, moved, lines, unit: "yuan", kind: "exchange", both }];
  });
}
