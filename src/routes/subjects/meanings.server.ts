import { csvTable } from "#lib/domain/csvTable.ts";
import { subjectMeaning, type SubjectMeaning } from "#lib/domain/subjectMeanings.ts";
import byCode from "../../../data/reference/subject_meanings.csv?raw";
import byName from "../../../data/reference/subject_meanings_by_name.csv?raw";

/** What data/reference says of subjects, by code and by name. */
export function readMeanings(): SubjectMeaning[] {
  return [byCode, byName].flatMap((table) => csvTable(table)).map(subjectMeaning);
}
