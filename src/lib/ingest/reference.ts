import { csvTable } from "#lib/domain/csvTable.ts";
import { documentOf } from "#lib/domain/ids.ts";
import { subjectLevel, parentCode, SubjectCatalogue, type Subject } from "#lib/domain/subjects.ts";
import { LEVELS, type Level, type SubjectSystem } from "#lib/domain/vocabulary.ts";
import { Places, type Division } from "./division.ts";
import { Registry, type KnownDepartment } from "./registry.ts";

/** The hand-kept tables under data/reference, parsed. */
export interface Reference {
  subjects: SubjectCatalogue;
  divisions: readonly Division[];
  /** Finds the divisions' names in names and texts. */
  places: Places;
  departments: readonly KnownDepartment[];
  /** Finds a department by any of its names. */
  registry: Registry;
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

/** @throws {Error} naming file and line, where a code has no valid shape or a department could be taken for another */
export function parseReference(texts: ReferenceTexts): Reference {
  const subjects = csvTable(texts.subjects).map((row): Subject => {
    const [system, code] = [row["subject_system"] as SubjectSystem, row["subject_code"]!];
    const level = subjectLevel(system, code);
    if (level === null) throw new Error(`data/reference/subjects.csv: not a ${system} code: ${code}`);
    return { system, code, name: row["name"]!, parentCode: parentCode(code), level };
  });
  const formerNames = csvTable(texts.subjectFormerNames).map((row) => ({
    system: row["subject_system"] as SubjectSystem,
    code: row["subject_code"]!,
    name: row["former_name"]!,
  }));
  const divisions = parseDivisions(texts.divisions);
  const places = new Places(divisions);
  const registry = new Registry(texts.departments, places);
  const documentIds = new Map(
    csvTable(texts.documentIds).map((row) => [row["sha256"]!, row["document_id"]!]),
  );
  const formerIds = csvTable(texts.formerIds).map((row) => ({
    formerId: row["former_id"]!,
    documentId: documentOf(row["figure_id"]!),
    figureId: row["figure_id"]!,
  }));
  return {
    subjects: new SubjectCatalogue(subjects, formerNames),
    divisions,
    places,
    departments: registry.departments,
    registry,
    documentIds,
    formerIds,
  };
}

function parseDivisions(text: string): Division[] {
  const codes = new Set<string>();
  return csvTable(text).map((row, index): Division => {
    const code = row["division_code"] ?? "";
    const fault = !/^\d{6}$/.test(code)
      ? "is not of six digits"
      : codes.has(code)
        ? "stands twice"
        : Object.hasOwn(LEVELS, row["level"] ?? "")
          ? null
          : `has no level of ${Object.keys(LEVELS).join(", ")}`;
    if (fault) throw new Error(`data/reference/divisions.csv:${index + 2}: division_code ${code} ${fault}`);
    codes.add(code);
    return {
      code,
      name: row["name"]!,
      province: row["province"]!,
      city: row["city"]!,
      level: row["level"] as Level,
    };
  });
}
