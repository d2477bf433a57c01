import type { Stage } from "#lib/domain/vocabulary.ts";
import { numeral } from "../numerals.ts";
import type { Paragraph } from "../page.ts";
import { sum, type Stages } from "../truth.ts";
import type { Say } from "./say.ts";
import { COMPLETIONS } from "./wordings/changes.ts";
import * as WORDS from "./wordings/general.ts";

/** 养老, 行政事业单位医疗, 住房保障: what is paid for people, whatever the office does. */
const INSURANCE = /^(?:20805|21011|221)/;

/** Budget and actual of the general purse, by 类 or by 项. */
export function general(say: Say, by: "classes" | "items"): Paragraph[] {
  const { budget } = say.year;
  const stagesOf = (prefix: string): Stages => {
    const rows = [...budget].filter(([code]) => code.startsWith(prefix)).map(([, stages]) => stages);
    return {
      initial: sum(rows.map(({ initial }) => initial)),
      adjusted: sum(rows.map(({ adjusted }) => adjusted)),
      actual: sum(rows.map(({ actual }) => actual)),
    };
  };
  const completed = say.voice.choose("completion", COMPLETIONS);
  const parts = (stages: Stages, subjectCode: string | null) => {
    const more = { funding: "general" as const, subjectCode };
    return {
      initial: say.money(stages.initial, "expenditure.current", {
        ...more,
        stage: "initial_budget" as Stage,
      }),
      actual: say.money(stages.actual, "expenditure.current", more),
      completion: say.completion(stages.actual, stages.initial, completed, "expenditure.current", more),
      reason:
        Math.abs(stages.actual - stages.initial) < 10_000
          ? []
          : say.reason(
              INSURANCE.test(subjectCode ?? "") ? "insurance" : "budget",
              stages.actual > stages.initial,
              subjectCode ?? "",
            ),
    };
  };
  const codes = [...new Set([...budget.keys()].map((code) => (by === "classes" ? code.slice(0, 3) : code)))];
  const nameOf = (code: string) => say.names.of(code, say.year.fiscalYear);
  const lines = codes.map((code, index) => {
    const stages = stagesOf(code);
    if (by === "classes")
      return say.sentence("subject", WORDS.SUBJECT, {
        no: `（${numeral(index + 1)}）`,
        name: nameOf(code),
        ...parts(stages, code),
      });
    const path = `${nameOf(code.slice(0, 3))}（类）${nameOf(code.slice(0, 5))}（款）${nameOf(code)}（项）`;
    return say.sentence("item", WORDS.ITEM, { no: `${index + 1}.`, path, ...parts(stages, code) });
  });
  return [say.sentence("general head", WORDS.GENERAL_HEAD, parts(stagesOf(""), null)), ...lines];
}
