import type { RuleCases } from "../../support/ruleCases.ts";
import { small, tell } from "../../support/smallDocument.ts";

/* N3 to N5: rates of the text. Any numbers that round to the printed ones may have given them. */

/** 本年收入合计, what it changed by, and the rate of that. */
const changed = (level: string, change: string, rate: string) =>
  small([
    tell("revenue.current", level),
    tell("revenue.current", change, { measure: "yoy_change" }),
    tell("revenue.current", rate, { measure: "yoy_rate" }),
  ]);

/** The figures of a document so many lines further down. */
const below = (lines: number, { figures }: ReturnType<typeof small>) =>
  figures.map((figure) => ({
    ...figure,
    lineStart: figure.lineStart + lines,
    lineEnd: figure.lineEnd + lines,
  }));

const completed = (budget: string, actual: string, rate: string, base: string | null = "initial_budget") =>
  small([
    tell("expenditure.current", budget, { stage: "initial_budget" }),
    tell("expenditure.current", actual),
    tell("expenditure.current", rate, { measure: "completion_rate", base }),
  ]);

const shared = (whole: string, part: string, share: string) =>
  small([
    tell("expenditure.current", whole),
    tell("expenditure.basic", part),
    tell("expenditure.basic", share, { measure: "share", base: "expenditure.current" }),
  ]);

export const textRates: readonly RuleCases[] = [
  {
    id: "N3",
    passes: { given: changed("1000.00万元", "100.00万元", "11.11%"), compares: 1 },
    fails: {
      "words that contradict each other on a line that was not read": {
        given: small([], {
          passages: [
            "较2022年增加0.28万元，下降1.88%，原因是压减费用。减少0.00万元，增长1.00%。增加1.00万元，下降0.00%。",
          ],
        }),
        finds: [{ says: ["“增加0.28万元，下降1.88%”", "方向相反"], lines: [1, 1] }],
      },
      "words that contradict each other beside a change that was read": {
        given: small(
          changed("1000.00万元", "100.00万元", "11.11%").figures.map((figure) => ({
            ...figure,
            lineStart: 1,
            lineEnd: 1,
          })),
          {
            passages: ["收入1000.00万元，增加100.00万元，增长11.11%。支出较上年增加0.28万元，下降1.88%。"],
          },
        ),
        finds: [{ says: ["“增加0.28万元，下降1.88%”", "方向相反"], lines: [1, 1] }],
      },
      "a division by this year's amount": {
        given: changed("1005.00万元", "105.00万元", "10.45%"),
        finds: [
          {
            sides: ["11.6667%", "10.45%"],
            says: ["第3行", "计算为11.67%", "印出的数等于除以本年数"],
            lines: [1, 3],
          },
        ],
      },
      "a rate far from the only amount of its item": {
        given: small([
          tell("revenue.current", "1000.00万元"),
          ...below(20, changed("1000.00万元", "100.00万元", "12.11%")).slice(1),
        ]),
        finds: [{ sides: ["11.1111%", "12.11%"], says: "计算为11.11%", lines: [1, 23] }],
      },
      "a rate against the direction of its change": {
        given: changed("15.00万元", "5.00万元", "-25.00%"),
        // 5 more than 10 are 50% more.
        finds: [{ sides: ["50.00%", "-25.00%"], says: ["方向相反", "第3行：5万元与-25.00%"] }],
      },
      "a rate of nothing": {
        given: changed("5.00万元", "5.00万元", "50.00%"),
        finds: [{ sides: [null, "50.00%"], says: ["上年为零", "50.00%"] }],
      },
      "a difference from the budget that is not the two amounts'": {
        given: small(
          [
            tell("three_public", "10.50万元", { stage: "adjusted_budget", line: 1, charStart: 0 }),
            tell("three_public", "9.71万元", { line: 1, charStart: 10 }),
            tell("three_public", "-0.19万元", { measure: "budget_change", line: 1, charStart: 20 }),
          ],
          { passages: [] },
        ),
        finds: [
          {
            sides: ["-0.79万元", "-0.19万元"],
            says: ["第1行说比预算增减-0.19万元", "决算数减预算数", "-0.79万元"],
            lines: [1, 1],
          },
        ],
      },
      "a level in 元": {
        given: changed("1000.00元", "100.00万元", "11.11%"),
        finds: [{ sides: ["-100.1001%", "11.11%"], says: "第1行的1000.00元若为万元则相符" }],
      },
    },
    rounding: {
      // 10.005 ÷ 89.99 is 11.118%: 11.12% is its rounding, 11.13% is none of any.
      inside: changed("100.00万元", "10.00万元", "11.12%"),
      outside: {
        given: changed("100.00万元", "10.00万元", "11.13%"),
        finds: [{ sides: ["11.1111%", "11.13%"], says: "计算为11.11%" }],
      },
    },
    notApplicable: {
      given: small([tell("revenue.current", "5.00%", { measure: "yoy_rate" })]),
      reason: "没有同时印出增减额和增减率",
    },
  },
  {
    id: "N4",
    passes: { given: completed("980.00万元", "995.00万元", "101.53%"), compares: 1 },
    fails: {
      "a rate that is not the quotient": {
        given: completed("980.00万元", "995.00万元", "103.51%"),
        finds: [{ sides: ["101.5306%", "103.51%"], says: ["第3行", "计算为101.53%"], lines: [1, 3] }],
      },
      "the budget printed as actual": {
        given: completed("980.00万元", "980.00万元", "101.53%"),
        finds: [{ sides: ["100.00%", "101.53%"], says: "像是把年初预算数印成了决算数" }],
      },
      "a completion of 预算, where one alone is told": {
        given: completed("980.00万元", "995.00万元", "103.51%", null),
        finds: [{ sides: ["101.5306%", "103.51%"], says: "年初预算数980万元" }],
      },
      "a rate of no budget": {
        given: completed("0.00万元", "5.00万元", "100.00%"),
        finds: [{ sides: [null, "100.00%"], says: ["年初预算为零", "100.00%"] }],
      },
    },
    rounding: {
      // 0.955 ÷ 0.995 is 95.980%: 95.98% rounds it, 95.99% rounds nothing.
      inside: completed("1.00万元", "0.95万元", "95.98%"),
      outside: {
        given: completed("1.00万元", "0.95万元", "95.99%"),
        finds: [{ sides: ["95.00%", "95.99%"], says: "计算为95%" }],
      },
    },
    notApplicable: {
      given: completed("980.00万元", "995.00万元", "101.53%", "adjusted_budget"),
      reason: "没有同时印出预算、决算和完成率",
    },
  },
  {
    id: "N5",
    passes: { given: shared("1005.00万元", "705.00万元", "70.15%"), compares: 1 },
    fails: {
      "a share that is not the quotient": {
        given: shared("1005.00万元", "705.00万元", "71.05%"),
        finds: [{ sides: ["70.1493%", "71.05%"], says: ["基本支出", "计算为70.15%"], lines: [1, 3] }],
      },
      "more than all, where the whole is not told": {
        given: small([
          tell("procurement.goods.sme", "170.00%", { measure: "share", base: "procurement.goods" }),
        ]),
        finds: [{ sides: ["100.00%", "170.00%"], says: "货物授予中小企业印有占比170.00%（第1行）" }],
      },
      "a share of nothing": {
        given: shared("0.00万元", "5.00万元", "100.00%"),
        finds: [{ sides: [null, "100.00%"], says: ["本年支出为零", "100.00%"] }],
      },
    },
    rounding: {
      // 0.305 ÷ 0.995 is 30.653%, 0.295 ÷ 1.005 is 29.353%.
      inside: small([
        ...shared("1.00万元", "0.30万元", "30.65%").figures,
        ...shared("1.00万元", "0.30万元", "29.35%").figures,
      ]),
      outside: {
        given: small([
          ...shared("1.00万元", "0.30万元", "30.66%").figures,
          ...shared("1.00万元", "0.30万元", "29.34%").figures,
        ]),
        finds: [
          { sides: ["30.00%", "30.66%"], says: "计算为30%" },
          { sides: ["30.00%", "29.34%"], says: "计算为30%" },
        ],
      },
    },
    notApplicable: {
      given: small(shared("1.00万元", "0.30万元", "30.00%").figures.slice(1)),
      reason: "没有同时印出部分、总体和占比",
    },
  },
  {
    id: "N13",
    passes: { given: shared("1005.00万元", "705.00万元", "70.15%"), compares: 1 },
    fails: {
      "a share that was cut off": {
        // 705 ÷ 1005 is 70.1493%.
        given: shared("1005.00万元", "705.00万元", "70.14%"),
        finds: [
          {
            sides: ["70.1493%", "70.14%"],
            says: ["有1个百分数像是舍去了尾数", "第3行的70.14%（计算为70.15%）"],
            lines: [3, 3],
          },
        ],
      },
      "all of a document, in its full percents": {
        // 995 ÷ 392.4 is 253.57%; 12.38 less than 100 are rounded to 12%, 12.90 less are cut off.
        given: small([
          ...completed("392.40万元", "995.00万元", "253%").figures,
          ...below(10, changed("87.62万元", "-12.38万元", "-12%")),
          ...below(20, changed("87.10万元", "-12.90万元", "-12%")),
        ]),
        finds: [
          {
            says: ["有2个百分数像是舍去了尾数", "253%（计算为253.57%）", "-12%（计算为-12.9%）"],
            lines: [3, 23],
          },
        ],
      },
      "one print that is two figures, once": {
        given: small([
          ...completed("392.40万元", "995.00万元", "253%").figures,
          ...completed("392.40万元", "995.00万元", "253%").figures,
        ]),
        finds: [{ sides: ["253.5678%", "253%"], says: "有1个百分数像是舍去了尾数" }],
      },
    },
    threshold: {
      of: "a rate that is off by one of its last place is none that was cut off, whichever way",
      inside: small([
        ...shared("1005.00万元", "705.00万元", "70.13%").figures,
        ...shared("1005.00万元", "705.00万元", "70.16%").figures,
      ]),
      outside: {
        given: changed("112.38万元", "12.38万元", "12.3%"),
        finds: [{ sides: ["12.38%", "12.3%"], says: "像是舍去了尾数" }],
      },
    },
    notApplicable: {
      given: small(shared("1.00万元", "0.30万元", "30.00%").figures.slice(1)),
      reason: "没有可以核对的百分数",
    },
  },
];
