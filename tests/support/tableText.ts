import { inWords } from "./figures.ts";
import { readLines } from "./reading.ts";

/**
 * All that is read of the tables of 滨海市水利局's final accounts of 2023, and what is not, in printed order; tables are
 * written with bars between their cells. `current 213 all 30000元`, `2022 …` and `… initial_budget` where it is of another year
 * or stage; `! 5 expenditure: …` for a problem in the fifth of the lines.
 */
export function readTables(...lines: string[]): string[] {
  const { figures, problems } = readLines([...BEFORE, ...lines, ...BEHIND].join("\n").replaceAll("|", "\t"));
  return [
    ...figures
      .filter(({ basis, statement }) => basis === "reported" && statement !== "narrative")
      .map((figure) =>
        inWords(figure)
          .replace(/^2023 /, "")
          .replace(" value ", " ")
          .replace(" actual ", " "),
      ),
    ...problems
      .filter(({ message }) => !/^no (?!economic)|^mostly /.test(message))
      .map(({ line, message }) => `! ${line - BEFORE.length} ${message}`),
  ];
}

const BEFORE = ["第一部分 滨海市水利局概况", "第二部分 2023年度部门决算表"];
const BEHIND = ["第三部分 2023年度部门决算情况说明"];
