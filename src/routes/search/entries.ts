import type { SearchEntry, SearchKind } from "#lib/domain/search.ts";
import { departmentEntries, spelled } from "#lib/domain/searchDepartments.ts";
import { buildSearchIndex, type SearchFiles } from "#lib/domain/searchIndex.ts";
import type { Searchable } from "#lib/queries/searchable.ts";
import type { GlossaryEntry } from "#lib/text/glossaryEntries.ts";
import { plainWords as english } from "#lib/text/en/plainTerms.ts";
import * as en from "#lib/text/en/search.ts";
import { englishName, plainTerm } from "#lib/text/plainTerms.ts";
import { search, searchPages, searchQuestions } from "#lib/text/search.ts";
import { ALL_PAGES } from "#lib/text/sitemap.ts";

/** The index of all that can be found, in both languages and by its pinyin: made here, so that no page needs the dictionary. */
export function searchFiles(found: Searchable, terms: readonly GlossaryEntry[]): SearchFiles {
  const entries = [
    ...ALL_PAGES.map(([name, path]) => ({
      ...entry(
        "page",
        path,
        [searchPages[name].title, en.searchPages[name].title, ...(searchQuestions[name] ?? [])],
        searchPages[name].detail,
      ),
      english: en.searchPages[name],
    })),
    ...departmentEntries(found.departments, found.documents),
    ...(["functional", "economic"] as const).flatMap((system) =>
      found[system].map(({ code, name, path }) => ({
        ...entry("subject", `${system}:${code}`, [name], search.path([search.systems[system], ...path])),
        english: { detail: search.path([en.search.systems[system], ...path]) },
        code,
      })),
    ),
    ...terms.map(({ name, plain, definitions }) => ({
      ...entry(
        "term",
        name,
        [name, ...(plainTerm(name)?.also ?? []), ...(plain ? [englishName(name)] : [])],
        plain ?? definitions[0]?.text.slice(0, 60) ?? "",
      ),
      ...(plain ? { english: { detail: english[name]! } } : {}),
    })),
  ];
  const ranks = new Map(found.departments.map(({ id, rank }) => [id, rank]));
  return buildSearchIndex(
    entries,
    entries.toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0)),
  );
}

function entry(
  kind: SearchKind,
  id: string,
  [title, ...names]: [string, ...string[]],
  detail: string,
): SearchEntry {
  return { kind, id, title, names, detail, pinyin: [...new Set([title, ...names].map(spelled))] };
}
