import { csvParse } from "d3-dsv";
import { documentOf } from "#lib/domain/ids.ts";
import { subjectLevel, parentCode, SubjectCatalogue, type Subject } from "#lib/domain/subjects.ts";
import type { Level, SubjectSystem } from "#lib/domain/vocabulary.ts";

/** A division of GB/T 2260. */
export interface Division {
  code: string;
  name: string;
  province: string;
  city: string;
  level: Level;
}

/** A department whose identifier or short name is kept by hand; others get theirs by rule. */
export interface KnownDepartment {
  departmentId: string;
  name: string;
  shortName: string;
  divisionCode: string;
  aliases: string[];
}

/** The hand-kept tables under data/reference, parsed. */
export interface Reference {
  subjects: SubjectCatalogue;
  divisions: readonly Division[];
  departments: readonly KnownDepartment[];
  /** Identifiers of documents that were given out before content counted, by the content's SHA-256. */
  documentIds: ReadonlyMap<string, string>;
  /** Numbers that figures of those documents had, with their identifiers of today. */
  formerIds: readonly { formerId: string; documentId: string; figureId: string }[];
}

/** The texts of the CSV files under data/reference. */
export interface ReferenceTexts {
  subjects: string;
  subjectFormerNames: string;
  divisions: string;
  departments: string;
  documentIds: string;
  formerIds: string;
}

/** @throws {Error} where a subject's code has no valid shape */
export function parseReference(texts: ReferenceTexts): Reference {
  const subjects = csvParse(texts.subjects).map((row): Subject => {
    const [system, code] = [row["subject_system"] as SubjectSystem, row["subject_code"]!];
    const level = subjectLevel(system, code);
    if (level === null) throw new Error(`data/reference/subjects.csv: not a ${system} code: ${code}`);
    return { system, code, name: row["name"]!, parentCode: parentCode(code), level };
  });
  const formerNames = csvParse(texts.subjectFormerNames).map((row) => ({
    system: row["subject_system"] as SubjectSystem,
    code: row["subject_code"]!,
    name: row["former_name"]!,
  }));
  const divisions = csvParse(texts.divisions).map((row): Division => ({
    code: row["division_code"]!,
    name: row["name"]!,
    province: row["province"]!,
    city: row["city"]!,
    level: row["level"] as Level,
  }));
  const departments = csvParse(texts.departments).map((row): KnownDepartment => ({
    departmentId: row["department_id"]!,
    name: row["name"]!,
    shortName: row["short_name"]!,
    divisionCode: row["division_code"]!,
    aliases: (row["aliases"] ?? "").split("|").filter(Boolean),
  }));
  const documentIds = new Map(
    csvParse(texts.documentIds).map((row) => [row["sha256"]!, row["document_id"]!]),
  );
  const formerIds = csvParse(texts.formerIds).map((row) => ({
    formerId: row["former_id"]!,
    documentId: documentOf(row["figure_id"]!),
    figureId: row["figure_id"]!,
  }));
  return {
    subjects: new SubjectCatalogue(subjects, formerNames),
    divisions,
    departments,
    documentIds,
    formerIds,
  };
}
