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
  small(spent ? [tell("expenditure.current", spent)] : [], {
    projects: amounts.map(([name, amount], index) =>
      project(name, { executed: value(amount), lineStart: index + 10, lineEnd: index + 10 }),
    ),
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
    },
    threshold: {
      of: "full points",
      inside: scored("10.00", "10.00"),
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
      "a project larger than the department": {
        given: executed([["水库维护", "130.00万元"]], "100.00万元"),
        finds: [{ says: ["执行130万元", "大于本年支出100万元"], lines: [10, 10] }],
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
        finds: [
          { says: "第11行为1000050.01元", lines: [11, 11] },
          { says: "大于本年支出", lines: [11, 11] },
        ],
      },
    },
    notApplicable: { given: forms(project("水库维护", {})), reason: "没有项目绩效金额" },
  },
];
