import departments from "../../../data/reference/departments.csv?raw";
import divisions from "../../../data/reference/divisions.csv?raw";
import documentIds from "../../../data/reference/document_ids.csv?raw";
import formerIds from "../../../data/reference/former_ids.csv?raw";
import subjectFormerNames from "../../../data/reference/subject_former_names.csv?raw";
import subjects from "../../../data/reference/subjects.csv?raw";
import { parseReference, type Reference } from "#lib/ingest/reference.ts";

let parsed: Reference | null = null;

/** The hand-kept tables as they were when the site was built: the very same that the command reads by. */
export function reference(): Reference {
  return (parsed ??= parseReference({
    departments,
    divisions,
    documentIds,
    formerIds,
    subjectFormerNames,
    subjects,
  }));
}
