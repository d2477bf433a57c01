import type { RuleCases } from "../../support/ruleCases.ts";
import { print, small, tell, type Printed } from "../../support/smallDocument.ts";

/** 农林水支出 and its neighbours in the statement, then a line of text. */
const told = (amount: string, more: readonly Printed[] = []) =>
  small([
    print("general_expenditure", "expenditure.current", "105.00万元", { subjectCode: "208" }),
    print("general_expenditure", "expenditure.current", "790.00万元", { subjectCode: "213" }),
    print("general_expenditure", "expenditure.current", "100.00万元", { subjectCode: "221" }),
    tell("expenditure.current", amount, { subjectCode: "213" }),
    ...more,
  ]);
const planned = tell("expenditure.current", "775.00万元", { subjectCode: "213", stage: "initial_budget" });

/** The same amount in two places of the text, with its budget. */
const repeated = (first: string, second: string) =>
  small([
    tell("three_public", "35.00万元", { stage: "adjusted_budget" }),
    tell("three_public", `${first}万元`),
    tell("three_public", `${second}万元`),
  ]);

/** A headline and its subjects. */
const listed = (total: string, parts: Record<string, string>, passages: string[] = []) =>
  small(
    [
      tell("expenditure.current", total, { stage: "initial_budget" }),
      ...Object.entries(parts).map(([code, amount]) =>
        tell("expenditure.current", amount, { stage: "initial_budget", subjectCode: code }),
      ),
    ],
    { passages },
  );

const worded = (words: string, budget: string, actual: string) =>
  small(
    [
      tell("expenditure.current", budget, { stage: "initial_budget", line: 1 }),
      tell("expenditure.current", actual, { line: 1 }),
    ],
    { passages: [`年初预算${budget}，决算${actual}，${words}`] },
  );
const LESS = "决算数小于年初预算数的主要原因是：厉行节约。";

/** Completion rates of two subjects, each with its reason. */
const explained = (...rates: [rate: string, reason: string][]) =>
  small(
    rates.map(([rate, reason], index) =>
      tell("expenditure.current", rate, {
        measure: "completion_rate",
        base: "initial_budget",
        subjectCode: `201030${index + 1}`,
        reason,
      }),
    ),
  );

export const text: readonly RuleCases[] = [
  {
    id: "N1",
    passes: { given: told("790.00万元", [planned]), compares: 1 },
    fails: {
      "swapped digits": {
        given: told("709.00万元"),
        finds: [{ sides: ["790.00万元", "709.00万元"], says: ["第2行", "第4行", "数字错位"], lines: [2, 4] }],
      },
      "元 for 万元": {
        given: told("790.00元"),
        finds: [{ sides: ["790.00万元", "790.00元"], says: "万元与元混用" }],
      },
      "the other sign": {
        given: told("-790.00万元"),
        finds: [{ sides: ["790.00万元", "-790.00万元"], says: "符号相反" }],
      },
      "the budget printed as actual": {
        given: told("775.00万元", [planned]),
        finds: [
          {
            sides: ["790.00万元", "775.00万元"],
            says: ["第4行的数恰为第5行的年初预算数", "像是把年初预算数印成了决算数"],
          },
        ],
      },
      "the row above": {
        given: told("105.00万元"),
        finds: [
          {
            sides: ["790.00万元", "105.00万元"],
            says: ["第4行的数恰为邻行第1行本年支出 208的数", "像是错行"],
          },
        ],
      },
    },
    rounding: {
      inside: told("790.0万元"),
      // 790.00 and 790.1: half of 0.01 and half of 0.1 are less than the difference.
      outside: {
        given: told("790.1万元"),
        finds: [{ sides: ["790.00万元", "790.1万元"], says: "相差1000元" }],
      },
    },
    notApplicable: { given: small([tell("expenditure.current", "1.00万元")]), reason: "没有报表" },
  },
  {
    id: "N2",
    passes: { given: repeated("27.00", "27.00"), compares: 1 },
    fails: {
      "another amount in another place": {
        given: repeated("27.00", "29.00"),
        finds: [{ sides: ["27.00万元", "29.00万元"], says: ["第2行", "第3行", "相差2万元"], lines: [2, 3] }],
      },
      "the budget printed as actual": {
        given: repeated("27.00", "35.00"),
        finds: [
          {
            sides: ["27.00万元", "35.00万元"],
            says: ["第3行的数恰为第1行的全年预算数", "像是把全年预算数印成了决算数"],
          },
        ],
      },
      "“三公” told once with its purse and once without": {
        given: small([
          tell("three_public.reception", "1.50万元"),
          tell("three_public.reception", "5.12万元", { funding: "general" }),
        ]),
        finds: [{ sides: ["1.50万元", "5.12万元"], says: "相差3.62万元", lines: [1, 2] }],
      },
      "a bare zero for an amount": {
        given: small([
          tell("three_public.reception", "0.39万元"),
          tell("three_public.reception", "0万元", { line: 4 }),
        ]),
        finds: [{ sides: ["0.39万元", "0万元"], says: "相差3900元", lines: [1, 4] }],
      },
    },
    rounding: {
      inside: repeated("27.00", "27.01"),
      outside: {
        given: repeated("27.00", "27.02"),
        finds: [{ sides: ["27.00万元", "27.02万元"], says: "相差200元" }],
      },
    },
    notApplicable: { given: told("790.00万元"), reason: "文字没有重复的数" },
  },
  {
    id: "N6",
    passes: { given: listed("980.00万元", { 208: "205.00万元", 213: "775.00万元" }), compares: 1 },
    fails: {
      "a class left out of the headline": {
        given: listed("775.00万元", { 208: "205.00万元", 213: "775.00万元" }),
        finds: [
          { sides: ["980.00万元", "775.00万元"], says: ["年初预算", "208", "像是漏加"], lines: [1, 3] },
        ],
      },
      "the items of a list": {
        given: listed("9.00万元", { 2130301: "5.00万元", 2130304: "3.00万元" }),
        finds: [{ sides: ["8.00万元", "9.00万元"], says: "相差1万元" }],
      },
    },
    rounding: {
      inside: listed("8.01万元", { 208: "5.00万元", 213: "3.00万元" }),
      outside: {
        given: listed("8.02万元", { 208: "5.00万元", 213: "3.00万元" }),
        finds: [{ sides: ["8.00万元", "8.02万元"], says: "相差200元" }],
      },
    },
    notApplicable: {
      // Two of three named 项 were read: the list is not whole.
      given: listed("9.00万元", { 2130301: "5.00万元", 2130304: "3.00万元" }, ["行政运行（项）（项）（项）"]),
      reason: "没有按科目列示",
    },
  },
  {
    // The words say more or less of the printed numbers, not of what they round: no rounding.
    id: "N7",
    passes: {
      // Last year's amount on the same line is not what the words are about.
      given: small(
        [
          tell("expenditure.current", "120.00万元", { fiscalYear: 2022, line: 1 }),
          ...worded(LESS, "100.00万元", "90.00万元").figures,
        ],
        { passages: [LESS] },
      ),
      compares: 1,
    },
    fails: {
      "less said than printed": {
        given: worded(LESS, "90.00万元", "100.00万元"),
        finds: [
          {
            sides: ["90.00万元", "100.00万元"],
            says: ["决算数小于预算数", "100.00", "90.00"],
            lines: [1, 1],
          },
        ],
      },
      "more said on the line that the sentence goes on to": {
        given: small(
          [
            tell("expenditure.current", "450.52万元", { stage: "initial_budget", line: 1 }),
            tell("expenditure.current", "449.52万元", { line: 2 }),
          ],
          {
            passages: [
              "年初预算为450.52万元，支出决算为",
              "449.52万元。决算数大于预算数的主要原因：未及支付。",
            ],
          },
        ),
        finds: [{ sides: ["450.52万元", "449.52万元"], says: "第2行说", lines: [1, 2] }],
      },
      "more said than the completion tells": {
        given: small([tell("expenditure.current", "66.15%", { measure: "completion_rate", line: 1 })], {
          passages: ["完成预算的66.15%。决算数大于预算数的主要原因是年末未能支付。"],
        }),
        finds: [
          { sides: ["100.00%", "66.15%"], says: ["决算数大于预算数", "完成率却是66.15%"], lines: [1, 1] },
        ],
      },
      "more said than printed": {
        given: worded("决算数高于预算数。", "100.00万元", "90.00万元"),
        finds: [{ sides: ["100.00万元", "90.00万元"], says: "决算数高于预算数" }],
      },
      "the same said than is printed": {
        given: worded("决算数与年初预算数持平。", "100.00万元", "90.00万元"),
        finds: [{ sides: ["100.00万元", "90.00万元"], says: ["决算数与预算数持平", "90.00"], lines: [1, 1] }],
      },
      "the same said than the completion tells": {
        given: small([tell("expenditure.current", "66.15%", { measure: "completion_rate", line: 1 })], {
          passages: ["完成预算的66.15%，决算数等于预算数。"],
        }),
        finds: [{ sides: ["100.00%", "66.15%"], says: ["持平", "完成率却是66.15%"], lines: [1, 1] }],
      },
      "a change and its reason that go opposite ways": {
        given: small([], {
          passages: [
            "较上年增加49.64万元，减少的主要原因是车辆减少。",
            "较上年增加0.50万元，增长50.00%，减少原因是接待减少。",
          ],
        }),
        finds: [
          { says: ["前面说增加", "原因却说减少"], lines: [1, 1] },
          { says: "“增加0.50万元，增长50.00%，减少原因”", lines: [2, 2] },
        ],
      },
      "more and less for the same reason": {
        given: explained(["120.00%", "相关业务未能开展"], ["80.00%", "相关业务未能开展"]),
        finds: [{ says: ["多（第1行）", "少（第2行）", "相关业务未能开展"], lines: [1, 2] }],
      },
    },
    threshold: {
      of: "a last place less is less, the same is not",
      inside: worded(LESS, "100.00万元", "99.99万元"),
      outside: {
        given: worded(LESS, "100.00万元", "100.00万元"),
        finds: [{ sides: ["100.00万元", "100.00万元"], says: "小于" }],
      },
    },
    notApplicable: { given: worded("厉行节约。", "90.00万元", "100.00万元"), reason: "没有这样的文字" },
  },
];
