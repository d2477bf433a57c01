import type { Division } from "#lib/ingest/division.ts";
import { Departments, type Department } from "./departments.ts";
import { OFFICES } from "./offices.ts";
import { Random } from "./random.ts";

/** A department that has the accounts of another one of its kind, each amount a whole number of times. */
export interface PlannedCopy {
  department: Department;
  original: Department;
  factor: number;
}

/** The departments of a generated archive: those whose accounts are generated, and those that are copied from them. */
export interface ArchivePlan {
  originals: Department[];
  copies: PlannedCopy[];
}

const LARGEST_FACTOR = 5;

/**
 * Plans an archive of so many departments: the offices of a province, division after division, and of the next
 * province where it has no more. The more there are, the smaller the share that is generated, but each kind of office
 * that an archive has is generated. A department keeps its name over all years.
 * @throws {Error} where the divisions have not as many offices
 */
export function planArchive(count: number, seed: number, divisions: readonly Division[]): ArchivePlan {
  const sample = Math.min(count, Math.ceil(Math.sqrt(2 * count)));
  const kinds = new Set(shuffled(OFFICES, new Random(seed, "archive", "kinds")).slice(0, sample));
  const country = new Departments(divisions);
  const departments: Department[] = [];
  for (const division of byProvince(divisions))
    for (const department of country.ofDivision(division))
      if (departments.length < count && kinds.has(department.kind))
        departments.push({ ...department, formerName: null });
  if (departments.length < count)
    throw new Error(`there are at most ${departments.length} departments of this seed, not ${count}`);
  const originals = new Set(chosen(departments, sample, seed));
  return {
    originals: [...originals],
    copies: departments
      .filter((department) => !originals.has(department))
      .map((department) => copyOf(department, [...originals], seed)),
  };
}

/** Of each kind of office one, of each another one, and so on. */
function chosen(departments: readonly Department[], sample: number, seed: number): Department[] {
  const ranks = new Map<string, number>();
  return shuffled(departments, new Random(seed, "archive", "originals"))
    .map((department) => {
      const rank = ranks.get(department.kind.name) ?? 0;
      ranks.set(department.kind.name, rank + 1);
      return { department, rank };
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, sample)
    .map(({ department }) => department)
    .sort((a, b) => a.index - b.index);
}

function copyOf(department: Department, originals: readonly Department[], seed: number): PlannedCopy {
  const random = new Random(seed, department.index, "copy");
  const alike = originals.filter(({ kind }) => kind === department.kind);
  const ofLevel = alike.filter(({ division }) => division.level === department.division.level);
  return {
    department,
    original: random.pick(ofLevel.length ? ofLevel : alike),
    factor: random.integer(1, LARGEST_FACTOR),
  };
}

/** The province with the most divisions first; within it as the codes go. */
function byProvince(divisions: readonly Division[]): Division[] {
  const provinces = new Map<string, Division[]>();
  for (const division of divisions) {
    const province = division.code.slice(0, 2);
    provinces.set(province, [...(provinces.get(province) ?? []), division]);
  }
  return [...provinces.values()].sort((a, b) => b.length - a.length).flat();
}

function shuffled<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.integer(0, last);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
