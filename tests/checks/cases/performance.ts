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
/** A form as it is printed, with what the execution of its budget scored, and its indicators by weight and score. */
const printed = (score: string, weights: string[], scores: string[], execution = "10\t100%\t10") => {
  const { projects } = totalled(score, weights, scores);
  const passages = [
    "项目名称\t水库维护",
    `年度资金总额\t5.00\t5.00\t5.00\t${execution}`,
    "一级指标\t三级指标\t分值\t得分",
    ...weights.map((weight, index) => `产出\t指标${index + 1}\t${weight}\t${scores[index]}`),
    `总分\t\t100\t${score}`,
  ];
  return small([], { projects: projects.map((one) => ({ ...one, lineEnd: passages.length })), passages });
};
/** A form's money by source, in the columns of its budget and of what was spent. */
const sourced = (total: string, granted: string, carried: string) =>
  small([], {
    projects: [project("水库维护", { lineEnd: 5 })],
    passages: [
      "项目名称\t水库维护",
      "\t\t年初预算数\t全年预算数\t全年执行数\t分值",
      `项目资金\t年度资金总额\t40\t${total}\t40\t10`,
      `\t其中：财政拨款\t40\t${granted}\t40\t-`,
      `\t其他资金\t0\t${carried}\t0\t-`,
    ],
  });
const saying = (...passages: string[]) => small([], { passages });

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
      "more points than there are, which the total does not count": {
        given: totalled("100.00", ["50.00", "50.00"], ["52.00", "50.00"]),
        finds: [{ says: ["分值50", "得分52", "高于分值"] }],
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
      "weights that are not 100 with those of the execution": {
        given: printed("98.00", ["42.00", "50.00"], ["38.00", "50.00"]),
        finds: [{ says: ["“水库维护”", "各指标分值相加为92", "预算执行10分", "不是100分"], lines: [1, 6] }],
      },
      "a total that is not the sum of its indicators and the points of the execution": {
        given: printed("96.00", ["40.00", "50.00"], ["38.00", "50.00"]),
        finds: [{ says: ["总分是96", "相加为88", "预算执行另得10分"] }],
      },
      "a summary of scores that does not add up, and a rate that is not its score's": {
        given: saying(
          "评价项目\t投入指标\t过程指标\t合计",
          "权重\t40\t60\t100",
          "得分\t38\t60\t99",
          "得分率\t90.00%\t100.00%\t99.00%",
        ),
        finds: [
          { says: ["第3行“得分”的合计是99", "各栏相加为98"], lines: [3, 3] },
          { says: ["第4行“得分率”印为90%", "计算为95%"], lines: [4, 4] },
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
        passages: printed("98.00", ["50.00"], ["50.00"]).passages,
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
      "a share of all expenditure that is not its amount's": {
        given: small([tell("expenditure.total", "2697.69万元", { line: 2 })], {
          passages: ["共涉及资金493.00万元，占一般公共预算支出总额的17.90%。"],
        }),
        finds: [{ says: ["涉及资金493.00万元，占支出的17.90%", "第2行的支出是2697.69万元"], lines: [1, 1] }],
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
  {
    id: "E5",
    passes: {
      given: small([], {
        ...sourced("50", "40", "10"),
        passages: [
          ...sourced("50", "40", "10").passages,
          "预算资金为 40 万元，实际到位资金 40 万元，资金到位率为100%，实际支出资金为 30 万元，资金执行率为75%。",
          "2023年预算收入5531.1万元，其中年初预算5570.58万元，调整减少39.48万元。",
        ],
      }),
      compares: 6,
    },
    fails: {
      "money that is not the sum of its sources": {
        given: sourced("50", "40", "0"),
        finds: [{ says: ["“水库维护”的全年预算数总额是50", "各来源相加为40"], lines: [3, 5] }],
      },
      "a rate of execution that its sentence contradicts": {
        given: saying("预算资金为40万元，实际到位资金40万元，实际支出资金为30万元，资金执行率为100.00%。"),
        finds: [{ says: ["“资金执行率为100.00%”", "40万元、40万元和30万元不符"], lines: [1, 1] }],
      },
      "a budget and an adjustment that do not make what was spent and is left": {
        given: saying("项目金额438.7万元，年中执行调减128.7万元，实际支出300万元，结余结转0万元。"),
        finds: [{ says: ["438.7万元调减128.7万元是310万元", "300万元与0万元"], lines: [1, 1] }],
      },
      "a budget that is not what it was adjusted to": {
        given: saying("2023年预算收入5531.2万元，其中年初预算5570.58万元，调整减少39.48万元。"),
        finds: [{ says: ["5570.58万元调整减少39.48万元是5531.1万元", "5531.2万元"] }],
      },
    },
    rounding: {
      inside: saying("预算资金为40万元，实际到位资金40万元，实际支出资金为30.004万元，资金执行率为75.02%。"),
      outside: {
        given: saying("预算资金为40万元，实际到位资金40万元，实际支出资金为30万元，资金执行率为75.04%。"),
        finds: [{ says: "“资金执行率为75.04%”" }],
      },
    },
    // Amounts without a rate, a rate without amounts, and a source that is not told.
    notApplicable: {
      given: small([], {
        ...sourced("50", "", ""),
        passages: [
          "项目名称\t水库维护",
          "\t\t全年预算数\t全年执行数",
          "\t年度资金总额\t50\t50",
          "\t财政拨款\t\t40",
          "资金执行率为100%。",
        ],
      }),
      reason: "没有项目资金的构成",
    },
  },
  {
    // Counts are counted: no rounding.
    id: "E6",
    passes: {
      given: saying(
        "对二级项目2个全面开展绩效自评，其中，1个项目评价结果为“优”，1个项目评价结果为“良”，0个项目评价结果为“中”，0个项目评价结果为“差”。",
        "一级项目1个，二级项目3个，我部门对3个项目全部完成了绩效自评。",
      ),
      compares: 2,
    },
    fails: {
      "grades of more projects than were evaluated": {
        given: saying(
          "绩效自评的2023年度项目39个，平均得分99分（其中，绩效评级为“优”的项目39个；绩效评级为“良”的项目2个；绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个）。",
        ),
        finds: [{ says: ["39、2、0、0个，相加为41个", "前面说的是39个"], lines: [1, 1] }],
      },
      "two grades of more projects than there are": {
        given: saying("对3个项目开展绩效自评，评价结果为“优”的项目2个，评价结果为“良”的项目2个。"),
        finds: [{ says: ["2、2个，相加为4个", "前面说的是3个"], lines: [1, 1] }],
      },
      "all of another number": {
        given: saying("二级项目 3 个，我部门对 5 个项目全部完成了绩效自评。"),
        finds: [{ says: ["对5个项目全部", "前面说的是3个"], lines: [1, 1] }],
      },
    },
    threshold: {
      of: "two levels of projects are counted apart or together; two grades are no list of all",
      inside: saying(
        "一级项目1个，二级项目3个，其中，4个项目评价结果为“优”，0个项目评价结果为“良”，0个项目评价结果为“差”。",
        "二级项目3个，1个项目评价结果为“优”，1个项目评价结果为“良”；我部门对3个项目全部自评。",
      ),
      outside: {
        given: saying(
          "一级项目1个，二级项目3个，其中，5个项目评价结果为“优”，0个项目评价结果为“良”，0个项目评价结果为“差”。",
        ),
        finds: [{ says: "相加为5个" }],
      },
    },
    notApplicable: { given: saying("绩效评级为“优”的项目39个。"), reason: "没有写评价的项目个数" },
  },
];
