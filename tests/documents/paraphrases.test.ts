import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENUMERATOR } from "#lib/ingest/fold.ts";
import { narrated } from "../support/figures.ts";
import { understood } from "../support/wordings.ts";

/* One fact has many wordings, and a sentence many layouts: whichever is printed, the same figures come of it. */

const sorted = (figures: readonly string[]) => [...figures].sort();
const wan = (hundredths: number) => (hundredths / 100).toFixed(2);
const yuan = (hundredths: number) => `${hundredths * 100}元`;

/** An item with its amounts of two years, in hundredths of 万元. */
interface Fact {
  words: string;
  item: string;
  now: number;
  before: number;
}

/** A way to print a fact, and whether it prints the amount of the year before, the change, and its rate. */
interface Wording {
  print: (fact: Fact, change: string, rate: string) => string;
  before?: true;
  change?: true;
  rate?: true;
}

const more = ({ now, before }: Fact) => now >= before;
const grew = (fact: Fact) => (more(fact) ? "增长" : "下降");
const rose = (fact: Fact) => (more(fact) ? "增加" : "减少");

const WORDINGS: Record<string, Wording> = {
  "level alone": { print: ({ words, now }) => `${words}${wan(now)}万元` },
  "of the year": { print: ({ words, now }) => `2023年度${words}为${wan(now)}万元` },
  "in 元": { print: ({ words, now }) => `${words}${now * 100}元` },
  "in 亿元": { print: ({ words, now }) => `${words}${(now / 1_000_000).toFixed(6)}亿元` },
  "change and rate": {
    print: (fact, change, rate) =>
      `${fact.words}${wan(fact.now)}万元，比上年${rose(fact)}${change}万元，${grew(fact)}${rate}%`,
    change: true,
    rate: true,
  },
  "the year named": {
    print: (fact, change, rate) =>
      `${fact.words}支出决算为${wan(fact.now)}万元，较2022年${rose(fact)}了${change}万元，${grew(fact)}了${rate}%`,
    change: true,
    rate: true,
  },
  "the year before with its amount": {
    print: (fact, change, rate) =>
      `${fact.words}${wan(fact.now)}万元，比上年${wan(fact.before)}万元${rose(fact)}${change}万元，${grew(fact)}${rate}%`,
    before: true,
    change: true,
    rate: true,
  },
  "the year before behind it": {
    print: (fact, change) =>
      `${fact.words}${wan(fact.now)}万元，上年${wan(fact.before)}万元，同比${rose(fact)}${change}万元`,
    before: true,
    change: true,
  },
  "the year before in brackets": {
    print: (fact) => `${fact.words}${wan(fact.now)}万元（上年${wan(fact.before)}万元）`,
    before: true,
  },
  "the year before first": {
    print: (fact, change) =>
      `2022年${fact.words}${wan(fact.before)}万元，2023年${fact.words}${wan(fact.now)}万元，比2022年${rose(fact)}${change}万元`,
    before: true,
    change: true,
  },
  "the rate in brackets": {
    print: (fact, change, rate) =>
      `${fact.words}支出${wan(fact.now)}万元，与2022年度相比，${rose(fact)}${change}万元（${grew(fact)}${rate}%）`,
    change: true,
    rate: true,
  },
  "both years apart": {
    print: (fact) => `2022年、2023年${fact.words}分别为${wan(fact.before)}万元和${wan(fact.now)}万元`,
    before: true,
  },
};

const ITEMS = [
  ["因公出国（境）费", "three_public.overseas"],
  ["公务用车购置费", "three_public.vehicles.purchase"],
  ["公务用车运行维护费", "three_public.vehicles.operation"],
  ["公务接待费", "three_public.reception"],
] as const;

function expected({ item, now, before }: Fact, wording: Wording, rate: string): string[] {
  const key = `${item} general actual`;
  // Less by next to nothing is 0%, without a sign.
  const sign = now >= before || Number(rate) === 0 ? "" : "-";
  return [
    `2023 ${key} value ${yuan(now)}`,
    ...(wording.before ? [`2022 ${key} value ${yuan(before)}`] : []),
    ...(wording.change ? [`2023 ${key} yoy_change ${yuan(now - before)}`] : []),
    ...(wording.rate ? [`2023 ${key} yoy_rate ${sign}${rate.replace(/\.?0+$/, "")}%`] : []),
  ];
}

describe("what an item came to", () => {
  const amount = fc.integer({ min: 1, max: 9_999_999 });
  const facts = fc
    .tuple(
      fc.shuffledSubarray([...ITEMS], { minLength: 1 }),
      fc.array(fc.tuple(amount, amount, fc.constantFrom(...Object.keys(WORDINGS))), {
        minLength: ITEMS.length,
        maxLength: ITEMS.length,
      }),
      fc.constantFrom("；", "。", "。\n"),
    )
    .filter(([, amounts]) => amounts.every(([now, before]) => now !== before));

  it("is the same in a dozen wordings, whatever is told of other items before and behind it", () => {
    fc.assert(
      fc.property(facts, ([items, amounts, mark]) => {
        const told = items.map(([words, item], index) => {
          const [now, before, name] = amounts[index]!;
          const wording = WORDINGS[name]!;
          const rate = ((Math.abs(now - before) / before) * 100).toFixed(2);
          const fact: Fact = { words, item, now, before };
          return {
            text: wording.print(fact, wan(Math.abs(now - before)), rate),
            figures: expected(fact, wording, rate),
          };
        });
        const text = `${told.map((fact) => fact.text).join(mark)}。`;
        expect([text, sorted(narrated("七、一般公共预算财政拨款“三公”经费支出决算情况说明", text))]).toEqual([
          text,
          sorted(told.flatMap(({ figures }) => figures)),
        ]);
      }),
      { numRuns: 150 },
    );
  });
});

// Every sentence in every layout, not some by chance: what nobody tried is a fault for a later run.
describe.each(understood)("however it is laid out: $text", ({ heading, text, figures }) => {
  const expectSame = (printed: string) =>
    expect([printed, sorted(narrated(heading, printed))]).toEqual([printed, sorted(figures)]);

  it("a line may end anywhere but where a paragraph can", () => {
    for (let at = 1; at < text.length; at++) {
      // A line of digits is a page's number, a short numbered one a title.
      if (/^\d+$/.test(text.slice(0, at)) || (ENUMERATOR.test(text) && at <= 26)) continue;
      if (/[。；：:！]/.test(text[at - 1]!) || /[a-zà-ǜ]/.test(text.slice(at - 1, at + 1))) continue;
      // A line's first digits with a point or mark behind them may be an enumerator.
      if (/^\d{1,2}[、.．]/.test(text.slice(at))) continue;
      expectSame(`${text.slice(0, at)}\n${text.slice(at)}`);
    }
  });

  it.each(["", " ", "\u3000"])("numbers may have separators, and %j around them", (space) => {
    expectSame(
      text.replace(/\d+(?:\.\d+)?(?=万元|元|%|人|辆|批)/g, (number, place: number) => {
        const [whole, decimals] = number.split(".");
        const grouped = /[\d,]/.test(text[place - 1] ?? "") ? whole! : whole!.replace(/\B(?=(\d{3})+$)/g, ",");
        return `${space}${grouped}${decimals ? `.${decimals}` : ""}${space}`;
      }),
    );
  });

  it.each(["我单位认真落实过紧日子要求。", "下级单位投入8万元用于修路。", "具体情况如下："])(
    "%s before and behind it changes nothing",
    (other) => expectSame(`${other}\n${text}\n${other}`),
  );
});
