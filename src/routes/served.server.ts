import { PAGE_KINDS, shellsFor, type PageKind, type Shells } from "#lib/domain/pageKinds.ts";
import { briefs, type Brief } from "#lib/queries/brief.ts";
import { pageIds } from "#lib/queries/pageIds.ts";
import { picturesOf } from "#lib/state/embeds.ts";
import { answerOf, briefOf, type AnswerKind, type Answers } from "./answers/answerOf.ts";
import { QUESTIONS } from "./answers/questions.ts";
import { askExport, exportedDataSet } from "./exported.server.ts";

/** Lets tests have shells over a small archive: how many pages of a kind are prerendered (see pageKinds.ts). */
const MOST_PAGES = process.env["MINGZHANG_MOST_PAGES"];

interface Served {
  ids: Record<PageKind, string[]>;
  shells: Shells;
}
let known: { dataSet: string; served: Promise<Served> } | null = null;

async function served(): Promise<Served> {
  const dataSet = await exportedDataSet();
  if (known?.dataSet !== dataSet) known = { dataSet, served: count() };
  return known.served;
}

async function count(): Promise<Served> {
  const { departments, documents, brief } = await askExport(pageIds);
  const embed = departments.flatMap((id) => picturesOf("departments").map((picture) => `${id}/${picture}`));
  const ids = { departments, documents, checkup: documents, brief, embed };
  const counts = Object.fromEntries(PAGE_KINDS.map((kind) => [kind, ids[kind].length]));
  return {
    ids,
    shells: shellsFor(counts as Record<PageKind, number>, MOST_PAGES ? Number(MOST_PAGES) : undefined),
  };
}

/** The kinds whose pages come by a shell, of the archive that the site is built of. */
export async function exportedShells(): Promise<Shells> {
  return (await served()).shells;
}

/** The pages of a kind that have an address of their own: a whole page, or a small one that leads to the shell. */
export async function ownPages(kind: PageKind): Promise<string[]> {
  const { ids, shells } = await served();
  return shells[kind] === "engine" ? [] : ids[kind];
}

/** The ready answers to write: of the kinds whose shells want them. */
export async function readyAnswers(): Promise<{ kind: AnswerKind; id: string }[]> {
  const { ids, shells } = await served();
  const wanted = PAGE_KINDS.filter((kind) => shells[kind] === "answer").map(
    (kind) => answerOf(kind, "").kind,
  );
  return [...new Set(wanted)].flatMap((kind) => ids[kind].map((id) => ({ kind, id })));
}

/** The answer that a page is made of; null where there is none of that id. */
export async function exportedAnswer<Kind extends AnswerKind>(
  kind: Kind,
  id: string,
): Promise<Answers[Kind] | null> {
  if (kind === "brief") return (await exportedBrief(id)) as Answers[Kind] | null;
  return askExport((database) => QUESTIONS[kind](database, id));
}

/** A department's sheets are made one after the other: its years are asked for together. */
let latest: { dataSet: string; department: string; sheets: Promise<Brief[]> } | null = null;

async function exportedBrief(id: string): Promise<Brief | null> {
  const { department, year } = briefOf(id);
  const dataSet = await exportedDataSet();
  if (latest?.department !== department || latest.dataSet !== dataSet)
    latest = { dataSet, department, sheets: askExport((database) => briefs(database, department)) };
  return (await latest.sheets).find(({ row }) => row.fiscalYear === year) ?? null;
}
