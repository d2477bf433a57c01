import type { RuleCases } from "../../support/ruleCases.ts";
import { print, small, tell } from "../../support/smallDocument.ts";

/** A document of these lines alone. */
const lines = (...passages: string[]) => small([], { passages });
const EXPENDITURE = "二、支出决算情况说明";
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";

/** 本年支出 and what is listed of it, on one line. */
const listed = (basic: string, words: string, total = "1000.00万元") =>
  small([tell("expenditure.current", total, { line: 1 }), tell("expenditure.basic", basic, { line: 1 })], {
    passages: [words],
  });
const BASIC_ALONE = "本年支出合计1000万元，其中：基本支出占七成。";

/** An amount of this year and of the year before, and what it changed by. */
const changed = (before: string, change: string) =>
  small([
    tell("revenue.total", "1000.00万元"),
    tell("revenue.total", before, { fiscalYear: 2022 }),
    tell("revenue.total", change, { measure: "yoy_change" }),
  ]);

export const textWords: readonly RuleCases[] = [
  {
    id: "N14",
    passes: {
      given: lines(EXPENDITURE, "2023年度支出总计1020.00万元，其中本年支出合计1005.00万元。"),
      compares: 1,
    },
    fails: {
      "a total of revenue in the section on expenditure": {
        given: lines(EXPENDITURE, "2023年度收入总计1020.00万元。"),
        finds: [{ says: ["第2行“收入总计1020.00万元”", "这一节说的是支出"], lines: [2, 2] }],
      },
      "a total of expenditure in the section on revenue": {
        given: lines("一、收入决算情况说明", "2023年度本年支出合计1000.00万元。"),
        finds: [{ says: ["本年支出合计1000.00万元", "这一节说的是收入"], lines: [2, 2] }],
      },
      "one flow named twice": {
        given: lines("2023年度收入收入总计1020.00万元，较上年增加20.00万元。", "支出、支出总计1020.00万元"),
        finds: [
          { says: ["第1行“收入收入总计”", "写了两遍"], lines: [1, 1] },
          { says: "第2行“支出、支出总计”", lines: [2, 2] },
        ],
      },
      "parts of the other flow": {
        given: lines("2023年度本年收入合计1000.00万元，其中：基本支出700.00万元。"),
        finds: [{ says: ["合计是收入，部分是支出"], lines: [1, 1] }],
      },
      "this year's expenditure as a part of revenue": {
        given: lines("2023年度收入总计1000.00万元，其中2023年支出合计990.00万元。"),
        finds: [{ says: ["合计是收入，部分是支出"], lines: [1, 1] }],
      },
      "revenue as a part of expenditure": {
        given: lines("2023年度支出总计1000.00万元，其中：财政拨款收入990.00万元。"),
        finds: [{ says: ["合计是支出，部分是收入"], lines: [1, 1] }],
      },
      "a share of the other flow": {
        given: lines("基本支出700.00万元，占本年收入合计的70.00%。"),
        finds: [{ says: ["支出占的是收入"], lines: [1, 1] }],
      },
    },
    threshold: {
      of: "where both totals are told, one is set against the other",
      inside: lines(EXPENDITURE, "2023年度收入总计1020.00万元，支出总计1020.00万元。"),
      outside: {
        given: lines(EXPENDITURE, "2023年度收入总计1020.00万元，增加5.00万元。"),
        finds: [{ says: "收入总计1020.00万元" }],
      },
    },
    notApplicable: { given: lines(EXPENDITURE, "详见附表。"), reason: "没有写收入、支出的合计" },
  },
  {
    id: "N15",
    passes: {
      given: small(
        [
          tell("expenditure.current", "1000.00万元", { line: 1 }),
          tell("expenditure.basic", "1000.00万元", { line: 1 }),
        ],
        { passages: [BASIC_ALONE] },
      ),
      compares: 1,
    },
    fails: {
      "basic expenditure alone": {
        given: listed("700.00万元", BASIC_ALONE),
        finds: [
          {
            sides: ["700.00万元", "1000.00万元"],
            says: ["只列出基本支出700万元", "还差300万元没有列出"],
            lines: [1, 1],
          },
        ],
      },
      "one source of revenue": {
        given: small(
          [
            tell("revenue.current", "1000.00万元", { line: 1 }),
            tell("revenue.appropriation", "990.00万元", { line: 1, funding: "appropriation" }),
          ],
          { passages: ["本年收入合计1000万元，构成为：财政拨款收入990万元。"] },
        ),
        finds: [{ sides: ["990.00万元", "1000.00万元"], says: ["财政拨款收入990万元", "还差10万元"] }],
      },
      "a closing balance that is not told": {
        given: small(
          [
            tell("expenditure.total", "1020.00万元", { line: 1 }),
            tell("expenditure.current", "1005.00万元", { line: 1 }),
          ],
          { passages: ["支出总计1020万元，其中：本年支出合计1005万元，增长1%。"] },
        ),
        finds: [{ sides: ["1005.00万元", "1020.00万元"], says: ["支出总计1020万元", "还差15万元没有列出"] }],
      },
      "a part in 元": {
        given: listed("1000.00元", BASIC_ALONE),
        finds: [{ sides: ["1000.00元", "1000.00万元"], says: ["恰为一万倍，像是万元与元混用"] }],
      },
    },
    rounding: {
      inside: listed("999.99万元", BASIC_ALONE),
      outside: {
        given: listed("999.98万元", BASIC_ALONE),
        finds: [{ sides: ["999.98万元", "1000.00万元"], says: "还差200元" }],
      },
    },
    notApplicable: {
      given: listed("700.00万元", "本年支出合计1000万元，其中：基本支出700万元，项目支出若干。"),
      reason: "没有列出合计的构成",
    },
  },
  {
    id: "N16",
    passes: { given: changed("900.00万元", "100.00万元"), compares: 1 },
    fails: {
      "a year before that the change contradicts": {
        given: changed("950.00万元", "100.00万元"),
        finds: [
          {
            sides: ["900.00万元", "950.00万元"],
            says: [
              "收入总计的上年数印为950万元（第2行）",
              "减去增减额100万元（第3行）是900万元",
              "相差50万元",
            ],
            lines: [1, 3],
          },
        ],
      },
      "an increase that was a decrease": {
        given: changed("1100.00万元", "100.00万元"),
        finds: [{ sides: ["900.00万元", "1100.00万元"], says: "相差200万元" }],
      },
    },
    rounding: {
      inside: changed("900.01万元", "100.00万元"),
      outside: {
        given: changed("900.02万元", "100.00万元"),
        finds: [{ sides: ["900.00万元", "900.02万元"], says: "相差200元" }],
      },
    },
    notApplicable: {
      given: small([print("revenue", "revenue.total", "1000.00万元")]),
      reason: "没有同时印出本年数、上年数和增减额",
    },
  },
  {
    id: "N17",
    passes: {
      given: lines(GENERAL, "2023年度一般公共预算财政拨款支出995.00万元，完成预算的99%。"),
      compares: 1,
    },
    fails: {
      "another budget than the heading": {
        given: lines(GENERAL, "2023年度政府性基金预算财政拨款支出995.00万元，完成预算的99%。"),
        finds: [{ says: ["第2行说的是政府性基金", "标题是一般公共预算"], lines: [2, 2] }],
      },
      "another budget in the comparison": {
        given: lines(
          "一般公共预算财政拨款支出995.00万元。与2022年相比，政府性基金预算财政拨款支出减少5.00万元。",
        ),
        finds: [{ says: ["先说一般公共预算的数", "却说政府性基金的数"], lines: [1, 1] }],
      },
      "the budget of one and the actual of another": {
        given: lines(
          "政府性基金预算财政拨款支出年初预算数为980.00万元，一般公共预算财政拨款支出决算数为995.00万元，完成年初预算的101.53%。",
        ),
        finds: [{ says: ["先说政府性基金的数", "却说一般公共预算的数"] }],
      },
    },
    threshold: {
      of: "what was none is told anywhere",
      inside: lines(
        GENERAL,
        "2023年度政府性基金预算财政拨款支出0.00元，一项。",
        "2023年度一般公共预算财政拨款支出995.00万元，一项。",
      ),
      outside: {
        given: lines(GENERAL, "2023年度政府性基金预算财政拨款支出0.01元，一项。"),
        finds: [{ says: "说的是政府性基金" }],
      },
    },
    notApplicable: { given: lines("2023年度支出总计1020.00万元。"), reason: "没有写明预算的种类" },
  },
  {
    id: "N18",
    passes: {
      given: lines(
        "项目全年预算数20万元，执行数为18.5万元，完成预算的92.5%。",
        "学前教育支出252.5万元，较上年231.5万元，增加21万元，增长9.07%。",
        "会议费支出3.00万元，比2022年减少1.00万元，下降25%。",
      ),
      compares: 4,
    },
    fails: {
      "a completion of a project": {
        given: lines("调研项目全年预算数11.7万元，执行数为17.7万元，完成预算的100%。"),
        finds: [{ sides: ["151.2821%", "100%"], says: ["第1行", "按金额计算是151.2821%"], lines: [1, 1] }],
      },
      "a rate on the year before as printed": {
        given: lines("用于教师工资，较2016年决算227.42万元，增加20.53万元，增长了3.02%，增加原因是调标。"),
        finds: [{ sides: ["9.0274%", "3.02%"], says: "“较2016年决算227.42万元" }],
      },
      "a rate on this year's amount less the change": {
        given: lines("会议费支出3.00万元，比2022年减少1.00万元，下降52%。"),
        finds: [{ sides: ["-25%", "-52%"], says: ["按金额计算是-25%", "印出的是-52%"] }],
      },
      "a change that is not the difference of the years": {
        given: lines("培训费252.5万元，较上年231.5万元，增加12万元。"),
        finds: [{ sides: ["21万元", "12万元"], says: ["两年之差是21万元", "印出的增减额是12万元"] }],
      },
      "a sentence that goes on over its line": {
        given: lines(
          "培训费支出3.00万元，比上",
          "年增加1.00万元，增长5",
          "比上年增加1.00万元，增长",
          "50%。",
        ),
        finds: [],
      },
      "a sentence that ends on the next line": {
        given: lines("项目全年预算数20.00万元，执行数为18.00万元，完成", "预算的95%。"),
        finds: [{ sides: ["90%", "95%"], says: "第1行", lines: [1, 1] }],
      },
    },
    rounding: {
      // 10.005 ÷ 89.99 is 11.118%: 11.12% is its rounding, 11.13% is none of any.
      inside: lines("培训费100.00万元，比上年增加10.00万元，增长11.12%。"),
      outside: {
        given: lines("培训费100.00万元，比上年增加10.00万元，增长11.13%。"),
        finds: [{ sides: ["11.1111%", "11.13%"], says: "印出的是11.13%" }],
      },
    },
    notApplicable: { given: lines("培训费比上年增加10.00万元。"), reason: "没有一句话里连着印出" },
  },
];
