import { abs, parseDecimal, type Decimal } from "#lib/domain/decimal.ts";
import type { Check, CheckedDocument, CheckedProject, Comparison } from "../check.ts";
import type { Rounded } from "#lib/domain/printedNumber.ts";
import { ratePossible } from "#lib/domain/rates.ts";
import { outcome, passage } from "../compare.ts";
import { say } from "../figures.ts";
import { amountIn, isTotal, rounded, rowsOf } from "./form.ts";

/** E5: the money of a project adds up, in its form and in the text. */
export const projectMoney: Check = {
  id: "E5",
  category: "performance",
  severity: "warning",
  title: { zh: "项目资金各部分相符", en: "The money of projects adds up" },
  description: {
    zh: "自评表里年度资金总额 = 财政拨款 + 上年结转 + 其他资金（年初预算、全年预算、执行各栏）；文字里的执行率、到位率与同一句的金额相符；年初预算加减调整等于调整后的数。",
    en: "In a form all money is the sum of its sources, in budget and execution; in the text rates of execution and of what arrived are those of the amounts in their sentence, and a budget and its adjustment make what it was adjusted to.",
  },
  tolerance: "末位的半个单位",
  basis: "项目支出绩效自评表填报说明；算术",
  run(document) {
    return outcome(
      [
        ...document.projects.flatMap((project) => compareSources(document, project)),
        ...document.passages.flatMap((text, index) => [
          ...compareRates(text, index + 1),
          ...compareAdjustments(text, index + 1),
        ]),
      ],
      "没有项目资金的构成、执行率或调整",
      "no money of projects by source, no rate of execution, no adjustment",
    );
  },
};

const COLUMNS = /^(?:年初预算数?|全年预算数?|(?:全年)?执行数?)/;
const SOURCES = /^(?:其中[:：]?)?(?:当年)?(?:财政拨款|上年结转资金|其他资金)$/;

/** The columns of a form's money: the total and the sources below it. */
function compareSources(document: CheckedDocument, project: CheckedProject): Comparison[] {
  const rows = rowsOf(document, project).map((row) => row.map((cell) => cell.replace(/\s/g, "")));
  const header = rows.findIndex((row) => row.filter((cell) => COLUMNS.test(cell)).length > 1);
  const total = rows.findIndex((row, index) => index > header && row.some(isTotal));
  if (header < 0 || total < 0) return [];
  const after = rows.slice(total + 1, total + 6).filter((row) => row.some((cell) => cell));
  const end = after.findIndex((row) => !row.some((cell) => SOURCES.test(cell)));
  const parts = end < 0 ? after : after.slice(0, end);
  return rows[header]!.flatMap((label, column) => {
    if (!COLUMNS.test(label) || parts.length < 2) return [];
    const whole = amountIn(rows[total]![column]);
    const amounts = parts.map((row) => amountIn(row[column]) ?? (isNothing(row) ? 0n : null));
    // An empty cell may be money that was not told.
    if (!whole || amounts.some((amount) => amount === null)) return [];
    const sum = amounts.reduce<Decimal>((result, amount) => result + amount!, 0n);
    const line = project.lineStart + total;
    return [
      passage(sum === whole, line, line + parts.length, {
        zh: `“${project.name}”的${label}总额是${say(whole, "score")}（第${line}行），财政拨款等各来源相加为${say(sum, "score")}，值得核对。`,
        en: `${project.name}: all money (${label}) is ${say(whole, "score")} on line ${line}; its sources add up to ${say(sum, "score")}.`,
      }),
    ];
  });
}

/** A source of which the row prints zeros and nothing else. */
function isNothing(row: readonly string[]): boolean {
  const amounts = row.flatMap((cell) => amountIn(cell) ?? []);
  return amounts.length > 0 && amounts.every((amount) => amount === 0n);
}

const AMOUNT = "\\s*(\\d{1,9}(?:\\.\\d{1,4})?)\\s*万元";
/** 预算为40万元，实际到位资金40万元，资金到位率为100%，实际支出资金为40万元，资金执行率为100%. */
const [PLANNED, ARRIVED, SPENT] = [
  new RegExp(`预算(?:资金|金额|总额)?(?:为|是)?${AMOUNT}`),
  new RegExp(`到位(?:资金|金额)?(?:为|是)?${AMOUNT}`),
  new RegExp(`(?:实际)?(?:支出|使用)(?:资金|金额)?(?:为|是|了)?${AMOUNT}`),
];
const RATE = /(?:资金)?(安排|到位|执行)率(?:为|是|达)?\s*(\d{1,3}(?:\.\d{1,4})?)\s*[%％]/g;

/** Rates of a sentence that tells what was planned, what arrived and what was spent of it. */
function compareRates(text: string, line: number): Comparison[] {
  return text.split("。").flatMap((sentence) => {
    const rates = [...sentence.matchAll(RATE)];
    if (!rates.length) return [];
    const [planned, arrived, spent] = [PLANNED, ARRIVED, SPENT].map((words) => {
      const printed = words.exec(sentence)?.[1];
      return printed ? amount(printed) : null;
    });
    return rates.flatMap(([words, kind, printed]) => {
      const [part, wholes] = kind === "执行" ? [spent, [arrived, planned]] : [arrived, [planned]];
      const known = wholes.filter((whole) => whole && whole.value !== 0n);
      if (!part || !known.length) return [];
      const rate = rounded(printed!);
      return [
        passage(
          known.some((whole) => ratePossible(rate, part, whole!)),
          line,
          line,
          {
            zh: `第${line}行印有“${words}”，与同一句的${known.map((whole) => say(whole!.value, "yuan")).join("、")}和${say(part.value, "yuan")}不符，值得核对。`,
            en: `Line ${line} prints a rate of ${printed}%, which ${say(part.value, "yuan")} of ${known.map((whole) => say(whole!.value, "yuan")).join(" or ")} is not.`,
          },
        ),
      ];
    });
  });
}

/** 预算收入A万元，其中年初预算B万元，调整减少C万元. */
const WITHIN = new RegExp(
  `预算(?:收入|数)?${AMOUNT}，其中[:：]?年初预算数?${AMOUNT}，(?:年中)?(?:执行)?(调整减少|调减|核减|调整增加|追加|调增)${AMOUNT}`,
);
/** 金额A万元，年中执行调减B万元，实际支出C万元，结余结转D万元. */
const SPENDING = new RegExp(
  `(?:金额|预算)(?:为)?${AMOUNT}，(?:年中)?(?:执行)?(调整减少|调减|核减|调整增加|追加|调增)${AMOUNT}，(?:实际)?支出${AMOUNT}，(?:结余结转|结转结余|结余)${AMOUNT}`,
);

/** A budget, its adjustment, and what it came to. */
function compareAdjustments(text: string, line: number): Comparison[] {
  const within = WITHIN.exec(text);
  const spending = SPENDING.exec(text);
  const found = within
    ? { from: within[2]!, word: within[3]!, by: within[4]!, to: [within[1]!] }
    : spending
      ? { from: spending[1]!, word: spending[2]!, by: spending[3]!, to: [spending[4]!, spending[5]!] }
      : null;
  if (!found) return [];
  const isLess = /减/.test(found.word);
  const by = amount(found.by);
  const adjusted = amount(found.from).value + (isLess ? -by.value : by.value);
  const to = found.to.reduce((sum, printed) => sum + amount(printed).value, 0n);
  const rounding = [found.from, found.by, ...found.to].reduce(
    (sum, printed) => sum + amount(printed).rounding,
    0n,
  );
  return [
    passage(abs(adjusted - to) <= rounding, line, line, {
      zh: `第${line}行的${found.from}万元${found.word}${found.by}万元是${say(adjusted, "yuan")}，同一句印的是${found.to.join("万元与")}万元，值得核对。`,
      en: `Line ${line}: ${found.from}万元 and an adjustment of ${found.by}万元 make ${say(adjusted, "yuan")}; the sentence prints ${found.to.join("万元 and ")}万元.`,
    }),
  ];
}

/** An amount in 万元; one in whole 万元 is as exact as one to the hundredth. */
function amount(printed: string): Rounded {
  return printed.includes(".")
    ? rounded(printed, 10_000n)
    : { ...rounded(printed, 10_000n), rounding: parseDecimal("0.005", 10_000n) };
}
