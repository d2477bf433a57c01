import { pinyin } from "pinyin-pro";
import type { SearchDocument, SearchEntry } from "./search.ts";

/*
 * Made where the site is built and never in a page, which would have to load the dictionary of sounds.
 */

/** A department as it is searched for. */
export interface SearchedDepartment {
  id: string;
  name: string;
  shortName: string;
  /** Aliases, and what it was called before. */
  otherNames: string[];
  place: string;
  /** Place by what it spent in its latest year, from 1. */
  rank: number;
}

export interface SearchedDocument {
  id: string;
  title: string;
  fileName: string;
  departmentId: string;
  fiscalYear: number;
}

/** Departments in their order, each with its documents in theirs. */
export function departmentEntries(
  departments: readonly SearchedDepartment[],
  documents: readonly SearchedDocument[],
): SearchEntry[] {
  const published = new Map<string, SearchedDocument[]>(departments.map(({ id }) => [id, []]));
  for (const document of documents) published.get(document.departmentId)?.push(document);
  return departments.map(({ id, name, shortName, otherNames, place }) => {
    const names = [shortName, ...otherNames, place];
    return {
      kind: "department",
      id,
      title: name,
      names,
      detail: "",
      pinyin: [name, ...names].map(spelled),
      place,
      documents: published.get(id)!.map((document) => listed(document, name)),
    };
  });
}

/** A document as its department's entry has it: the index of an archive of thousands must not say all twice. */
function listed({ id, title, fileName, fiscalYear: year }: SearchedDocument, name: string): SearchDocument {
  return {
    id,
    year,
    ...(title.startsWith(name) ? { after: title.slice(name.length) } : { title }),
    ...(fileName.replace(/\.[^.]+$/, "") === title ? {} : { file: fileName }),
  };
}

/** `滨海2024` → `bin hai 2024`. */
export function spelled(text: string): string {
  return pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true })
    .flatMap((syllable) => syllable.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .join(" ");
}
