import type { Decimal } from "#lib/domain/decimal.ts";
import { foldLabel } from "../fold.ts";
import { valueOf } from "#lib/domain/printedNumber.ts";
import { moneyScale, plainNumber } from "../numerals.ts";
import type { Stretch } from "../stretches.ts";
import type { Project } from "./project.ts";

const NAMES = [
  /"([^"]{3,40})"(?:等)?\d*个?项目/,
  /^（\d{1,2}）([^，。；：]{2,40}?)项目绩效(?:目标)?(?:完成)?情况/,
  /^(?:（\d{1,2}）|\d{1,2}[.、])?(?!项目|部门|单位|整体|预算)([^，。；："]{2,40}?)(?:项目)?绩效(?:目标)?(?:自评|完成)?(?:情况)?综述：/,
  /(?:^|[，。；])(?!项目|部门|单位|整体)([^，。；："]{2,40}?)项目(?:绩效)?自评得分/,
];
const MONEY = "([\\d，.]+)(亿元|万元|元)";

/**
 * Projects that running text speaks of: a name (in quotation marks, or heading its paragraph), then
 * 全年预算数…，执行数…，完成预算的…, and the score of its self-evaluation.
 */
export function readProjectSentences(stretches: readonly Stretch[]): Project[] {
  const projects: Project[] = [];
  for (const stretch of stretches) {
    if (stretch.part !== "performance") continue;
    let name: string | null = null;
    let current: Project | null = null;
    for (const line of stretch.lines) {
      if (line.kind !== "text") continue;
      const text = foldLabel(line.text);
      const named = NAMES.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
      // What is told of the whole department ends what was told of one project.
      if (!named && /整体支出|部门整体/.test(text)) name = current = null;
      if (named && named !== name) [name, current] = [named, null];
      if (!name) continue;
      const found = readLine(text);
      if (!found) continue;
      if (!current) projects.push((current = { ...empty(name, line.line) }));
      for (const [part, value] of Object.entries(found) as [keyof Parts, Decimal | null][])
        current[part] ??= value;
      current.lineEnd = line.line;
    }
  }
  return projects;
}

type Parts = Pick<Project, "adjustedBudget" | "executed" | "executionRate" | "score">;

function readLine(text: string): Parts | null {
  const money = (pattern: string) => {
    const match = new RegExp(pattern + MONEY).exec(text);
    return match ? (valueOf(plainNumber(match[1]!), moneyScale(match[2]!)!)?.value ?? null) : null;
  };
  const number = (pattern: RegExp) => {
    const match = pattern.exec(text);
    return match ? (valueOf(plainNumber(match[1]!))?.value ?? null) : null;
  };
  const adjustedBudget = money("(?:项目)?全年预算数?为?");
  const executed = money("执行数为?");
  const parts: Parts = {
    adjustedBudget,
    executed,
    executionRate: executed === null ? null : number(/完成预算的([\d.]+)%/),
    score: number(/(?:自评(?:结果|得分)?为?|总体评分为)"?([\d.]+)"?分?/),
  };
  return Object.values(parts).some((value) => value !== null) ? parts : null;
}

function empty(name: string, line: number): Project {
  return {
    kind: "project_self",
    name,
    department: null,
    implementingUnit: null,
    initialBudget: null,
    adjustedBudget: null,
    executed: null,
    executionRate: null,
    score: null,
    grade: null,
    indicators: [],
    lineStart: line,
    lineEnd: line,
  };
}
