import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import { exactMoney, inUnit, moneyUnit } from "#lib/format/money.ts";
import { percent } from "#lib/format/rate.ts";
import { rowsPicture, type Mark, type Picture } from "./panels.ts";

/** The budget a rate is measured against: the adjusted one where there is one. */
export function measuredBudget(row: Pick<DepartmentExecution, "initialBudget" | "adjustedBudget">) {
  return row.adjustedBudget ?? row.initialBudget;
}

/** Bullet bars: solid actual, light band adjusted budget, thin tick initial budget; the rate beside each. */
export function executionByDepartment(rows: readonly DepartmentExecution[]): Picture {
  const amounts = rows.flatMap((row) => [row.initialBudget?.value, row.adjustedBudget?.value, row.actual?.value]);
  const unit = moneyUnit(amounts);
  const largest = Math.max(0, ...amounts.map((amount) => amount ?? 0));
  return rowsPicture({
    labels: rows.map((row) => `${row.shortName} ${row.fiscalYear}`),
    description: rows
      .map((row) => `${row.department}${row.fiscalYear}年决算${row.actual ? exactMoney(row.actual.value) : "未公开"}，执行率${row.executionRate === null ? "无" : percent(row.executionRate)}`)
      .join("；"),
    panels: [
      {
        title: `决算与预算（${unit.name}）`,
        max: largest * 1.02,
        weight: 3,
        rows: rows.map((row) => bullet(row, (value) => inUnit(value, unit))),
      },
      {
        title: "执行率偏离",
        ...deviationRange(rows),
        weight: 1.3,
        rows: rows.map((row) => deviation(row)),
        blank: rows.map(() => "没有公开预算"),
      },
    ],
  });
}

function bullet(row: DepartmentExecution, inUnits: (yuan: number) => string): Mark[] {
  const name = `${row.department} ${row.fiscalYear}`;
  const marks: Mark[] = [];
  const { adjustedBudget, initialBudget, actual } = row;
  if (adjustedBudget) {
    const derived = adjustedBudget.derived ? "（推算）" : "";
    marks.push({
      kind: "band",
      value: adjustedBudget.value,
      colour: "var(--cobalt-soft)",
      figureId: adjustedBudget.figureId,
      tip: [name, `全年预算${derived} ${exactMoney(adjustedBudget.value)}`],
    });
  }
  if (actual) {
    marks.push({
      kind: "bar",
      value: actual.value,
      colour: "var(--cobalt)",
      label: inUnits(actual.value),
      figureId: actual.figureId,
      tip: [name, `决算 ${exactMoney(actual.value)}`],
    });
  }
  if (initialBudget) {
    marks.push({
      kind: "tick",
      value: initialBudget.value,
      colour: "var(--ink)",
      figureId: initialBudget.figureId,
      tip: [name, `年初预算 ${exactMoney(initialBudget.value)}`],
    });
  }
  return marks;
}

/** How far the actual lies off its budget, as a share of it. */
function deviation(row: DepartmentExecution): Mark[] {
  if (row.executionRate === null) return [];
  const off = row.executionRate - 1;
  return [
    {
      kind: "bar",
      value: off,
      colour: Math.abs(off) >= 0.1 ? "var(--ochre-mark)" : "var(--grey-bar)",
      label: percent(row.executionRate),
      tip: [`${row.department} ${row.fiscalYear}`, `执行率 ${percent(row.executionRate)}`],
      ...(row.actual ? { figureId: row.actual.figureId } : {}),
    },
  ];
}

function deviationRange(rows: readonly DepartmentExecution[]): { min: number; max: number } {
  const offs = rows.flatMap((row) => (row.executionRate === null ? [] : [row.executionRate - 1]));
  const [low, high] = [Math.min(0, ...offs), Math.max(0, ...offs)];
  const spread = Math.max(high - low, 0.1);
  // Room for the labels on both sides.
  return { min: low - spread * 0.45, max: high + spread * 0.45 };
}
