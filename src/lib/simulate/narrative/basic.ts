import { numeral } from "../numerals.ts";
import type { Paragraph } from "../page.ts";
import type { ReasonTopic } from "./reasons.ts";
import type { Say } from "./say.ts";
import * as WORDS from "./wordings/basic.ts";

const ECONOMIC: readonly (readonly [code: string, words: string, reason: ReasonTopic])[] = [
  ["301", "工资福利支出", "wages"],
  ["302", "商品和服务支出", "running"],
  ["303", "对个人和家庭的补助", "people"],
  ["310", "资本性支出", "equipment"],
];

export function basicByClass(say: Say): Paragraph[] {
  const more = { funding: "general" as const };
  const { totals, before } = say;
  return [
    say.sentence("basic head", WORDS.BASIC_HEAD, {
      basic: say.money(totals.spent("basic", ["general"]), "expenditure.basic", more),
    }),
    ...ECONOMIC.filter(([code]) => totals.economicClass(code) > 0).map(([code, words, reason], index) => {
      const of = { ...more, subjectSystem: "economic" as const, subjectCode: code };
      const [now, then] = [totals.economicClass(code), before.economicClass(code)];
      return say.sentence("economic class", WORDS.ECONOMIC_CLASS, {
        no: `（${numeral(index + 1)}）`,
        name: words,
        amount: say.money(now, "expenditure.basic", of),
        "amount±": say.change(now, then, ["expenditure.basic"], { more: of, reason }),
      });
    }),
  ];
}

export function basicParts(say: Say): Paragraph[] {
  const more = { funding: "general" as const };
  return [
    say.sentence("basic parts", WORDS.BASIC_PARTS, {
      basic: say.money(say.totals.spent("basic", ["general"]), "expenditure.basic", more),
      personnel: say.money(say.totals.personnel, "expenditure.basic.personnel", more),
      running: say.money(say.totals.running, "expenditure.basic.public", more),
    }),
  ];
}
