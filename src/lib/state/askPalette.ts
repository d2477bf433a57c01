import { numberQuery } from "#lib/domain/numberQuery.ts";
import { questionsIn, type AskedQuestion } from "#lib/domain/questions.ts";
import { SEARCH_KINDS, type SearchEntry, type SearchGroup, type SearchKind } from "#lib/domain/search.ts";
import { findOwn, joinedGroups } from "#lib/domain/searchOwn.ts";
import { own } from "./own.svelte.ts";
import { ownNumbers } from "./ownNumbers.ts";
import { searchIndex } from "./searchIndex.svelte.ts";

/** What the site's index holds by name. */
const NAMED = SEARCH_KINDS.filter((kind) => kind !== "question" && kind !== "figure");
/** So many departments of a question are offered. */
const MOST_ASKED = 3;

/** All that the palette knows to a query: pages that answer a question first, printed numbers, and what is called so. */
export async function askPalette(query: string): Promise<SearchGroup[]> {
  const number = numberQuery(query);
  const [questions, figures, named] = await Promise.all([
    askedQuestions(query),
    number ? printed(number) : [],
    called(query),
  ]);
  // A year or the beginning of a code is a number, too.
  return number && !number.certain
    ? [...questions, ...named, ...figures]
    : [...questions, ...figures, ...named];
}

/** What is called so: the reader's own first, and of the site what is shown beside it. */
async function called(
  query: string,
  kinds: readonly SearchKind[] = NAMED,
  most?: number,
): Promise<SearchGroup[]> {
  const shown = own.isAlone ? kinds.filter((kind) => kind !== "department" && kind !== "document") : kinds;
  const mine = findOwn(own.searched, query, own.mark).filter(({ kind }) => kinds.includes(kind));
  const shipped = shown.length ? searchIndex.find(query, { kinds: shown, ...(most ? { most } : {}) }) : [];
  return joinedGroups(mine, await shipped);
}

/** The pages that answer a question, of the departments and years that it names. */
async function askedQuestions(query: string): Promise<SearchGroup[]> {
  const question = questionsIn(query);
  if (!question) return [];
  const { asked, years, rest } = question;
  const named = rest ? await called(rest, ["department"], MOST_ASKED) : [];
  const departments = named.flatMap(({ entries }) => entries).slice(0, MOST_ASKED);
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
  const [mine, shipped] = await Promise.all([
    ownNumbers.find(number),
    own.isAlone ? null : searchIndex.numbers(number),
  ]);
  // What the site says of a document that was corrected here is not so any more.
  const others = shipped?.prints.filter(({ documentId }) => !mine?.documents.has(documentId)) ?? [];
  const prints = [...(mine?.prints ?? []), ...others];
  const gone = (shipped?.prints.length ?? 0) - others.length;
  const total = (mine?.total ?? 0) + (shipped?.total ?? 0) - gone;
  if (shipped?.tooMany && number.certain && !prints.length)
    return [{ kind: "figure", total, entries: [], tooMany: true }];
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
