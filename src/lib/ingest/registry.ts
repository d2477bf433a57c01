import { csvTable } from "#lib/domain/csvTable.ts";
import { DEPARTMENT_KINDS, type DepartmentKind } from "#lib/domain/departmentKinds.ts";
import { NO_DIVISION } from "#lib/domain/ids.ts";
import type { Division, Places } from "./division.ts";
import { foldLabel } from "./fold.ts";

/** A department of the registry, data/reference/departments.csv: what is kept by hand of it. */
export interface KnownDepartment {
  departmentId: string;
  name: string;
  shortName: string;
  /** Null for the central government's own. */
  divisionCode: string | null;
  /** Null where the name's end tells. */
  kind: DepartmentKind | null;
  aliases: string[];
  formerNames: string[];
  /** Departments, by identifier or name, whose tasks this one took over, and that took over this one's. */
  predecessors: string[];
  successors: string[];
}

const FILE = "data/reference/departments.csv";

/** The registry: finds a department by any of its names, within its division only. */
export class Registry {
  readonly #places: Places;
  readonly #ids = new Map<string, KnownDepartment>();
  readonly #names = new Map<string, KnownDepartment>();
  /** By a name exactly as listed: departments of several divisions may be called alike. */
  readonly #printed = new Map<string, KnownDepartment[]>();

  /** @throws {Error} with file and line, where two departments could be taken for one another or a value does not fit */
  constructor(text: string, places: Places) {
    this.#places = places;
    csvTable(text).forEach((row, index) => {
      try {
        this.#add(departmentOf(row, places));
      } catch (error) {
        throw new Error(`${FILE}:${index + 2}: ${(error as Error).message}`);
      }
    });
  }

  get departments(): KnownDepartment[] {
    return [...this.#ids.values()];
  }

  get(departmentId: string): KnownDepartment | undefined {
    return this.#ids.get(departmentId);
  }

  /** The department that a division calls so. */
  find(name: string, division: Division): KnownDepartment | undefined {
    return this.#names.get(this.#key(name, division));
  }

  /** The only department listed under exactly these words, for names that begin with no division. */
  findPrinted(name: string): KnownDepartment | undefined {
    const [found, ...others] = this.#printed.get(name) ?? [];
    return others.length ? undefined : found;
  }

  #add(department: KnownDepartment): void {
    const { departmentId, divisionCode, name, aliases, formerNames } = department;
    const other = this.#ids.get(departmentId);
    if (other) throw new Error(`department_id ${departmentId} is already that of ${other.name}`);
    this.#ids.set(departmentId, department);
    const division = this.#places.get(divisionCode ?? "") ?? null;
    for (const called of new Set([name, ...aliases, ...formerNames])) {
      const key = this.#key(called, division);
      const claimed = this.#names.get(key) ?? department;
      if (claimed !== department)
        throw new Error(`${called} is already a name of ${claimed.departmentId} (${claimed.name})`);
      this.#names.set(key, department);
      this.#printed.set(called, [...(this.#printed.get(called) ?? []), department]);
    }
  }

  #key(name: string, division: Division | null): string {
    return division ? `${division.code} ${this.#places.nameWithin(division, name)}` : name;
  }
}

function departmentOf(row: Record<string, string | undefined>, places: Places): KnownDepartment {
  const value = (column: string) => (row[column] ?? "").trim();
  const names = (column: string) => value(column).split("|").map(foldLabel).filter(Boolean);
  const [departmentId, name] = [value("department_id"), foldLabel(value("name"))];
  const code = value("division_code") || NO_DIVISION;
  if (!name) throw new Error("name is empty");
  if (code !== NO_DIVISION && !places.get(code))
    throw new Error(`division_code ${code} is not in data/reference/divisions.csv`);
  if (!/^\d{6}(?:-[a-z0-9]+)+$/.test(departmentId) || !departmentId.startsWith(`${code}-`))
    throw new Error(
      `department_id ${departmentId || "(empty)"} does not fit: write ${code}- and then small letters, digits and hyphens`,
    );
  const kind = value("kind");
  if (kind && !Object.hasOwn(DEPARTMENT_KINDS, kind))
    throw new Error(`kind ${kind} is none of ${Object.keys(DEPARTMENT_KINDS).join(", ")}`);
  return {
    departmentId,
    name,
    shortName: value("short_name") || name,
    divisionCode: code === NO_DIVISION ? null : code,
    kind: (kind || null) as DepartmentKind | null,
    aliases: names("aliases"),
    formerNames: names("former_names"),
    predecessors: names("predecessors"),
    successors: names("successors"),
  };
}
