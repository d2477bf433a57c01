import type { Check, Comparison } from "../check.ts";
import { outcome, passage, UNSAID } from "../compare.ts";
import { underHeadings } from "./underHeadings.ts";

type Flow = "收入" | "支出";

const OTHER: Record<Flow, Flow> = { 收入: "支出", 支出: "收入" };
const ENGLISH: Record<Flow, string> = { 收入: "revenue", 支出: "expenditure" };

/** Costs have sections of their own, whose words are others. */
const OF_COSTS = /三公|机关运行|采购|会议|培训/;

const AMOUNT = "[^\\d，。；]{0,4}\\s*[\\d,]+(?:\\.\\d+)?\\s*[万亿]?元";
/** What only one flow has: 本年支出合计, 支出总计, with its amount; 收、支总计 is of both. */
const WHOLES: Record<Flow, readonly RegExp[]> = {
  收入: [
    new RegExp(`(?<![、和与及]\\s*)收入总计(?![、和与及])${AMOUNT}`),
    new RegExp(`(?<![、和与及]\\s*)本年收入合计(?![、和与及])${AMOUNT}`),
  ],
  支出: [
    new RegExp(`(?<![、和与及]\\s*)支出总计(?![、和与及])${AMOUNT}`),
    new RegExp(`(?<![、和与及]\\s*)本年支出合计(?![、和与及])${AMOUNT}`),
  ],
};

/** 收入总计1020万元，其中本年支出合计…: a whole of one flow whose first part is of the other. */
const PARTS: Record<Flow, string> = {
  收入: "(?:财政拨款|事业|经营|其他|本年)收入|20\\d\\d\\s*年度?收入合计|年初(?:财政拨款)?结转",
  支出: "(?:基本|项目|经营|本年)支出|20\\d\\d\\s*年度?支出合计|结余分配|年末(?:财政拨款)?结转",
};
const WITHIN: Record<Flow, RegExp> = {
  收入: ofWhole("收入"),
  支出: ofWhole("支出"),
};

function ofWhole(flow: Flow): RegExp {
  return new RegExp(
    `(?<![、和与及]\\s*)(?:${flow}总计|本年${flow}合计)(?![、和与及])${AMOUNT}[，,；。]?其中[:：，]?\\s*(?:${PARTS[OTHER[flow]]})`,
  );
}

/** 基本支出561万元，占本年收入合计的…: a share of the other flow. */
const SHARES: Record<Flow, RegExp> = {
  收入: new RegExp(`(?:财政拨款|事业|经营|其他)收入${AMOUNT}[，,]\\s*占(?:本年|总)?支出(?:合计|总计)?的`),
  支出: new RegExp(`(?:基本|项目|经营|财政拨款)支出${AMOUNT}[，,]\\s*占(?:本年|总)?收入(?:合计|总计)?的`),
};

/** 收入支出总计 with one of its flows written twice: 收入收入总计, 支出、支出总计. */
const TWICE = /(收入|支出)[、和与及]?\1(?:总计|合计)/;

/** N14: revenue is not called expenditure, nor the reverse. */
export const flows: Check = {
  id: "N14",
  category: "text",
  severity: "warning",
  title: { zh: "收入与支出没有写反", en: "Revenue and expenditure are not mixed up" },
  description: {
    zh: "支出决算情况一节里没有只写收入总计、本年收入合计的；收入总计的“其中”不是支出，支出占的不是收入合计；反过来也一样；“收入支出总计”没有写成“收入收入总计”。",
    en: "A section on expenditure tells no total of revenue in its place; the parts of a total of revenue are not expenditure, and expenditure is no share of revenue; nor the reverse; no total names one flow twice.",
  },
  tolerance: "没有",
  basis: "逻辑一致",
  run(document) {
    return outcome(
      underHeadings(document).flatMap(({ text, line, heading }) => compareLine(text, line, flowOf(heading))),
      "文字没有写收入、支出的合计",
      "the text tells no totals",
    );
  },
};

/** What a section is of: 支出决算情况说明 of one flow, 收入支出决算总体情况 of both. */
function flowOf(heading: string | null): Flow | null {
  if (!heading || !/决算/.test(heading) || OF_COSTS.test(heading)) return null;
  const [revenue, expenditure] = [/收入|收支|收、支/.test(heading), /支出|收支|收、支/.test(heading)];
  return revenue === expenditure ? null : revenue ? "收入" : "支出";
}

function compareLine(text: string, line: number, section: Flow | null): Comparison[] {
  const twice = TWICE.exec(text);
  if (twice) return [mixed(line, twice[0], `“${twice[1]}”写了两遍`, "one flow named twice")];
  const told = (["收入", "支出"] as const).some((flow) => WHOLES[flow].some((whole) => whole.test(text)));
  if (!told && !SHARES.收入.test(text) && !SHARES.支出.test(text)) return [];
  for (const flow of ["收入", "支出"] as const) {
    const other = OTHER[flow];
    const within = WITHIN[flow].exec(text);
    if (within)
      return [
        mixed(
          line,
          within[0],
          `合计是${flow}，部分是${other}`,
          `a total of ${ENGLISH[flow]} with parts of ${ENGLISH[other]}`,
        ),
      ];
    const share = SHARES[flow].exec(text);
    if (share)
      return [
        mixed(line, share[0], `${flow}占的是${other}`, `${ENGLISH[flow]} as a share of ${ENGLISH[other]}`),
      ];
    if (section !== other) continue;
    // Where both are told, the sentence sets one against the other.
    const wrong = WHOLES[flow].map((whole, index) =>
      WHOLES[other][index]!.test(text) ? null : whole.exec(text),
    );
    const [found] = wrong.filter((match) => match !== null);
    if (found)
      return [
        mixed(line, found[0], `这一节说的是${other}`, `${ENGLISH[flow]} in a section on ${ENGLISH[other]}`),
      ];
  }
  return [passage(true, line, line, UNSAID)];
}

function mixed(line: number, words: string, zh: string, en: string): Comparison {
  return passage(false, line, line, {
    zh: `第${line}行“${words}”：${zh}，值得核对。`,
    en: `Line ${line} (${words}): ${en}.`,
  });
}
