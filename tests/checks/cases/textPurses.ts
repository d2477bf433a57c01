import type { Funding } from "#lib/domain/vocabulary.ts";
import type { Item } from "#lib/domain/items.ts";
import type { RuleCases } from "../../support/ruleCases.ts";
import { print, small, tell } from "../../support/smallDocument.ts";

/* N11 and N12: one thing by the purses that pay for it. */

const NONE = ["本部门没有政府性基金预算财政拨款收入支出。", "本部门没有国有资本经营预算财政拨款支出。"];
const GENERAL = { funding: "general" } as const;
const APPROPRIATION = { funding: "appropriation" } as const;

/** Basic expenditure by 财政拨款 and by 一般公共预算, in a document that says there is no other purse. */
const both = (appropriation: string, general: string, passages = NONE) =>
  small(
    [
      tell("expenditure.basic", appropriation, { ...APPROPRIATION, line: 5 }),
      tell("expenditure.basic", general, { ...GENERAL, line: 7 }),
    ],
    { passages },
  );
const told = (
  part: string,
  funding: Funding,
  whole: string,
  wider: Funding,
  item: Item = "expenditure.current",
) => small([tell(item, part, { funding }), tell(item, whole, { funding: wider })]);

export const textPurses: readonly RuleCases[] = [
  {
    id: "N11",
    passes: { given: both("695.00万元", "695.00万元"), compares: 1 },
    fails: {
      "two amounts of the only purse": {
        given: both("705.00万元", "695.00万元"),
        finds: [
          {
            sides: ["695.00万元", "705.00万元"],
            says: [
              "基本支出在第7行印为695万元",
              "第5行财政拨款基本支出印为705万元",
              "相差10万元",
              "文件没有其他预算的拨款",
            ],
            lines: [5, 7],
          },
        ],
      },
      "the opening balance among the revenue of the year": {
        given: small(
          [
            tell("revenue.appropriation", "1020.00万元", { ...APPROPRIATION, line: 4 }),
            tell("revenue.appropriation", "1000.00万元", { ...GENERAL, line: 5 }),
            tell("revenue.opening_balance", "20.00万元", { line: 6 }),
          ],
          { passages: NONE },
        ),
        finds: [
          {
            sides: ["1000.00万元", "1020.00万元"],
            says: "第4行的数像是含有第6行的年初结转和结余",
            lines: [4, 5],
          },
        ],
      },
      "purses printed as zero": {
        given: small([
          ...both("705.00万元", "695.00万元").figures,
          print("government_fund", "expenditure.current", "0.00万元", { funding: "government_fund" }),
          print("state_capital", "expenditure.current", "0.00万元", { funding: "state_capital" }),
        ]),
        finds: [{ sides: ["695.00万元", "705.00万元"], says: "相差10万元" }],
      },
    },
    rounding: {
      inside: both("695.00万元", "695.01万元"),
      outside: {
        given: both("695.00万元", "695.02万元"),
        finds: [{ sides: ["695.02万元", "695.00万元"], says: "相差200元" }],
      },
    },
    // One purse is said to be none; of the other nothing is said.
    notApplicable: {
      given: both("705.00万元", "695.00万元", NONE.slice(0, 1)),
      reason: "没有写明只有一般公共预算",
    },
  },
  {
    id: "N12",
    passes: { given: told("995.00万元", "appropriation", "1005.00万元", "all"), compares: 1 },
    fails: {
      "an appropriation that is more than all money": {
        given: told("1050.00万元", "appropriation", "1005.00万元", "all"),
        finds: [
          {
            sides: ["1005.00万元", "1050.00万元"],
            says: ["财政拨款本年支出1050万元（第1行）大于本年支出1005万元（第2行）"],
            lines: [1, 2],
          },
        ],
      },
      "a fund that is more than the appropriation": {
        given: told("20.00万元", "government_fund", "10.00万元", "appropriation"),
        finds: [{ sides: ["10.00万元", "20.00万元"], says: "政府性基金预算本年支出20万元" }],
      },
      "a grant that is more than the appropriation": {
        given: told("4889.30万元", "general", "488.93万元", "appropriation", "revenue.appropriation"),
        finds: [{ sides: ["488.93万元", "4889.30万元"], says: "大于财政拨款收入488.93万元" }],
      },
      "a part in a statement": {
        given: small([
          print("general_expenditure", "expenditure.project", "40.00万元", GENERAL),
          tell("expenditure.project", "30.00万元"),
        ]),
        finds: [{ sides: ["30.00万元", "40.00万元"], says: "大于项目支出30万元" }],
      },
    },
    rounding: {
      inside: told("5.01万元", "general", "5.00万元", "all"),
      outside: {
        given: told("5.02万元", "general", "5.00万元", "all"),
        finds: [{ sides: ["5.00万元", "5.02万元"], says: "大于本年支出" }],
      },
    },
    // A deficit of other money may leave less of all balances than of the appropriation's.
    notApplicable: {
      given: told("10.00万元", "appropriation", "5.00万元", "all", "expenditure.closing_balance"),
      reason: "文字没有印出",
    },
  },
];
