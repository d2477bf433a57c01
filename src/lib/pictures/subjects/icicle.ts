import { subjectIcicle } from "#lib/charts/subjectIcicle.ts";
import { ofLatestYear } from "#lib/domain/developments.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import type { SubjectAmount } from "#lib/queries/subjectAmounts.ts";
import { subjectTree, type SubjectTotal } from "#lib/queries/subjectTree.ts";
import { navigate } from "#lib/state/filters.svelte.ts";
import { pricesOfYears } from "#lib/state/yardstick.svelte.ts";
import { yearsText } from "#lib/text/answers.ts";
import { shortMoney } from "#lib/format/spoken.ts";
import { subjects as text } from "#lib/text/subjects.ts";
import type { PictureKind } from "../picture.ts";
import {
  currentCode,
  currentSystem,
  isDivided,
  levelAnswer,
  subjectCode,
  subjectHeading,
  treeAnswer,
} from "./asked.ts";
import { pathTo } from "./pathTo.ts";

/** What comes with the page of subjects. */
export interface SubjectsPage {
  trees: Record<SubjectSystem, SubjectTotal[]>;
  levels: Record<SubjectSystem, SubjectAmount[]>;
}

interface Icicle {
  system: SubjectSystem;
  /** The open subject. */
  code: string | null;
  subjects: readonly SubjectTotal[];
  /** Of the level that is looked at. */
  amounts: readonly SubjectAmount[];
}

/** The classification, with the open subject spread out. */
export const icicle: PictureKind<Icicle, SubjectsPage, SubjectsPage> = {
  id: "icicle",
  inPlace: "subject",
  part: ({ trees, levels }) => ({ trees, levels }),
  follow(given) {
    const tree = treeAnswer(() => given().trees);
    const level = levelAnswer(
      () => given().levels,
      () => tree.value,
    );
    return {
      state: tree.state,
      get value() {
        return {
          system: currentSystem(),
          code: currentCode(),
          subjects: tree.value,
          amounts: level.value.amounts,
        };
      },
    };
  },
  heading: ({ code, subjects, amounts }) => subjectHeading(code, pathTo(subjects, code), yearsText(amounts)),
  show({ system, code, subjects, amounts }, { words, yardstick }) {
    if (!subjects.length) return null;
    const path = pathTo(subjects, code);
    // One without parts is marked among its siblings.
    const inside = path.at(isDivided(subjects, code) ? -1 : -2);
    const negative = subjects
      .filter((row) => row.amount < 0)
      .map((row) => `${row.code} ${row.name} ${shortMoney(row.amount)}`);
    return {
      title: inside ? text.icicleOf(inside.name) : text.icicle[system],
      subtitle: text.icicleNote(yearsText(ofLatestYear(amounts))),
      picture: subjectIcicle(subjects, code, system, words, yardstick),
      note: negative.length ? text.negative(negative) : "",
      question: (database, filters) =>
        subjectTree(database, { ...filters, system, ...pricesOfYears(), latest: true }),
      onselect: (mark) => void navigate({ subject: subjectCode(mark.target) }),
    };
  },
};
