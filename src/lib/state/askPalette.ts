import { numberQuery } from "#lib/domain/numberQuery.ts";
import { questionsIn, type AskedQuestion } from "#lib/domain/questions.ts";
import type { SearchEntry, SearchGroup } from "#lib/domain/search.ts";
import { findOwn, joinedGroups } from "#lib/domain/searchOwn.ts";
import { own } from "./own.svelte.ts";
import { searchIndex } from "./searchIndex.svelte.ts";

/** So many departments of a question are offered. */
const MOST_ASKED = 3;

/** All that the palette knows to a query: pages that answer a question first, printed numbers, and what is called so. */
export async function askPalette(query: string): Promise<SearchGroup[]> {
  const number = numberQuery(query);
  const [questions, figures, shipped] = await Promise.all([
    askedQuestions(query),
    number ? printed(number) : [],
    searchIndex.find(query),
  ]);
  const named = joinedGroups(findOwn(own.searched, query, own.mark), shipped);
  // A year or the beginning of a code is a number, too.
  return number && !number.certain
    ? [...questions, ...named, ...figures]
    : [...questions, ...figures, ...named];
}

/** The pages that answer a question, of the departments and years that it names. */
async function askedQuestions(query: string): Promise<SearchGroup[]> {
  const question = questionsIn(query);
  if (!question) return [];
  const { asked, years, rest } = question;
  const named = rest ? await searchIndex.find(rest, { kinds: ["department"], most: MOST_ASKED }) : [];
  const departments = named.flatMap(({ entries }) => entries);
  // Words that are nobody's name are not passed over: it is another question.
  if (rest && !departments.length) return [];
  const whom: (SearchEntry | null)[] = departments.length ? departments : [null];
  const entries = whom.flatMap((department) =>
    asked.map((question) => questionEntry(question, department, years)),
  );
  return [{ kind: "question", total: entries.length, entries }];
}

function questionEntry(
  { params, ...question }: AskedQuestion,
  department: SearchEntry | null,
  years: readonly number[],
): SearchEntry {
  const asked = {
    ...question,
    params: {
      ...params,
      ...(department ? { departments: department.id } : {}),
      ...(years.length ? { years: years.join(",") } : {}),
    },
  };
  const whom = department ? (department.names[0] ?? department.title) : "";
  return {
    ...nameless,
    kind: "question",
    id: `${question.name} ${department?.id ?? ""}`,
    title: whom,
    asked,
  };
}

async function printed(number: NonNullable<ReturnType<typeof numberQuery>>): Promise<SearchGroup[]> {
  const { prints, total, tooMany } = await searchIndex.numbers(number);
  if (tooMany && number.certain) return [{ kind: "figure", total, entries: [], tooMany }];
  if (!prints.length) return [];
  const entries = prints.map(({ account, ...print }): SearchEntry => ({
    ...nameless,
    kind: "figure",
    id: print.figureId,
    account,
    print,
  }));
  return [{ kind: "figure", total, entries }];
}

/** Their words are made where they are shown. */
const nameless = { title: "", names: [], detail: "", pinyin: [] } as const;
