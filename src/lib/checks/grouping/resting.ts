import { abs, type Decimal } from "#lib/domain/decimal.ts";
import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument } from "../check.ts";
import { strangers } from "../completeness/wrongTitles.ts";
import { groupBy } from "../figures.ts";
import type { Finding } from "../run.ts";
import { anotherFew, replaced } from "./together.ts";

/* What rests on a finding: a label, a blank or a row that is wrong breaks all that stands in it. */

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
  /** What the line tells, and nothing else does, was not found (C2). */
  lacks?: true;
}[] = [
  {
    lacks: true,
    words: /^C[69]$/,
    broken: /^(?:N(?:5|6|9|10|11|12)|P5|T6)$/,
    below: 0,
    unread: /没有单位|不是数字的写法|样表的提示文字|没有填数/,
  },
  // The amounts of a line that names another year are that year's.
  { lacks: true, words: /^C8$/, broken: /^(?:C8|N(?:2|6|9|10|16))$/, below: 0 },
  { words: /^N1[47]$/, broken: /^(?:N(?:1|2|9|10|11|12|14|15|17)|C3|T6|X\d)$/, below: 0 },
  { words: /^S5$/, broken: /^(?:S[23]|T5|[NX]1)$/, below: 1 },
];

/** The findings with one that stands for those that rest on it, as `say` words these few; as they are where there are none. */
function withResting(
  findings: Finding[],
  kept: Finding,
  resting: readonly Finding[],
  say: (few: Finding["message"]) => Finding["message"],
): Finding[] {
  return resting.length ? replaced(findings, kept, resting, say(anotherFew(resting))) : findings;
}

/** What a line mislabels breaks what rests on its amounts. */
export function mislabelled({ passages }: CheckedDocument, findings: readonly Finding[]): Finding[] {
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
          ((rule.lacks && isToldIn(passages[lineStart - 1] ?? "", finding)) ||
            (rule.broken.test(finding.check.id) &&
              (finding.figures.length
                ? finding.figures.some((figure) => isOn(figure.lineStart)) ||
                  (rule.unread && finding.lineStart <= lineStart && lineStart <= finding.lineEnd + 1)
                : !OF_WORDS.some(({ words }) => words.test(finding.check.id)) || isOn(finding.lineStart)))),
      );
      return withResting(left, kept, broken, ({ zh, en }) => ({
        zh: `与这一行的数有关的${zh}也不符`,
        en: `${en} that rest on this line do not agree either`,
      }));
    },
    [...findings],
  );
}

/** Whether all that was not found (C2) is told in a line, by the names that the finding has for it. */
function isToldIn(text: string, { check, message }: Finding): boolean {
  if (check.id !== "C2") return false;
  const plain = text.replace(/[\s“”"‘’]/g, "");
  const list = /没有找到([^；，]+)/.exec(message.zh)?.[1] ?? "";
  const names = [...list.matchAll(/“([^“”]+)”/g)].map(([, name]) => name!);
  return names.length > 0 && names.every((name) => plain.includes(shortened(name)));
}

/** 授予中小企业合同 for 政府采购授予中小企业合同金额, 车辆 for 公务用车: labels say more than sentences. */
const shortened = (name: string) => name.replace(/[‘’]/g, "").replace(/^(?:政府采购|国内)(?=.{2})/, "");

/** What another unit above a statement breaks: its amounts against all others. */
const BROKEN_BY_UNIT = /^(?:[NSTXE]\d+|B[12])$/;

/** Ten thousand times as much, but for what a sum has from other statements; what differs by less has a fault of its own. */
function isFarOff(expected: Decimal | null, actual: Decimal | null): boolean {
  if (expected === null || actual === null) return true;
  const [one, other] = [abs(expected), abs(actual)];
  return one > other ? one > FAR * other : other > FAR * one;
}

const FAR = 100n;

/** A statement whose unit is not the others' has one fault, its label. */
export function wrongUnit({ passages }: CheckedDocument, findings: readonly Finding[]): Finding[] {
  const isLabel = (text: string) => /单位[:：]\s*(?:人民币)?[万亿千]?元/.test(text);
  return findings
    .filter(({ check }) => check.id === "C5")
    .reduce<Finding[]>(
      (left, label) => {
        const next = passages.findIndex((text, index) => index >= label.lineStart && isLabel(text));
        const end = next < 0 ? passages.length : next;
        const broken = left.filter(
          ({ check, figures, expected, actual }) =>
            BROKEN_BY_UNIT.test(check.id) &&
            isFarOff(expected, actual) &&
            figures.some(({ lineStart }) => lineStart > label.lineStart && lineStart <= end),
        );
        return withResting(left, label, broken, ({ zh, en }) => ({
          zh: `与这张表的数有关的${zh}也不符`,
          en: `${en} that rest on its amounts do not agree either`,
        }));
      },
      [...findings],
    );
}

/** What the titles of two statements that changed places break: what is said of either's amounts. */
export function wrongTitle(document: CheckedDocument, findings: readonly Finding[]): Finding[] {
  if (!findings.some(({ check }) => check.id === "C1")) return [...findings];
  const tables = strangers(document);
  const kept = findings.find(
    ({ check, lineStart, figures }) =>
      check.id === "C1" && !figures.length && lineStart === tables[0]?.lineStart,
  );
  if (!kept) return [...findings];
  const isIn = ({ lineStart, statement }: Finding["figures"][number]) =>
    tables.some(
      (table) => table.statement === statement || (table.lineStart < lineStart && lineStart <= table.lineEnd),
    );
  const broken = findings.filter(({ check, figures }) => BROKEN_BY_UNIT.test(check.id) && figures.some(isIn));
  return withResting([...findings], kept, broken, ({ zh, en }) => ({
    zh: `与${tables.length > 1 ? "这些" : "这张"}表的数有关的${zh}也不符`,
    en: `${en} that rest on ${tables.length > 1 ? "their" : "its"} amounts do not agree either`,
  }));
}

/** A row whose code is misprinted (S2) is missing from the sums where it belongs, and too much in those where it does not. */
export function strayRow({ figures }: CheckedDocument, findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ check, expected, figures: [row] }) => check.id === "S2" && row && expected === null)
    .reduce<Finding[]>(
      (left, stray) => {
        const [row] = stray.figures;
        const amounts = new Set(
          figures
            .filter(
              ({ statement, lineStart }) => statement === row!.statement && lineStart === row!.lineStart,
            )
            .map(({ value }) => abs(value)),
        );
        const sums = left.filter(
          ({ check, expected, actual, figures: [whole] }) =>
            /^(?:S3|T5)$/.test(check.id) &&
            whole?.statement === row!.statement &&
            expected !== null &&
            actual !== null &&
            amounts.has(abs(expected - actual)),
        );
        return withResting(left, stray, sums, ({ zh, en }) => ({
          zh: `因它而少算或多算的${zh}也不符`,
          en: `${en} that lack it, or have it too much, do not agree either`,
        }));
      },
      [...findings],
    );
}

/** A total that is blank in its row is missing from the sums that it stands in. */
export function leftBlank(findings: readonly Finding[]): Finding[] {
  const blanks = findings.filter(
    ({ check, expected, actual }) => /^T[34]$/.test(check.id) && expected !== null && actual === null,
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
      return withResting(left, blank, sums, ({ zh, en }) => ({
        zh: `少了它的${zh}也不符`,
        en: `${en} that lack it do not agree either`,
      }));
    },
    [...findings],
  );
}

/** Several columns of one row in one rule are one finding. */
export function sameRow(findings: readonly Finding[]): Finding[] {
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
