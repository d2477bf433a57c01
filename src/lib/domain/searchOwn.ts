import { findEntries, withDocuments, type SearchEntry, type SearchGroup } from "./search.ts";

/** An own document as it is searched for. */
export interface SearchedOwn {
  documentId: string;
  departmentId: string;
  department: string;
  /** The department's name by sound. */
  spelled: string;
  place: string;
  fiscalYear: number;
  title: string;
  name: string;
}

/** What of a reader's own documents a query names: their departments, and themselves. @param mark behind their names */
export function findOwn(documents: readonly SearchedOwn[], query: string, mark: string): SearchGroup[] {
  const departments = new Map<string, SearchEntry>();
  for (const { departmentId, department, spelled, place, documentId, fiscalYear, title, name } of documents) {
    const entry = departments.get(departmentId) ?? {
      kind: "department",
      id: departmentId,
      title: `${department}${mark}`,
      names: [department],
      detail: "",
      pinyin: [spelled],
      place,
      documents: [],
    };
    const listed = { id: documentId, year: fiscalYear, title: `${title}${mark}`, file: name };
    departments.set(departmentId, { ...entry, documents: [...(entry.documents ?? []), listed] });
  }
  return query.trim() ? findEntries([...departments.values()].flatMap(withDocuments), query) : [];
}

/** Two answers as one: what is in both is in its place in the first. */
export function joinedGroups(first: readonly SearchGroup[], rest: readonly SearchGroup[]): SearchGroup[] {
  const groups = rest.map((group) => {
    const own = first.find(({ kind }) => kind === group.kind);
    if (!own) return group;
    const others = group.entries.filter(({ id }) => !own.entries.some((entry) => entry.id === id));
    const twice = group.entries.length - others.length;
    return { ...group, total: own.total + group.total - twice, entries: [...own.entries, ...others] };
  });
  return [...first.filter(({ kind }) => !rest.some((group) => group.kind === kind)), ...groups];
}
