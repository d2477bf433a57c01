import { yearStretches } from "#lib/domain/yearSpan.ts";
import type { Changed } from "../zh/developments.ts";
import { counted } from "./counted.ts";

export const developments = {
  titles: {
    deviation: "How expenditure and execution developed",
    figures: "How 三公, cost a head, the SME share and findings developed",
    departments: "How each department's expenditure and execution developed",
    subjects: "How each subject's actual and execution developed",
    parts: "How the 三公 costs developed",
    unitCosts: "How the cost of a vehicle and a visit developed",
    heads: "How headcount and costs a head developed",
    classes: "How the classes of basic expenditure developed",
    shares: "How procurement and the SME share developed",
    uses: "Who uses this subject, year by year",
    level: (name: string) => `${name}: year by year`,
  },
  note: (years: string, broken: boolean) =>
    `${years}; one scale a column, what changed most first, years without accounts stay empty${
      broken ? "; a dashed line: what is measured is something else from there on" : ""
    }`,
  change: (name: string) => `${name}: change on the accounts before`,
  changeShort: "change",
  latest: (year: number) =>
    `Sums over departments are of ${year} alone; developments stand in the pictures of changes.`,
} as const;

export function yearSpan(years: readonly number[]): string {
  return yearStretches(years)
    .join(", ")
    .replace(/, (\S+)$/, " and $1");
}

export function severalYearsAnswer(rows: readonly { departmentId: string; fiscalYear: number }[]): string {
  const years = new Map<string, Set<number>>();
  for (const { departmentId, fiscalYear } of rows)
    years.set(departmentId, (years.get(departmentId) ?? new Set()).add(fiscalYear));
  const several = [...years.values()].filter(({ size }) => size > 1).length;
  const all = counted(years.size, "department");
  return several
    ? `${all}, ${several === years.size ? "each" : `${several} of them`} with accounts of more than one year. Years are not ranked against each other: see what became of each department.`
    : `${all}, each with accounts of one year alone: no change can be told, and years are not ranked against each other.`;
}

export function developmentAnswer(
  measure: string,
  all: readonly Changed[],
  written: (change: number) => string,
  isPart: boolean,
): string {
  const known = all.filter(({ change }) => change !== null);
  const [most, second] = known;
  if (!most) return "";
  const unit = isPart ? "line" : "department";
  const up = known.filter(({ change }) => change! > 0).length;
  const down = known.filter(({ change }) => change! < 0).length;
  const even = known.length - up - down;
  const parts = [up ? `${up} up` : "", down ? `${down} down` : "", even ? `${even} unchanged` : ""].filter(
    Boolean,
  );
  const lead = known.length > 1 ? `${parts.join(", ")}; the most changed is ` : "";
  const others = known
    .slice(1)
    .map(({ change }) => change!)
    .sort((a, b) => a - b);
  const between =
    others.length > 1
      ? `; the other ${others.length} lie between ${written(others[0]!)} and ${written(others.at(-1)!)}`
      : second
        ? `; ${second.name} ${written(second.change!)}`
        : "";
  const single = all.length - known.length;
  const left = single ? `; ${counted(single, unit)} cannot be compared` : "";
  return `${measure}: ${lead}${most.name}, ${written(most.change!)} from ${most.years[0]} to ${most.years[1]}${between}${left}.`;
}
