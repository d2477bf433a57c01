import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { subjectAmounts, type SubjectAmount, type SubjectQuestion } from "#lib/queries/subjectAmounts.ts";
import { subjectDetail, type SubjectDetail } from "#lib/queries/subjectDetail.ts";
import type { SystemQuestion } from "#lib/queries/subjectPurse.ts";
import { subjectTree, type SubjectTotal } from "#lib/queries/subjectTree.ts";
import { currentFilters, isDefault, searchParams } from "#lib/state/filters.svelte.ts";
import { live, type Live } from "#lib/state/live.svelte.ts";
import { pricesOfYears } from "#lib/state/yardstick.svelte.ts";
import { subjects as text } from "#lib/text/subjects.ts";

/* What the address asks of subjects, and the answers, kept in step with it. The latter are called while a component is made. */

/** Which classification is looked at. */
export function currentSystem(): SubjectSystem {
  return searchParams().get("system") === "economic" ? "economic" : "functional";
}

/** The open subject; null for none. */
export function currentCode(): string | null {
  return subjectCode(searchParams().get("subject"));
}

/** What is no code counts as none. */
export function subjectCode(text: string | null | undefined): string | null {
  return text && /^\d{3}(\d\d){0,2}$/.test(text) ? text : null;
}

/** The questions add years up in the prices asked for: their rows are not measured anew. */
function asked(): SystemQuestion {
  return { ...currentFilters(), system: currentSystem(), ...pricesOfYears() };
}

function isGiven(): boolean {
  const question = asked();
  return isDefault(question) && !question.prices;
}

/** All subjects, with what all accounts of a year together spent on them; of several years the latest. */
export function treeAnswer(given: () => Record<SubjectSystem, SubjectTotal[]>): Live<SubjectTotal[]> {
  return live(
    () => given()[currentSystem()],
    () => (isGiven() ? null : { ...asked(), latest: true }),
    subjectTree,
  );
}

/** A subject's parts by department, and what was asked. */
export interface Level {
  of: SubjectSystem;
  parent: string | null;
  asked: string;
  amounts: SubjectAmount[];
}

/** The parts of the open subject, or the top of the classification; the one before for a subject without parts. */
export function levelAnswer(
  given: () => Record<SubjectSystem, SubjectAmount[]>,
  subjects: () => readonly SubjectTotal[],
): Live<Level> {
  const key = () => JSON.stringify(asked());
  const level: Live<Level> = live<Level, SubjectQuestion>(
    // What came with the page answers no other question.
    () => {
      const system = currentSystem();
      return { of: system, parent: null, asked: isGiven() ? key() : "", amounts: given()[system] };
    },
    () => {
      const code = currentCode();
      return (isGiven() && code === null) || !isDivided(subjects(), code)
        ? null
        : { ...asked(), parent: code };
    },
    async (database, { parent, ...rest }) => ({
      of: rest.system,
      parent,
      asked: JSON.stringify(rest),
      amounts: await subjectAmounts(database, { ...rest, parent }),
    }),
    // The heading says the years of a level; those of another level of the same question are right.
    { part: () => level.value.asked === key() },
  );
  return level;
}

/** Whether there is something below a subject. */
export function isDivided(subjects: readonly SubjectTotal[], code: string | null): boolean {
  return code === null || subjects.some((row) => row.parentCode === code);
}

/** The open subject; null where none is open, and as long as the answer is of another one. */
export function detailAnswer(): Live<SubjectDetail | null> {
  const detail = live<SubjectDetail | null, SystemQuestion & { code: string }>(
    () => null,
    () => {
      const code = currentCode();
      return code === null ? null : { ...asked(), code };
    },
    subjectDetail,
    { part: () => true },
  );
  return {
    state: detail.state,
    get value() {
      return detail.value?.code === currentCode() ? detail.value : null;
    },
  };
}

/** The heading of the page of subjects. */
export function subjectHeading(
  code: string | null,
  path: readonly { name: string }[],
  years: string,
): string {
  return code === null ? text.title(years) : `${code} ${path.at(-1)?.name ?? code}`;
}
