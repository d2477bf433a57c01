import type { Term } from "#lib/queries/glossary.ts";
import { plainTerm, plainTerms, type TermGroup } from "./plainTerms.ts";

/** A term with its plain words, where we have them, and all that the documents say of it. */
export interface GlossaryEntry {
  name: string;
  group: TermGroup;
  plain: string | null;
  /** The official wordings; `printed` is the term as the document prints it. */
  definitions: (Term["definitions"][number] & { printed: string })[];
  /** How many wordings there are that are not listed. */
  unlisted: number;
}

/**
 * The glossary: terms with plain words in their order, then what the documents alone explain. A document explains
 * a subject by its whole path; here all paths to one name stand together.
 */
export function glossaryEntries(terms: readonly Term[]): GlossaryEntry[] {
  const entries = new Map<string, GlossaryEntry>(
    plainTerms.map(({ name, group, plain }) => [name, { name, group, plain, definitions: [], unlisted: 0 }]),
  );
  for (const { term, definitions, unlisted = 0 } of terms) {
    const own = lastOfPath(term);
    const name = plainTerm(own)?.name ?? own;
    const entry = entries.get(name) ?? {
      name,
      group: groupOf(term),
      plain: null,
      definitions: [],
      unlisted: 0,
    };
    for (const definition of definitions)
      if (!entry.definitions.some(({ text }) => text === definition.text))
        entry.definitions.push({ ...definition, printed: term });
    entry.unlisted += unlisted;
    entries.set(name, entry);
  }
  return [...entries.values()];
}

// A subject is printed with its level, mostly behind those above it.
const LEVEL = /（[类款项]）/;

/** A term that only documents explain is told by how it is printed: as a subject, or as something else. */
function groupOf(term: string): TermGroup {
  return LEVEL.test(term) ? "subjects" : "other";
}

/** `住房保障支出（类）住房改革支出（款）住房公积金（项）` → `住房公积金`. */
function lastOfPath(term: string): string {
  return term.split(LEVEL).findLast(Boolean) ?? term;
}
