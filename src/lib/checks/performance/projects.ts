import type { Item } from "#lib/domain/items.ts";
import { abs } from "#lib/domain/decimal.ts";
import type { Check, CheckedDocument, Comparison } from "../check.ts";
import { ratePossible } from "#lib/domain/rates.ts";
import { outcome, passage } from "../compare.ts";
import { find, groupBy, say } from "../figures.ts";
import { rounded } from "./form.ts";

/** 0.005 万元: one place may print whole yuan, another 万元 with two places. */
const HALF_PLACE = 50n * 10_000n;

/** E2 and E4: one project has one value, and the projects fit the project expenditure. */
export const projects: Check = {
  id: "E4",
  category: "performance",
  severity: "warning",
  title: { zh: "绩效评价的项目金额与项目支出相称", en: "Evaluated projects fit the project expenditure" },
  description: {
    zh: "同名项目在各处的执行数一致；一个项目的执行数不超过项目支出；自评涉及资金占项目支出或全部支出的比例与金额相符。",
    en: "One project has one value, and spends no more than all projects; the share of (project) expenditure evaluated agrees with the amounts.",
  },
  tolerance: "末位的半个单位",
  basis: "预算绩效管理",
  run(document) {
    const executed = document.projects.filter(
      (project) => project.executed !== null && project.name.length > 2,
    );
    const twice = groupBy(executed, (project) => project.name).flatMap(([head, ...others]) =>
      others.map((other) =>
        passage(abs(other.executed! - head!.executed!) <= HALF_PLACE, other.lineStart, other.lineEnd, {
          zh: `项目“${other.name}”的执行数在第${head!.lineStart}行为${say(head!.executed!, "yuan")}，第${other.lineStart}行为${say(other.executed!, "yuan")}，值得核对。`,
          en: `Project ${other.name} spent ${say(head!.executed!, "yuan")} on line ${head!.lineStart}, ${say(other.executed!, "yuan")} on line ${other.lineStart}.`,
        }),
      ),
    );
    const [spent] = find(document, { item: "expenditure.project", funding: "all", subjectCode: null });
    const own = executed.filter(
      ({ name }) => !document.name.includes(name) && !name.includes(document.name) && !/整体/.test(name),
    );
    const within = spent
      ? own.map((project) =>
          passage(
            project.executed! <= spent.value + spent.rounding + HALF_PLACE,
            project.lineStart,
            project.lineEnd,
            {
              zh: `项目“${project.name}”执行${say(project.executed!, "yuan")}（第${project.lineStart}行），大于项目支出${say(spent.value, "yuan")}（第${spent.lineStart}行），值得核对。`,
              en: `Project ${project.name} spent ${say(project.executed!, "yuan")} (line ${project.lineStart}), more than all project expenditure, ${say(spent.value, "yuan")} (line ${spent.lineStart}).`,
            },
          ),
        )
      : [];
    return outcome([...twice, ...within, ...shares(document)], "没有项目绩效金额", "no amounts of projects");
  },
};

/** 共涉及资金55万元，占一般公共预算项目支出总额的100%; of some, of all expenditure. */
const EVALUATED =
  /涉及(?:财政)?(?:资金|金额)\s*(\d{1,9}(?:\.\d{1,4})?)\s*万元，占(?:(?:本)?部门|单位)?(?:一般公共预算)?(?:财政拨款)?(项目)?支出(?:预算)?(?:总额|总数|合计)?的?\s*(\d{1,3}(?:\.\d{1,4})?)\s*[%％]/;

const PROJECTS: readonly Item[] = ["expenditure.project"];
const ALL: readonly Item[] = ["expenditure.current", "expenditure.total"];

/** The amount evaluated, and its share of project expenditure, actual or planned. */
function shares(document: CheckedDocument): Comparison[] {
  const wholesOf = (items: readonly Item[]) =>
    document.figures.filter(
      ({ item, measure, subjectCode, fiscalYear }) =>
        items.includes(item) &&
        measure === "value" &&
        subjectCode === null &&
        fiscalYear === document.fiscalYear,
    );
  const [ofProjects, ofAll] = [wholesOf(PROJECTS), wholesOf(ALL)];
  return document.passages.flatMap((text, index) => {
    const match = EVALUATED.exec(text);
    const wholes = match?.[2] ? ofProjects : ofAll;
    const [first] = wholes;
    if (!match || !first) return [];
    const amount = rounded(match[1]!, 10_000n);
    const rate = rounded(match[3]!);
    const fits = wholes.some((whole) =>
      whole.value === 0n ? rate.value === 0n : ratePossible(rate, amount, whole),
    );
    return [
      passage(fits, index + 1, index + 1, {
        zh: `第${index + 1}行说绩效评价涉及资金${match[1]}万元，占${match[2] ?? ""}支出的${match[3]}%；第${first.lineStart}行的${match[2] ?? ""}支出是${say(first.value, first.unit)}，值得核对。`,
        en: `Line ${index + 1} says that ${match[1]}万元 were evaluated, ${match[3]}% of ${match[2] ? "project " : ""}expenditure; line ${first.lineStart} prints ${match[2] ? "project " : ""}expenditure of ${say(first.value, first.unit)}.`,
      }),
    ];
  });
}
