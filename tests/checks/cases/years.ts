import type { CheckedDocument } from "#lib/checks/check.ts";
import type { RuleCases } from "../../support/ruleCases.ts";
import { print, small, tell, type Printed } from "../../support/smallDocument.ts";

/** The department's disclosure of the year before. */
const before = (figures: Printed[], more: Partial<CheckedDocument> = {}) =>
  small(
    figures.map((figure) => ({ ...figure, fiscalYear: 2022 })),
    { documentId: "before", fiscalYear: 2022, ...more },
  );
const grown = (level: string, change: string, published: string): [CheckedDocument, CheckedDocument] => [
  small([tell("three_public", level), tell("three_public", change, { measure: "yoy_change" })]),
  before([tell("three_public", published)]),
];
const balances = (opening: string, closing: string): [CheckedDocument, CheckedDocument] => [
  small([print("revenue_expenditure_summary", "revenue.opening_balance", opening)]),
  before([print("revenue_expenditure_summary", "expenditure.closing_balance", closing)]),
];
/** Staff costs of one person. */
const staffed = (documentId: string, costs: string, fiscalYear = 2023) =>
  small(
    [tell("expenditure.basic.personnel", costs), tell("staff.in_service", "1")].map((figure) => ({
      ...figure,
      fiscalYear,
    })),
    {
      documentId,
      departmentId: documentId,
      fiscalYear,
    },
  );
/** Peers at 16 to 24 万元: the median is 20, the median deviation 2. */
const PEERS = ["16", "17", "18", "19", "20", "21", "22", "23", "24"];
const among = (own: string, peers = PEERS): [CheckedDocument, ...CheckedDocument[]] => [
  staffed("own", own),
  ...peers.map((costs) => staffed(`peer ${costs}`, `${costs}.00万元`)),
  staffed("another year", "900.00万元", 2022),
];

/** One department's costs a head in two years. */
const changed = (then: string, now: string): [CheckedDocument, CheckedDocument] => [
  staffed("own", now),
  { ...staffed("own", then, 2022), documentId: "before" },
];

/** Final accounts that print an initial budget, and the budget of the year. */
const budgeted = (printed: string, published: string): [CheckedDocument, CheckedDocument] => [
  small([print("three_public", "three_public", printed, { stage: "initial_budget" })]),
  small([print("three_public", "three_public", published, { stage: "initial_budget" })], {
    documentId: "budget",
    kind: "budget",
  }),
];

export const years: readonly RuleCases[] = [
  {
    id: "Y1",
    passes: { given: grown("27.00万元", "-3.00万元", "30.00万元"), compares: 1 },
    fails: {
      "another amount than was published": {
        given: grown("27.00万元", "-3.00万元", "33.00万元"),
        finds: [{ sides: ["33.00万元", "30.00万元"], says: ["“三公”经费", "33万元", "30万元", "相差3万元"] }],
      },
      "last year in 元": {
        given: grown("27.00万元", "-3.00万元", "30.00元"),
        finds: [{ sides: ["30.00元", "30.00万元"], says: "万元与元混用" }],
      },
    },
    rounding: {
      // Level, change and what was published: three halves of 0.01.
      inside: grown("27.00万元", "-3.00万元", "30.01万元"),
      outside: {
        given: grown("27.00万元", "-3.00万元", "30.02万元"),
        finds: [{ sides: ["30.02万元", "30.00万元"], says: "相差200元" }],
      },
    },
    notApplicable: { given: grown("27.00万元", "-3.00万元", "30.00万元")[0], reason: "没有上年度的决算文件" },
  },
  {
    id: "Y2",
    passes: { given: balances("15.00万元", "15.00万元"), compares: 1 },
    fails: {
      "another opening balance": {
        given: balances("51.00万元", "15.00万元"),
        finds: [
          { sides: ["15.00万元", "51.00万元"], says: ["年末结转和结余", "年初结转和结余", "数字错位"] },
        ],
      },
    },
    rounding: {
      inside: balances("15.01万元", "15.00万元"),
      outside: {
        given: balances("15.02万元", "15.00万元"),
        finds: [{ sides: ["15.00万元", "15.02万元"], says: "相差200元" }],
      },
    },
    notApplicable: {
      given: [balances("15.00万元", "15.00万元")[0], before([])],
      reason: "没有年初或年末结转",
    },
  },
  {
    // A scope is one of two words: no rounding.
    id: "Y3",
    passes: { given: [small([]), before([])], compares: 1 },
    fails: {
      "another scope": {
        given: [small([]), before([], { scope: "consolidated" })],
        finds: [{ says: ["决算范围与上年不同"], lines: [1, 1] }],
      },
    },
    threshold: {
      of: "the department's own year before, not another's and not an earlier one",
      inside: [
        small([]),
        before([], { departmentId: "滨海市教育局", scope: "consolidated" }),
        before([], { fiscalYear: 2021, scope: "consolidated" }),
        before([]),
      ],
      outside: {
        given: [
          small([], { scope: "consolidated" }),
          before([], { fiscalYear: 2021, scope: "consolidated" }),
          before([]),
        ],
        finds: [{ says: "决算范围与上年不同" }],
      },
    },
    notApplicable: {
      given: [small([]), before([], { departmentId: "滨海市教育局" })],
      reason: "没有上年度的决算文件",
    },
  },
  {
    // An outlier from 3.5 median deviations on: no rounding.
    id: "Y4",
    passes: { given: among("21.00万元"), compares: 1 },
    fails: {
      "staff costs far from the peers'": {
        given: among("60.00万元"),
        finds: [{ sides: ["20.00万元", "60.00万元"], says: ["60万元", "9个部门的中位数是20万元"] }],
      },
    },
    threshold: {
      of: "3.5 median deviations from the median",
      inside: among("27.00万元"),
      outside: {
        given: among("27.01万元"),
        finds: [{ sides: ["20.00万元", "27.01万元"], says: "27.01万元" }],
      },
    },
    notApplicable: { given: among("60.00万元", PEERS.slice(2)), reason: "只有 7 个，不足 8 个" },
  },
  {
    id: "Y5",
    passes: { given: changed("20.00万元", "21.00万元"), compares: 1 },
    fails: {
      "costs a head that double": {
        given: changed("20.00万元", "40.00万元"),
        finds: [{ sides: ["20.00万元", "40.00万元"], says: ["2022年为20万元", "增加100%"] }],
      },
      "costs a head that halve": {
        given: changed("20.00万元", "10.00万元"),
        finds: [{ sides: ["20.00万元", "10.00万元"], says: "减少50%" }],
      },
    },
    threshold: {
      of: "three tenths a year",
      inside: changed("20.00万元", "26.00万元"),
      outside: {
        given: changed("20.00万元", "26.01万元"),
        finds: [{ sides: ["20.00万元", "26.01万元"], says: "增加30.05%" }],
      },
    },
    notApplicable: { given: staffed("own", "20.00万元"), reason: "没有更早年度的决算文件" },
  },
  {
    id: "Y6",
    passes: { given: budgeted("30.00万元", "30.00万元"), compares: 1 },
    fails: {
      "another initial budget than was published": {
        given: budgeted("33.00万元", "30.00万元"),
        finds: [
          {
            sides: ["30.00万元", "33.00万元"],
            says: ["“三公”经费年初预算", "33万元", "部门预算公开的是30万元", "相差3万元"],
          },
        ],
      },
      "a budget in 元": {
        given: budgeted("30.00万元", "30.00元"),
        finds: [{ sides: ["30.00元", "30.00万元"], says: "万元与元混用" }],
      },
    },
    rounding: {
      inside: budgeted("30.01万元", "30.00万元"),
      outside: {
        given: budgeted("30.02万元", "30.00万元"),
        finds: [{ sides: ["30.00万元", "30.02万元"], says: "相差200元" }],
      },
    },
    notApplicable: { given: budgeted("33.00万元", "30.00万元")[0], reason: "没有本年度的部门预算文件" },
  },
];
