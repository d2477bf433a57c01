import type { Check } from "../check.ts";

import { outcome, passage } from "../compare.ts";
import { find, groupBy, say } from "../figures.ts";

/** 0.005 万元: one place may print whole yuan, another 万元 with two places. */
const HALF_PLACE = 50n * 10_000n;
const abs = (value: bigint) => (value < 0n ? -value : value);

/** E2 and E4: one project has one value, and the projects fit the project expenditure. */
export const projects: Check = {
  id: "E4",
  category: "performance",
  severity: "info",
  title: { zh: "绩效评价的项目金额与项目支出相称", en: "Evaluated projects fit the project expenditure" },
  description: {
    zh: "同名项目在各处的执行数一致；项目执行数合计不超过本年支出。",
    en: "One project has one value; all projects spend no more than the department.",
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
          en: `Project ${other.name} has two amounts.`,
        }),
      ),
    );
    const [spent] = find(document, { item: "expenditure.current" });
    const largest = executed.filter(
      (project) => !document.name.includes(project.name) && !project.name.includes(document.name),
    );
    const within = spent
      ? largest.map((project) =>
          passage(project.executed! <= spent.value + spent.rounding, project.lineStart, project.lineEnd, {
            zh: `项目“${project.name}”执行${say(project.executed!, "yuan")}，大于本年支出${say(spent.value, "yuan")}，值得核对。`,
            en: `Project ${project.name} spent more than the department.`,
          }),
        )
      : [];
    return outcome([...twice, ...within], "没有项目绩效金额", "no amounts of projects");
  },
};
