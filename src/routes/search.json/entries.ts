import { pinyin } from "pinyin-pro";
import type { SearchEntry, SearchKind } from "#lib/domain/search.ts";
import type { Searchable } from "#lib/queries/searchable.ts";
import type { GlossaryEntry } from "#lib/text/glossaryEntries.ts";
import { plainWords as english } from "#lib/text/en/plainTerms.ts";
import * as en from "#lib/text/en/search.ts";
import { englishName, plainTerm } from "#lib/text/plainTerms.ts";
import { search, searchPages } from "#lib/text/search.ts";
import { ALL_PAGES } from "#lib/text/sitemap.ts";

/** All that can be found, in both languages and with its pinyin: computed here, so that no browser needs the dictionary. */
export function searchEntries(found: Searchable, terms: readonly GlossaryEntry[]): SearchEntry[] {
  return [
    ...ALL_PAGES.map(([name, path]) => ({
      ...entry("page", path, [searchPages[name].title, en.searchPages[name].title], searchPages[name].detail),
      english: en.searchPages[name],
    })),
    ...found.departments.map(({ id, name, shortName, place, years }) => ({
      ...entry("department", id, [name, shortName, place], search.department(place, years)),
      english: { detail: en.search.department(place, years) },
    })),
    ...found.documents.map(({ id, title, fileName, department, shortName, fiscalYear }) => ({
      ...entry("document", id, [title, ...ownName(fileName, title)], search.account(shortName, fiscalYear)),
      english: { detail: en.search.account(shortName, fiscalYear) },
      // Nobody spells a title to its end.
      pinyin: [spelled(department), spelled(`${shortName}${fiscalYear}`)],
    })),
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
}

/** A file's name, where it is not its title: the index of an archive of thousands must not say all twice. */
function ownName(fileName: string, title: string): string[] {
  return fileName.replace(/\.[^.]+$/, "") === title ? [] : [fileName];
}

function entry(
  kind: SearchKind,
  id: string,
  [title, ...names]: [string, ...string[]],
  detail: string,
): SearchEntry {
  return { kind, id, title, names, detail, pinyin: [...new Set([title, ...names].map(spelled))] };
}

/** `滨海2024` → `bin hai 2024`. */
function spelled(text: string): string {
  return pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true })
    .flatMap((syllable) => syllable.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .join(" ");
}
