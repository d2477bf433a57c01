import { LAYOUT } from "./layout.ts";
import { canHold, placeOf, placeOfDocument, type Partition } from "./partition.ts";
import type { TableName } from "./tables.ts";

/**
 * What the rows have in common that a question looks at; nothing for a key that does not narrow them. A page's engine
 * fetches the parts of the tables where such rows may lie, and no others: keys that leave out a row make it missing.
 */
export interface Keys {
  departments?: readonly string[];
  /** Of the account, and for rows of documents the document's own. */
  years?: readonly number[];
  /** For tables that are not of documents: whose they are, in whatever year, for a document prints other years, too. */
  documents?: readonly string[];
  /** The first two, four or six digits of the government's code. */
  divisions?: readonly string[];
}

/** Tells of a part of a table whether rows with these keys can lie in it. */
export function holders(table: TableName, keys: Keys): (partition: Partition) => boolean {
  const { departments = [], divisions = [], years = [], documents = [] } = keys;
  const isOfDocuments = LAYOUT[table].by.includes("document_id");
  const ofDocuments = documents.map((document) => {
    const place = placeOfDocument(document);
    return isOfDocuments ? place : { ...place, year: null };
  });
  const ofDepartments = departments.map((department) => placeOf({ department_id: department }));
  const ofDivisions = divisions.map((division) => ({ division, year: null, department: null }));
  const narrowing = [ofDocuments, ofDepartments, ofDivisions].filter((places) => places.length);
  return (partition) =>
    (!years.length || partition.year === undefined || years.includes(partition.year)) &&
    narrowing.every((places) => places.some((place) => canHold(partition, place)));
}
