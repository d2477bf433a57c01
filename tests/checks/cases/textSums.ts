import type { RuleCases } from "../../support/ruleCases.ts";
import { print, small, tell, type Printed } from "../../support/smallDocument.ts";

/** Revenue and expenditure as the text tells them, all on one line. */
const summed = (total: string, opening = "20.00万元", words = "收入总计与支出总计") =>
  small(
    [
      tell("revenue.total", total, { line: 1 }),
      tell("revenue.opening_balance", opening, { line: 1 }),
      tell("revenue.current", "1000.00万元", { line: 1 }),
    ],
    { passages: [words] },
  );
/** 本年收入 and its sources. */
const sourced = (other: string, words = "财政拨款收入、其他收入") =>
  small(
    [
      tell("revenue.current", "1000.00万元", { line: 1 }),
      tell("revenue.appropriation", "990.00万元", { line: 1, funding: "appropriation" }),
      tell("revenue.other", other, { line: 1 }),
    ],
    { passages: [words] },
  );
const kinds = (current: string, project: string, more: readonly Printed[] = [], words = "") =>
  small(
    [
      tell("expenditure.current", current, { line: 1 }),
      tell("expenditure.basic", "700.00万元", { line: 1 }),
      tell("expenditure.project", project, { line: 1 }),
      ...more,
    ],
    { passages: [words] },
  );
const balances = (opening: string, closing: string, change: string) =>
  small([
    tell("revenue.opening_balance", opening),
    tell("expenditure.closing_balance", closing),
    tell("expenditure.closing_balance", change, { measure: "yoy_change" }),
  ]);
const GENERAL = { funding: "general" } as const;
const APPROPRIATION = { funding: "appropriation" } as const;

export const textSums: readonly RuleCases[] = [
  {
    id: "N9",
    passes: { given: summed("1020.00万元"), compares: 1 },
    fails: {
      "a total that leaves the opening balance out": {
        given: summed("1000.00万元"),
        finds: [
          {
            sides: ["1020.00万元", "1000.00万元"],
            says: ["收入总计", "年初结转", "像是漏加"],
            lines: [1, 1],
          },
        ],
      },
      "sources that do not add up": {
        given: sourced("15.00万元"),
        finds: [{ sides: ["1005.00万元", "1000.00万元"], says: ["本年收入合计", "相差5万元"] }],
      },
      "kinds of expenditure that do not add up": {
        given: kinds("1005.00万元", "300.00万元"),
        finds: [{ sides: ["1000.00万元", "1005.00万元"], says: "本年支出" }],
      },
      "staff and running costs": {
        given: small([
          tell("expenditure.basic", "700.00万元", GENERAL),
          tell("expenditure.basic.personnel", "600.00万元", GENERAL),
          tell("expenditure.basic.public", "101.00万元", GENERAL),
        ]),
        finds: [{ sides: ["701.00万元", "700.00万元"], says: "基本支出" }],
      },
    },
    rounding: {
      // Two parts and a total: three halves of 0.01.
      inside: summed("1020.01万元"),
      outside: {
        given: summed("1020.02万元"),
        finds: [{ sides: ["1020.00万元", "1020.02万元"], says: "相差200元" }],
      },
    },
    notApplicable: {
      // A part that is named and was not read, one that is told elsewhere, and what a statement prints.
      given: small(
        [
          ...summed("1000.00万元").figures,
          tell("expenditure.current", "1005.00万元", { line: 1 }),
          tell("expenditure.basic", "700.00万元", { line: 30 }),
          tell("expenditure.project", "300.00万元", { line: 30 }),
          print("revenue", "revenue.current", "1000.00万元", { line: 40 }),
        ],
        { passages: ["收入总计，其中用事业基金弥补收支差额"] },
      ),
      reason: "文字没有同时印出合计与各部分",
    },
  },
  {
    id: "N10",
    passes: { given: balances("20.00万元", "15.00万元", "-5.00万元"), compares: 1 },
    fails: {
      "a closing balance of a year ago that is not the opening balance": {
        given: balances("117.16万元", "139.61万元", "20.98万元"),
        finds: [
          {
            sides: ["118.63万元", "117.16万元"],
            says: ["上年年末是118.63万元", "年初结转和结余却是117.16万元", "相差1.47万元"],
            lines: [1, 3],
          },
        ],
      },
      "totals that do not balance": {
        given: small([tell("revenue.total", "2447.25万元"), tell("expenditure.total", "2176.91万元")]),
        finds: [{ sides: ["2447.25万元", "2176.91万元"], says: ["收入总计", "支出总计"], lines: [1, 2] }],
      },
      "more spent of the appropriation than there was": {
        given: small([
          tell("revenue.appropriation", "90.00万元", APPROPRIATION),
          tell("revenue.opening_balance", "5.00万元"),
          tell("expenditure.current", "100.00万元", APPROPRIATION),
        ]),
        finds: [{ sides: ["95.00万元", "100.00万元"], says: ["财政拨款本年支出100万元", "之和95万元"] }],
      },
      "more spent of it than basic and all projects": {
        given: small([
          tell("expenditure.basic", "239.48万元", GENERAL),
          tell("expenditure.project", "51.07万元"),
          tell("expenditure.current", "291.19万元", APPROPRIATION),
        ]),
        finds: [{ sides: ["290.55万元", "291.19万元"], says: ["基本支出239.48万元", "项目支出51.07万元"] }],
      },
    },
    rounding: {
      // Three halves of 0.01 万元.
      inside: balances("20.01万元", "15.00万元", "-5.00万元"),
      outside: {
        given: balances("20.02万元", "15.00万元", "-5.00万元"),
        finds: [{ sides: ["20.00万元", "20.02万元"], says: "相差200元" }],
      },
    },
    notApplicable: { given: small([tell("revenue.total", "2447.25万元")]), reason: "没有印出可以互相核对的" },
  },
];
