import { abs, divideRounded, type Decimal } from "#lib/domain/decimal.ts";
import { isWorthChecking } from "#lib/domain/severity.ts";
import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument, CheckedFigure } from "./check.ts";
import { groupBy, say } from "./figures.ts";
import type { Finding } from "./run.ts";

/*
 * One fault is one finding. A wrong number breaks every sum, rate and comparison that it stands in; what would agree if
 * that one number were another is one fault, found several times. So is what is wrong in several columns of one row.
 */

/** What the rules of some findings find in a document that was altered. */
export type Rerun = (altered: CheckedDocument, of: readonly Finding[]) => readonly Finding[];

/** What numbers, by their place, should be instead; `exact` findings must agree then, that no chance explains it. */
interface Correction {
  values: ReadonlyMap<string, bigint>;
  lines: number[];
  unit: string;
  kind: "number" | "sign" | "rate" | "exchange" | "unit";
  /** Of two numbers of one line that changed places: as they are printed. */
  pair?: readonly [string, string];
}

/** How many corrections are tried for a document at most. */
const TRIES = 60;

/** Each try runs some rules over all figures again: where these are very many, as of statements printed many times over, fewer are tried. */
const FIGURES_TRIED = 120_000;

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

/** The findings with those of one fault put together, in their order. */
export function oneFault(document: CheckedDocument, findings: readonly Finding[], rerun: Rerun): Finding[] {
  // What another year's document says is that document's, too.
  const across = findings.filter(({ check }) => check.category === "years");
  let left = findings.filter((finding) => !across.includes(finding));
  let tries = Math.min(TRIES, Math.floor(FIGURES_TRIED / document.figures.length));
  const known = new Set(findings.map(({ findingId }) => findingId));
  const tried = new Set<string>();
  for (let again = true; again && tries > 0;) {
    again = false;
    for (const correction of corrections(document, left)) {
      const key = [...correction.values].join();
      if (tried.has(key) || tries-- <= 0) continue;
      tried.add(key);
      const touched = left.filter(({ figures }) =>
        figures.some((figure) => correction.values.has(placeOf(figure))),
      );
      const found = rerun(corrected(document, correction), touched);
      const still = new Set(found.map(({ findingId }) => findingId));
      const gone = touched.filter(({ findingId }) => !still.has(findingId));
      // A hint that moves from a part to its whole breaks nothing.
      const broken = found.some(
        ({ findingId, check }) => isWorthChecking(check.severity) && !known.has(findingId),
      );
      if (broken || !explains(correction, gone)) continue;
      left = merged(left, gone, correction);
      again = true;
      break;
    }
  }
  return [...sameRow(leftBlank(wrongUnit(document, mislabelled(left)))), ...across];
}

/** One printed number may be several figures: 收、支总计均为…. */
function placeOf({ lineStart, charStart, figureId }: CheckedFigure): string {
  return charStart === null ? figureId : `${lineStart}.${charStart}`;
}

/** The document as it would be. */
function corrected(document: CheckedDocument, { values }: Correction): CheckedDocument {
  return {
    ...document,
    figures: document.figures.map((figure) => {
      const value = values.get(placeOf(figure));
      return value === undefined ? figure : { ...figure, value };
    }),
  };
}

/** Whether so much agrees with a correction that it is no chance. */
function explains({ kind }: Correction, gone: readonly Finding[]): boolean {
  const exact = gone.filter(isExact).length;
  const twoPrints = gone.some((finding) => isExact(finding) && finding.figures.length === 2);
  return gone.length >= 2 && exact >= (kind === "number" && !twoPrints ? 2 : 1);
}

/** What agrees with one number only. */
function isExact({ check, limit, expected, actual }: Finding): boolean {
  return !limit && check.severity !== "info" && expected !== null && actual !== null;
}

/** What may have been meant, likeliest first: what most findings ask for, then neighbouring rows exchanged. */
function corrections(document: CheckedDocument, findings: readonly Finding[]): Correction[] {
  const places = new Map<string, Place>();
  for (const { figures, expected, actual, unit } of findings) {
    for (const [key, figure] of new Map(figures.map((one) => [placeOf(one), one] as const))) {
      const place = places.get(key) ?? { figure, uses: 0, silent: 0, votes: new Map<bigint, number>() };
      place.uses++;
      places.set(key, place);
      if (expected === null || actual === null || expected === actual || figure.unit !== unit) {
        place.silent++;
        continue;
      }
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
    if (figure.measure !== "value") return [of("sign", -figure.value)];
    const tenThousand = figure.unit === "yuan" ? [figure.value * 10_000n] : [];
    return [...distinct(sorted, figure).slice(0, 4), ...tenThousand].map((value) => of("number", value));
  });
  return [...units(document, findings), ...onOneLine(places), ...singles, ...exchanges(document, findings)];
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

/** Rows of a statement with the next row of the same columns, where findings rest on either. */
function exchanges(document: CheckedDocument, findings: readonly Finding[]): Correction[] {
  const inRows = document.figures.filter(
    ({ statement, subjectCode }) => TABLE_STATEMENTS.includes(statement) && subjectCode,
  );
  const list = groupBy(inRows, ({ statement, lineStart }) => `${statement} ${lineStart}`);
  const evidence = new Set(findings.flatMap(({ figures }) => figures));
  return list.slice(1).flatMap((below, index): Correction[] => {
    const above = list[index]!;
    if (above[0]!.statement !== below[0]!.statement || above.length !== below.length) return [];
    if (![...above, ...below].some((figure) => evidence.has(figure))) return [];
    const column = ({ item, funding, stage }: CheckedFigure) => `${item} ${funding} ${stage}`;
    const pairs = above.flatMap((figure) => {
      const other = below.find((candidate) => column(candidate) === column(figure));
      return other ? [[figure, other] as const] : [];
    });
    const differ = pairs.filter(([one, other]) => one.value !== other.value);
    if (pairs.length !== above.length || !differ.length) return [];
    const values = differ.flatMap(([one, other]) => [
      [placeOf(one), other.value] as const,
      [placeOf(other), one.value] as const,
    ]);
    const lines = [above[0]!.lineStart, below[0]!.lineStart];
    return [{ values: new Map(values), lines, unit: "yuan", kind: "exchange" }];
  });
}

/** The findings with some of them put into one, which says what would make them agree. */
function merged(findings: readonly Finding[], gone: readonly Finding[], correction: Correction): Finding[] {
  const [kept, ...others] = [...gone].sort((a, b) => rank(a) - rank(b));
  const { kind, values, unit, pair } = correction;
  const rest = anotherFew(others);
  const [value] = values.values();
  const number = say(kind === "rate" ? divideRounded(value!, 100n) * 100n : value!, unit);
  const words = {
    zh: `${supposed(correction, number).zh}，${rest.zh}也相符${kind === "exchange" ? `，像是${pair ? "两个数" : "两行"}错位` : ""}`,
    en: `with ${supposed(correction, number).en} ${rest.en} would agree, too`,
  };
  return replaced(findings, kept!, others, words);
}

/** What would have to be for all to agree. */
function supposed({ kind, lines, pair }: Correction, number: string): Finding["message"] {
  const [first, last] = lines;
  if (kind === "unit") {
    const one = first === last;
    return {
      zh: `第${one ? first : `${first}至${last}`}行的表若以万元为单位`,
      en: `the table of ${one ? `line ${first}` : `lines ${first} to ${last}`} in 万元`,
    };
  }
  if (kind !== "exchange") return { zh: `第${first}行的数若为${number}`, en: `${number} on line ${first}` };
  if (pair)
    return {
      zh: `第${first}行的${pair.join("与")}若互换`,
      en: `${pair.join(" and ")} on line ${first} exchanged`,
    };
  return { zh: `第${lines.join("、")}行的数若互换`, en: `lines ${lines.join(" and ")} exchanged` };
}

/**
 * Rules that find a word of a line wrong, with those that break where the line's amount is taken for another's: what the
 * amount is of, and which subject's the row is, whose items on the next line then lack it.
 */
const OF_WORDS: readonly {
  words: RegExp;
  broken: RegExp;
  below: 0 | 1;
  /** Only where its finding says so: that a number could not be read, which then lacks in the list around it. */
  unread?: RegExp;
}[] = [
  {
    words: /^C[69]$/,
    broken: /^(?:N(?:5|6|9|10|11|12)|P5|T6)$/,
    below: 0,
    unread: /没有单位|不是数字的写法/,
  },
  { words: /^N1[47]$/, broken: /^(?:N(?:1|2|9|10|11|12|14|15|17)|C3|T6|X\d)$/, below: 0 },
  { words: /^S5$/, broken: /^(?:S[23]|T5)$/, below: 1 },
];

/** What a line mislabels breaks what rests on its amounts. */
function mislabelled(findings: readonly Finding[]): Finding[] {
  return findings.reduce<Finding[]>(
    (left, { check, figures, findingId, lineStart, message }) => {
      const rule = OF_WORDS.find(
        ({ words, unread }) => words.test(check.id) && (!unread || unread.test(message.zh)),
      );
      const kept = left.find((finding) => finding.findingId === findingId);
      if (!rule || figures.length || !kept) return left;
      const isOn = (line: number) => line === lineStart || line === lineStart + rule.below;
      const broken = left.filter(
        (finding) =>
          finding !== kept &&
          rule.broken.test(finding.check.id) &&
          (finding.figures.length
            ? finding.figures.some((figure) => isOn(figure.lineStart)) ||
              (rule.unread && finding.lineStart <= lineStart && lineStart <= finding.lineEnd)
            : !OF_WORDS.some(({ words }) => words.test(finding.check.id)) || isOn(finding.lineStart)),
      );
      if (!broken.length) return left;
      const { zh, en } = anotherFew(broken);
      return replaced(left, kept, broken, {
        zh: `与这一行的数有关的${zh}也不符`,
        en: `${en} that rest on this line do not agree either`,
      });
    },
    [...findings],
  );
}

/** What another unit above a statement breaks: its amounts against all others. */
const BROKEN_BY_UNIT = /^(?:[NSTXE]\d+|B[12])$/;

/** A statement whose unit is not the others' has one fault, its label. */
function wrongUnit({ passages }: CheckedDocument, findings: readonly Finding[]): Finding[] {
  const isLabel = (text: string) => /单位[:：]\s*(?:人民币)?[万亿千]?元/.test(text);
  return findings
    .filter(({ check }) => check.id === "C5")
    .reduce<Finding[]>(
      (left, label) => {
        const next = passages.findIndex((text, index) => index >= label.lineStart && isLabel(text));
        const end = next < 0 ? passages.length : next;
        const broken = left.filter(
          ({ check, figures }) =>
            BROKEN_BY_UNIT.test(check.id) &&
            figures.some(({ lineStart }) => lineStart > label.lineStart && lineStart <= end),
        );
        if (!broken.length) return left;
        const { zh, en } = anotherFew(broken);
        return replaced(left, label, broken, {
          zh: `与这张表的数有关的${zh}也不符`,
          en: `${en} that rest on its amounts do not agree either`,
        });
      },
      [...findings],
    );
}

/** A total that is blank in its row is missing from the sums that it stands in. */
function leftBlank(findings: readonly Finding[]): Finding[] {
  const blanks = findings.filter(
    ({ check, expected, actual }) => check.id === "T3" && expected !== null && actual === null,
  );
  return blanks.reduce<Finding[]>(
    (left, blank) => {
      const sums = left.filter(
        ({ check, expected, actual }) =>
          /^[STX]\d$/.test(check.id) &&
          expected !== null &&
          actual !== null &&
          abs(expected - actual) === blank.expected,
      );
      if (!sums.length) return left;
      const { zh, en } = anotherFew(sums);
      return replaced(left, blank, sums, {
        zh: `少了它的${zh}也不符`,
        en: `${en} that lack it do not agree either`,
      });
    },
    [...findings],
  );
}

/** Several columns of one row in one rule are one finding. */
function sameRow(findings: readonly Finding[]): Finding[] {
  const inRows = findings.filter(
    ({ check, figures: [head] }) =>
      head && TABLE_STATEMENTS.includes(head.statement) && check.severity !== "info",
  );
  const rows = groupBy(inRows, ({ check, figures: [head] }) =>
    [check.id, head!.statement, head!.lineStart, head!.subjectCode].join(" "),
  );
  return rows.reduce<Finding[]>(
    (left, [kept, ...others]) =>
      others.length
        ? replaced(left, kept!, others, {
            zh: `同一行另有${others.length}处不符`,
            en: `another ${others.length} in the same row do not agree either`,
          })
        : left,
    [...findings],
  );
}

/** Graver first, then what names a cause, then what rests on the fewest figures. */
function rank({ check, figures, message }: Finding): number {
  const cause = /像是|恰为|等于除以/.test(message.zh) ? 0 : 100;
  return ["error", "warning", "info"].indexOf(check.severity) * 1000 + cause + figures.length;
}

/** So many other findings, with their rules, as what is said of them begins. */
function anotherFew(findings: readonly Finding[]): Finding["message"] {
  const rules = [...new Set(findings.flatMap(({ check, also }) => [check, ...also]).map(({ id }) => id))];
  const count = findings.length;
  return {
    zh: `另外${count}处（规则 ${rules.join("、")}）`,
    en: `another ${count} (${count > 1 || rules.length > 1 ? "rules" : "rule"} ${rules.join(", ")})`,
  };
}

function replaced(
  findings: readonly Finding[],
  kept: Finding,
  others: readonly Finding[],
  words: Finding["message"],
): Finding[] {
  const { zh, en } = kept.message;
  const closing = /，(?=值得(?:核对|一看|关注)。$)/;
  const whole: Finding = {
    ...kept,
    message: {
      zh: closing.test(zh) ? zh.replace(closing, `；${words.zh}，`) : `${zh}${words.zh}。`,
      en: `${en.replace(/\.$/, "")}; ${words.en}.`,
    },
    stake: largest([kept, ...others].map(({ stake }) => stake)),
    also: [...new Set([...kept.also, ...others.flatMap(({ check, also }) => [check, ...also])])],
  };
  return findings.flatMap((finding) =>
    finding === kept ? [whole] : others.includes(finding) ? [] : [finding],
  );
}

function largest(stakes: readonly (Decimal | null)[]): Decimal | null {
  return stakes.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
