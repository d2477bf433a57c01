import type { Item } from "#lib/domain/items.ts";
import type { RuleCases } from "../../support/ruleCases.ts";
import { small, tell, type Printed } from "../../support/smallDocument.ts";

/* B1 to B5 look at amounts as printed, from a threshold on: nothing is rounded. */

const spending = (
  initial: string,
  actual: string,
  adjusted?: string,
  code: string | null = "213",
): Printed[] => [
  tell("expenditure.current", initial, { subjectCode: code, stage: "initial_budget" }),
  ...(adjusted
    ? [tell("expenditure.current", adjusted, { subjectCode: code, stage: "adjusted_budget" })]
    : []),
  tell("expenditure.current", actual, { subjectCode: code }),
];
/** Five subjects of 10.00万元, the first ones spent to the cent. */
const subjects = (exact: number, all = 5) =>
  small(
    Array.from({ length: all }, (_, index) =>
      spending("10.00万元", index < exact ? "10.00万元" : "9.99万元", undefined, `20${index}`),
    ).flat(),
  );
/** Subjects by their codes, each with its actual. */
const spent = (amounts: Readonly<Record<string, string>>) =>
  small(
    Object.entries(amounts).map(([code, amount]) =>
      tell(code.startsWith("3") ? "expenditure.basic" : "expenditure.current", amount, { subjectCode: code }),
    ),
  );
const changedBy = (rate: string, reason: string | null = null) =>
  small([tell("expenditure.current", rate, { measure: "yoy_rate", reason })]);
const completed = (rate: string, ...others: Printed[]) =>
  small([...others, tell("three_public", rate, { measure: "completion_rate" })]);

export const execution: readonly RuleCases[] = [
  {
    id: "B1",
    passes: { given: small(spending("50.00万元", "45.00万元")), compares: 1 },
    fails: {
      "half of the adjusted budget": {
        given: small(spending("20.00万元", "20.00万元", "40.00万元")),
        finds: [
          {
            sides: ["40.00万元", "20.00万元"],
            says: ["213决算20万元", "全年预算40万元的50%"],
            lines: [2, 3],
          },
        ],
      },
      "the subject that makes the total so, and not the total again": {
        given: small([
          ...spending("190.00万元", "266.00万元", undefined, null),
          ...spending("157.00万元", "231.00万元", undefined, "201"),
          ...spending("157.00万元", "231.00万元", undefined, "20103"),
          ...spending("33.00万元", "35.00万元", undefined, "208"),
        ]),
        finds: [{ sides: ["157.00万元", "231.00万元"], says: "本年支出 20103决算231万元", lines: [5, 6] }],
      },
      "a total that is off without the subject, too": {
        given: small([
          ...spending("190.00万元", "300.00万元", undefined, null),
          ...spending("57.00万元", "131.00万元", undefined, "201"),
        ]),
        finds: [
          { sides: ["190.00万元", "300.00万元"], says: "本年支出决算300万元" },
          { sides: ["57.00万元", "131.00万元"], says: "本年支出 201决算131万元" },
        ],
      },
      "twice the initial budget": {
        given: small(spending("20.00万元", "40.00万元")),
        finds: [{ sides: ["20.00万元", "40.00万元"], says: "年初预算20万元的200%" }],
      },
    },
    threshold: {
      of: "80% and 120% of its budget",
      inside: small([
        ...spending("15.00万元", "12.00万元"),
        ...spending("10.00万元", "12.00万元", undefined, "221"),
      ]),
      outside: {
        given: small([
          ...spending("15.00万元", "11.99万元"),
          ...spending("10.00万元", "12.01万元", undefined, "221"),
        ]),
        finds: [
          { sides: ["15.00万元", "11.99万元"], says: "79.93%" },
          { sides: ["10.00万元", "12.01万元"], says: "120.1%" },
        ],
      },
    },
    // 10 万元 is the least budget of which a percentage says something.
    notApplicable: { given: small(spending("9.99万元", "2.00万元")), reason: "没有同时公开预算和决算" },
  },
  {
    id: "B2",
    passes: { given: small(spending("10.00万元", "15.00万元", "16.00万元")), compares: 1 },
    fails: {
      "a budget that was raised and not used": {
        given: small(spending("10.00万元", "8.00万元", "16.00万元")),
        finds: [
          {
            sides: ["10.00万元", "8.00万元"],
            says: ["年初预算10万元", "追加到16万元", "决算只有8万元"],
            lines: [1, 3],
          },
        ],
      },
      "the part that was raised, and not its whole again": {
        given: small(
          [
            ["three_public", "14.77", "26.27", "7.27"],
            ["three_public.overseas", "2.00", "16.00", "0.00"],
            ["three_public.reception", "12.77", "10.27", "7.27"],
          ].flatMap(([item, initial, adjusted, actual]) => [
            tell(item as Item, `${initial}万元`, { stage: "initial_budget" }),
            tell(item as Item, `${adjusted}万元`, { stage: "adjusted_budget" }),
            tell(item as Item, `${actual}万元`),
          ]),
        ),
        finds: [{ sides: ["2.00万元", "0.00万元"], says: "因公出国（境）费年初预算2万元", lines: [4, 6] }],
      },
    },
    threshold: {
      of: "the initial budget spent, or a budget that was not raised",
      inside: small([
        ...spending("10.00万元", "10.00万元", "16.00万元"),
        ...spending("10.00万元", "5.00万元", "10.00万元", "221"),
      ]),
      outside: {
        given: small(spending("10.00万元", "9.99万元", "10.01万元")),
        finds: [{ sides: ["10.00万元", "9.99万元"], says: "决算只有9.99万元" }],
      },
    },
    notApplicable: {
      given: small(spending("10.00万元", "8.00万元")),
      reason: "没有同时公开年初预算和全年预算",
    },
  },
  {
    id: "B3",
    passes: { given: subjects(2, 4), compares: 1 },
    fails: {
      "every subject spent to the cent": {
        given: subjects(5),
        finds: [{ says: "5个科目中有5个", lines: [2, 10] }],
      },
    },
    threshold: {
      of: "three of five, four of five are too many",
      inside: subjects(3),
      outside: { given: subjects(4), finds: [{ says: "5个科目中有4个", lines: [2, 8] }] },
    },
    notApplicable: { given: subjects(3, 3), reason: "不足四个" },
  },
  {
    id: "B5",
    passes: {
      // A class, its only section and its only item are equal by right; so may be what a subject is spent on.
      given: spent({
        "213": "1317.76万元",
        "21303": "1317.76万元",
        "2130301": "1317.76万元",
        "301": "1317.76万元",
        "302": "2.00万元",
      }),
      compares: 3,
    },
    fails: {
      "two classes of one amount": {
        given: spent({ "208": "125.84万元", "2080505": "125.84万元", "221": "125.84万元" }),
        finds: [
          {
            sides: [null, "125.84万元"],
            says: ["本年支出 221（第2行）、本年支出 2080505（第3行）的决算数都是125.84万元"],
            lines: [2, 3],
          },
        ],
      },
      "costs that have nothing to do with each other": {
        given: small([tell("meetings", "12.345万元"), tell("training", "12.345万元")]),
        finds: [{ sides: [null, "12.345万元"], says: ["会议费（第1行）、培训费（第2行）"] }],
      },
      "a round amount for many": {
        given: spent({
          "30201": "5.00万元",
          "30202": "5.00万元",
          "30205": "5.00万元",
          "30207": "5.00万元",
          "30211": "5.00万元",
          "30217": "5.00万元",
        }),
        finds: [{ sides: [null, "5.00万元"], says: "的决算数都是5万元" }],
      },
    },
    threshold: {
      of: "two of four digits, below 10,000 yuan, or four of three digits",
      inside: spent({
        "208": "12.34万元",
        "221": "12.34万元",
        "213": "0.98765万元",
        "210": "0.98765万元",
        "204": "1.23万元",
        "205": "1.23万元",
        "206": "1.23万元",
      }),
      outside: {
        given: spent({ "208": "12.34万元", "221": "12.34万元", "210": "12.34万元" }),
        finds: [{ sides: [null, "12.34万元"], says: "都是12.34万元" }],
      },
    },
    notApplicable: { given: spent({ "213": "0.90万元", "221": "0.90万元" }), reason: "不足两个" },
  },
  {
    id: "B4",
    // It has a reason, and the reason fits.
    passes: { given: changedBy("50.00%", "项目增加"), compares: 2 },
    fails: {
      "a large change without a reason": {
        given: changedBy("-50.00%"),
        finds: [
          { sides: [null, "-50.00%"], says: ["较上年增减-50%（第1行）", "没有说明原因"], lines: [1, 1] },
        ],
      },
      "one change of several things without a reason": {
        given: small([
          tell("revenue.total", "33.00%", { measure: "yoy_rate" }),
          tell("expenditure.total", "33.00%", { measure: "yoy_rate" }),
          tell("expenditure.current", "-33.00%", { measure: "yoy_rate" }),
        ]),
        finds: [
          { sides: [null, "33.00%"], says: "收入总计、支出总计较上年增减33%（第1、2行）", lines: [1, 2] },
          { sides: [null, "-33.00%"], says: "本年支出较上年增减-33%（第3行）" },
        ],
      },
      "more spent because nothing was done": {
        given: changedBy("50.00%", "相关业务未开展"),
        finds: [{ sides: [null, "50.00%"], says: ["比上年多", "相关业务未开展", "方向不符"] }],
      },
      "less spent because more was added": {
        given: changedBy("-10.00%", "追加了专项经费"),
        finds: [{ sides: [null, "-10.00%"], says: ["比上年少", "方向不符"] }],
      },
      "nothing done of what was planned": {
        given: completed("0.00%", tell("three_public", "5.00万元", { stage: "initial_budget" })),
        finds: [{ sides: [null, "0.00%"], says: "完成预算0%" }],
      },
    },
    threshold: {
      of: "20% off",
      // What N7 says of one reason for more and for less is not said again of one of them.
      inside: small([
        ...changedBy("-20.00%").figures,
        ...completed("120.00%").figures,
        ...["110.00%", "90.00%"].map((rate) =>
          tell("expenditure.current", rate, {
            measure: "completion_rate",
            reason: "优化营商环境相关业务未开展",
            subjectCode: rate === "90.00%" ? "2010301" : "2010302",
          }),
        ),
      ]),
      outside: {
        given: small([...changedBy("-20.01%").figures, ...completed("79.99%").figures]),
        finds: [
          { sides: [null, "-20.01%"], says: "-20.01%" },
          { sides: [null, "79.99%"], says: "完成预算79.99%" },
        ],
      },
    },
    // Nothing was planned, so 0% says nothing.
    notApplicable: { given: completed("0.00%"), reason: "没有增减率和完成率" },
  },
];
