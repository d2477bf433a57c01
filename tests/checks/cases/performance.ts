import type { CheckedProject } from "#lib/checks/check.ts";
import type { RuleCases } from "../../support/ruleCases.ts";
import { amountOf, indicator, project, small, tell } from "../../support/smallDocument.ts";

const value = (amount: string) => amountOf(amount).value;
const forms = (...projects: CheckedProject[]) => small([], { projects });
const scored = (weight: string, score: string | null) =>
  forms(
    project("水库维护", {
      indicators: [
        indicator("维护水库数", {
          weight: value(weight),
          score: score === null ? null : value(score),
          lineStart: 7,
          lineEnd: 8,
        }),
      ],
    }),
  );
const aimed = (target: string, actual: string, score = "10.00", level3 = "维护水库数") =>
  forms(
    project("水库维护", {
      indicators: [indicator(level3, { target, actual, weight: value("10.00"), score: value(score) })],
    }),
  );
const executed = (amounts: [name: string, amount: string][], spent?: string) =>
  small(spent ? [tell("expenditure.project", spent)] : [], {
    projects: amounts.map(([name, amount], index) =>
      project(name, { executed: value(amount), lineStart: index + 10, lineEnd: index + 10 }),
    ),
  });

/** A form with a total, and what its indicators weigh and scored. */
const totalled = (score: string, weights: string[], scores: string[]) =>
  forms(
    project("水库维护", {
      score: value(score),
      indicators: weights.map((weight, index) =>
        indicator(`指标${index + 1}`, { weight: value(weight), score: value(scores[index]!) }),
      ),
    }),
  );
/** What the text says was evaluated, beside project expenditure. */
const evaluated = (amount: string, share: string) =>
  small([tell("expenditure.project", "51.07万元", { line: 2 })], {
    passages: [`一级项目1个，共涉及资金${amount}万元，占一般公共预算项目支出总额的${share}%。`],
  });

/** A form that spent all of its budget, with the rate that it prints. */
const executedAt = (rate: string) =>
  small([], {
    projects: [
      project("水库维护", {
        adjustedBudget: amountOf("191.00万元").value,
        executed: amountOf("191.00万元").value,
        executionRate: amountOf(rate).value,
      }),
    ],
  });

export const performance: readonly RuleCases[] = [
  {
    // Points are given, not measured: no rounding.
    id: "E1",
    passes: { given: scored("10.00", "9.50"), compares: 1 },
    fails: {
      "more points than there are": {
        given: scored("10.00", "15.00"),
        finds: [{ says: ["“水库维护”", "“维护水库数”", "分值10", "得分15"], lines: [7, 8] }],
      },
      "a total that is not the sum of its indicators": {
        given: totalled("98.00", ["50.00", "50.00"], ["50.00", "45.00"]),
        finds: [{ says: ["“水库维护”的总分是98", "各指标得分相加为95"], lines: [1, 1] }],
      },
      "a total above its indicators and the 10 for the execution": {
        given: totalled("99.00", ["40.00", "50.00"], ["38.00", "50.00"]),
        finds: [{ says: ["总分是99", "相加为88", "至多10分"] }],
      },
      "a rate of execution that its amounts contradict": {
        given: executedAt("93.00%"),
        finds: [
          { says: ["执行率印为93%", "执行数191万元", "全年预算数191万元", "计算为100%"], lines: [1, 1] },
        ],
      },
      "parts of a total in the text": {
        given: small([], {
          passages: [
            "整体支出绩效总分为98分（其中基础工作19分、绩效目标25分、绩效监控14分、绩效评价25分）。",
          ],
        }),
        finds: [{ says: ["总分是98分", "19、25、14、25分相加为83分"], lines: [1, 1] }],
      },
    },
    threshold: {
      of: "full points; a form that was not read whole is not added up",
      inside: small([], {
        projects: [
          ...scored("10.00", "10.00").projects,
          ...totalled("98.00", ["50.00", "37.00"], ["50.00", "30.00"]).projects,
        ],
      }),
      outside: { given: scored("10.00", "10.01"), finds: [{ says: "得分10.01" }] },
    },
    notApplicable: { given: scored("10.00", null), reason: "没有绩效自评表" },
  },
  {
    // A target is met or missed: no rounding.
    id: "E3",
    passes: { given: aimed("≥95%", "96%"), compares: 1 },
    fails: {
      "full points for a missed target": {
        given: aimed("≥95%", "90%"),
        finds: [{ says: ["“维护水库数”", "目标≥95%", "实际90%", "却得满分"], lines: [2, 2] }],
      },
    },
    threshold: {
      of: "the very target, or a point lost for missing it",
      inside: small([], {
        projects: [...aimed("12座", "12座").projects, ...aimed("12座", "11座", "9.99").projects],
      }),
      outside: { given: aimed("12座", "11.99座"), finds: [{ says: "实际11.99座" }] },
    },
    // What costs less than its target has met it; words and what has no points cannot be compared.
    notApplicable: {
      given: small([], {
        projects: [
          ...aimed("100万元", "90万元", "10.00", "成本控制").projects,
          ...aimed("按时完成", "90%").projects,
          ...aimed("95%", "基本完成").projects,
          project("水库维护", { indicators: [indicator("维护水库数", { target: "12座", actual: "11座" })] }),
        ],
      }),
      reason: "没有可以比较的数量指标",
    },
  },
  {
    id: "E4",
    passes: {
      given: executed(
        [
          ["水库维护", "30.00万元"],
          ["水库维护", "30.00万元"],
          // The department as a whole is no project.
          ["滨海市水利局部门整体支出", "130.00万元"],
        ],
        "100.00万元",
      ),
      compares: 3,
    },
    fails: {
      "a project with two amounts": {
        given: executed([
          ["水库维护", "30.00万元"],
          ["水库维护", "33.00万元"],
        ]),
        finds: [{ says: ["“水库维护”", "第10行为30万元", "第11行为33万元"], lines: [11, 11] }],
      },
      "a project larger than all project expenditure": {
        given: executed([["水库维护", "130.00万元"]], "100.00万元"),
        finds: [{ says: ["执行130万元", "大于项目支出100万元"], lines: [10, 10] }],
      },
      "a share evaluated that is not its amount's": {
        given: evaluated("55", "100"),
        finds: [{ says: ["涉及资金55万元，占项目支出的100%", "项目支出是51.07万元"], lines: [1, 1] }],
      },
    },
    rounding: {
      // 0.005 万元 either way: what rounds to the same 0.01 万元.
      inside: executed(
        [
          ["水库维护", "100.00万元"],
          ["水库维护", "1000050.00元"],
        ],
        "100.00万元",
      ),
      outside: {
        given: executed(
          [
            ["水库维护", "100.00万元"],
            ["水库维护", "1000050.01元"],
          ],
          "100.00万元",
        ),
        finds: [{ says: "第11行为1000050.01元", lines: [11, 11] }],
      },
    },
    notApplicable: { given: forms(project("水库维护", {})), reason: "没有项目绩效金额" },
  },
];
