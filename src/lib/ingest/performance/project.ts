import type { Decimal } from "#lib/domain/decimal.ts";

export type ProjectKind = "project_self" | "project_department_evaluation" | "department_overall";

/** One 绩效自评: a form or the sentences that stand for one. Money in yuan, the rate in percent. */
export interface Project {
  kind: ProjectKind;
  name: string;
  department: string | null;
  implementingUnit: string | null;
  initialBudget: Decimal | null;
  adjustedBudget: Decimal | null;
  executed: Decimal | null;
  executionRate: Decimal | null;
  score: Decimal | null;
  grade: string | null;
  indicators: Indicator[];
  lineStart: number;
  lineEnd: number;
}

/** One 绩效指标 of a form. Targets and results are words or numbers, as printed. */
export interface Indicator {
  level1: string | null;
  level2: string | null;
  level3: string | null;
  target: string | null;
  actual: string | null;
  weight: Decimal | null;
  score: Decimal | null;
  deviation: string | null;
  lineStart: number;
  lineEnd: number;
}
