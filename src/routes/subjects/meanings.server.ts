import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { subjectMeaning, type SubjectMeaning } from "#lib/domain/subjectMeanings.ts";

/** What data/reference says of subjects, by code and by name. */
export function readMeanings(): SubjectMeaning[] {
  return ["subject_meanings", "subject_meanings_by_name"]
    .flatMap((name) => csvParse(readFileSync(`data/reference/${name}.csv`, "utf8")))
    .map(subjectMeaning);
}
