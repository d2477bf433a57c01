import { isKindAlone, kindOf, type DepartmentKind } from "#lib/domain/departmentKinds.ts";
import type { Level, Scope } from "#lib/domain/vocabulary.ts";
import { isCorrected } from "./corrected.ts";
import { departmentId, NO_DIVISION } from "./departmentId.ts";
import { departmentName } from "./departmentName.ts";
import { decide, unnamedDivision, type Division } from "./division.ts";
import { fiscalYearOf } from "./fiscalYear.ts";
import { foldLabel, withoutEnumerator } from "./fold.ts";
import type { Reference } from "./reference.ts";
import type { KnownDepartment } from "./registry.ts";
import type { Said } from "./said.ts";
import { scopeOf } from "./scope.ts";

/** Who published the document and which year it closes, as its own text says. */
export interface Identity {
  departmentId: string;
  name: string;
  shortName: string;
  /** The name as its division writes it: the same however much of province and city is printed before it. */
  uniqueName: string;
  divisionCode: string | null;
  divisionName: string | null;
  province: string | null;
  city: string | null;
  level: Level | null;
  kind: DepartmentKind;
  aliases: string[];
  formerNames: string[];
  /** Departments, by identifier or name. */
  predecessors: string[];
  successors: string[];
  fiscalYear: number;
  scope: Scope;
  title: string;
  /** ISO date, where somebody said it. */
  publishedOn: string | null;
  /** Replaces a version published before. */
  corrected: boolean;
}

export interface IdentifyOptions {
  /** What documents.csv says of the document: it overrides the text. */
  said?: Said;
  /** A fiscal year after it is not believed. */
  currentYear?: number;
}

/**
 * Reads department, year and scope from the text. A pure function of its arguments: what else an archive holds
 * changes nothing.
 * @throws {Error} where the text leaves open which department, division or year it is; the message says what to add
 */
export function identify(
  lines: readonly string[],
  fileName: string,
  reference: Reference,
  { said = {}, currentYear }: IdentifyOptions = {},
): Identity {
  const labels = lines.map(foldLabel);
  const stem = foldLabel(fileName.replace(/\.[^.]+$/, ""));
  const fiscalYear = said.fiscalYear ?? fiscalYearOf(labels, stem, currentYear);
  const { known, name, uniqueName, division } = departmentOf(labels, stem, reference, said);
  const kind = known?.kind ?? kindOf(name);
  return {
    departmentId: known?.departmentId ?? generatedId(uniqueName, division, reference),
    name,
    shortName: known?.shortName ?? shortName(name),
    uniqueName,
    divisionCode: division?.code ?? null,
    divisionName: division?.name ?? null,
    province: division?.province ?? null,
    city: division?.city || null,
    level: division
      ? kind === "township"
        ? "township"
        : division.level
      : isCentral(name)
        ? "central"
        : null,
    kind,
    aliases: known?.aliases ?? [],
    formerNames: known?.formerNames ?? [],
    predecessors: known?.predecessors ?? [],
    successors: known?.successors ?? [],
    fiscalYear,
    scope: said.scope ?? scopeOf(labels),
    title: titleOf(labels) ?? `${name}${fiscalYear}年度部门决算`,
    publishedOn: said.publishedOn ?? null,
    corrected: isCorrected(labels, stem),
  };
}

interface Department {
  known: KnownDepartment | undefined;
  name: string;
  uniqueName: string;
  division: Division | null;
}

function departmentOf(
  labels: readonly string[],
  stem: string,
  { places, registry }: Reference,
  said: Said,
): Department {
  const printed = said.department ?? departmentName(labels, stem, places);
  const division = divisionOf(printed, labels, places, said);
  const known = division ? registry.find(printed, division) : registry.findPrinted(printed);
  if (known) {
    const own = places.get(known.divisionCode ?? "") ?? null;
    return {
      known,
      name: known.name,
      uniqueName: own ? places.nameWithin(own, known.name) : known.name,
      division: own,
    };
  }
  if (division) {
    const uniqueName = places.nameWithin(division, printed);
    return { known, name: places.beginning(printed) ? printed : uniqueName, uniqueName, division };
  }
  // Two cities' 教育局 must not become one: without a division only a name that is nobody else's will do.
  if (!said.department && !isCentral(printed) && said.divisionCode === undefined && isAmbiguous(printed))
    throw new Error(
      `${printed}: the text does not say of which division: write division_code beside this file in documents.csv, or its full name as department`,
    );
  return { known, name: printed, uniqueName: printed, division };
}

/** @throws {Error} where several divisions are called so and the text does not decide, or the code that is said is none */
function divisionOf(
  name: string,
  labels: readonly string[],
  places: Reference["places"],
  { divisionCode }: Said,
): Division | null {
  if (divisionCode === NO_DIVISION) return null;
  if (divisionCode !== undefined) {
    const division = places.get(divisionCode);
    if (!division)
      throw new Error(
        `division_code ${divisionCode}, as documents.csv says, is not in data/reference/divisions.csv`,
      );
    return division;
  }
  if (isCentral(name)) return null;
  const candidates = places.beginning(name)?.divisions ?? [];
  if (!candidates.length) return null;
  const division = decide(candidates, labels.join(""));
  if (!division)
    throw new Error(
      `${name}: several divisions are called so, and the text does not say which: write division_code beside this file in documents.csv: ${candidates.map(say).join(", ")}`,
    );
  return division;
}

function say({ code, name, province, city }: Division): string {
  return `${code} (${[...new Set([province, city, name])].join("")})`;
}

/** Bodies of the central government, and their branches anywhere. */
function isCentral(name: string): boolean {
  return (
    /^(?:中华人民共和国|国家(?!级)|国务院|中央(?!大街)|最高人民|全国|中国(?!共产|人民政治协商|国民党|民主|农工|致公|（)|中华全国|海关总署|审计署)/.test(
      name,
    ) || /^[\u4e00-\u9fa5]{2,10}(?<!宣传|组织|统战|武装|工作)部$/.test(name)
  );
}

/** Whether departments of several divisions may be called exactly so. */
function isAmbiguous(name: string): boolean {
  return unnamedDivision(name) !== null || isKindAlone(name) || kindOf(name) === "township";
}

/** @throws {Error} where the registry gave the identifier to another department */
function generatedId(uniqueName: string, division: Division | null, { registry }: Reference): string {
  const id = departmentId(uniqueName, division?.code ?? null);
  const other = registry.get(id);
  if (other)
    throw new Error(
      `${uniqueName}: its identifier ${id} is that of ${other.name} in data/reference/departments.csv: list one of them there with another`,
    );
  return id;
}

/** A name for chart labels: the usual abbreviations of official names. */
function shortName(name: string): string {
  return name
    .replace("人民政府办公室", "政府办")
    .replace("人民政府办公厅", "政府办")
    .replace("人民政府", "政府")
    .replace("委员会", "委");
}

function titleOf(labels: readonly string[]): string | null {
  const title = labels.find((label) =>
    /^[^，。；]{4,50}20\d\d年度?(?:部门|单位)?决算(?:公开)?(?:说明)?$/.test(withoutEnumerator(label)),
  );
  return title?.replace(/^第[一二三四五]部分/, "") ?? null;
}
