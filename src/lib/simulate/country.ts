import type { Division } from "#lib/ingest/division.ts";
import { disclosure } from "./disclosure.ts";
import type { Fault } from "./faults/fault.ts";
import { spoil } from "./faults/spoil.ts";
import { YEARS } from "./growth.ts";
import { historyOf } from "./history.ts";
import type { SubjectNames } from "./names.ts";
import { layOut, type Laid } from "./page.ts";
import { Departments, type Department } from "./departments.ts";
import { Random } from "./random.ts";
import type { DepartmentYear } from "./truth.ts";
import { eraOf, Voice } from "./voice.ts";

/** What a country is made of besides chance. */
export interface Ground {
  divisions: readonly Division[];
  names: SubjectNames;
}

/** A department's year as published, with what is wrong in it on purpose. */
export interface SimulatedDocument extends Laid {
  fileName: string;
  department: Department;
  year: DepartmentYear;
  voice: Voice;
  fault: Fault | null;
}

/** What a country should be like. */
export interface Wishes {
  seed: number;
  /** Share of documents with a fault. A larger share keeps the faults of a smaller one. */
  faults: number;
}

/**
 * Documents of a generated country without end, a department's years behind each other. Pure: the first N are
 * the same however many are taken.
 * @throws {Error} where more departments are asked for than the divisions have offices
 */
export function* documents(wishes: Wishes, ground: Ground): Generator<SimulatedDocument> {
  const country = new Departments(ground.divisions);
  for (let index = 0; ; index++) {
    const department = country.department(index);
    yield* documentsOf(department, publishedYears(wishes.seed, department), wishes, ground);
  }
}

/** The documents of one department, of the fiscal years that it has published, in their order. */
export function* documentsOf(
  department: Department,
  published: readonly number[],
  { seed, faults }: Wishes,
  { names }: Ground,
): Generator<SimulatedDocument> {
  const history = historyOf(seed, department);
  for (const fiscalYear of published) {
    const index = history.findIndex((year) => year.fiscalYear === fiscalYear);
    const [year, before] = [history[index]!, history[index - 1]!];
    const voice = new Voice(seed, department.index, eraOf(seed, department.index, year.fiscalYear));
    const write = (told: DepartmentYear, past: DepartmentYear) =>
      disclosure(department, told, past, voice, names);
    const random = new Random(seed, department.index, "fault", year.fiscalYear);
    const seen = published.includes(fiscalYear - 1) && year.renamedFrom === null;
    const { blocks, fault } = random.chance(faults)
      ? spoil(random, year, before, seen, write)
      : { blocks: write(year, before), fault: null };
    yield {
      ...layOut(blocks, voice.layout.cells),
      fileName: `${year.name}${year.fiscalYear}年度部门决算.txt`,
      department,
      year,
      voice,
      fault,
    };
  }
}

/** Some departments began late, and now and then a year is not on the web any more. */
function publishedYears(seed: number, { index }: Department): number[] {
  const random = new Random(seed, index, "published");
  const late = random.chance(0.12) ? random.integer(1, 4) : 0;
  return YEARS.slice(late).filter(() => !random.chance(0.04));
}
