import { firstIndex } from "#lib/domain/firstIndex.ts";
import type { Item } from "#lib/domain/items.ts";
import type { Stage } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument, CheckedFigure } from "./check.ts";

type Figures = readonly CheckedFigure[];
/** What figures are looked up by; null for figures that are not. One function for each use: its groups are kept by it. */
export type Key = (figure: CheckedFigure) => string | null;

const GROUPS = new WeakMap<CheckedDocument, Map<Key, Map<string, CheckedFigure[]>>>();

/** The figures of a document that have a key, in printed order. Grouped once, however often rules ask. */
export function withKey(document: CheckedDocument, key: Key, wanted: string | null): Figures {
  let known = GROUPS.get(document);
  if (!known) GROUPS.set(document, (known = new Map()));
  let groups = known.get(key);
  if (!groups) known.set(key, (groups = grouped(document.figures, key)));
  return (wanted !== null && groups.get(wanted)) || [];
}

function grouped(figures: Figures, key: Key): Map<string, CheckedFigure[]> {
  const groups = new Map<string, CheckedFigure[]>();
  for (const figure of figures) {
    const name = key(figure);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(figure);
    else groups.set(name, [figure]);
  }
  return groups;
}

/** What the accounts know a level by, without its stage. */
export interface Account {
  item: Item;
  subjectCode: string | null;
  funding: CheckedFigure["funding"];
}

const byAccount: Key = ({ measure, item, subjectCode, funding, fiscalYear, stage }) =>
  measure === "value" ? [item, subjectCode, funding, fiscalYear, stage].join() : null;

/** What a document's amounts are where no rule asks for another stage: a budget has no actuals. */
export function ownStage({ kind }: CheckedDocument): Stage {
  return kind === "budget" ? "initial_budget" : "actual";
}

/** The first level of the document's own year that is printed for an account. */
export function levelOf(
  document: CheckedDocument,
  { item, subjectCode, funding }: Account,
  stage: Stage = ownStage(document),
): CheckedFigure | null {
  const key = [item, subjectCode, funding, document.fiscalYear, stage].join();
  return withKey(document, byAccount, key)[0] ?? null;
}

const byAboutness: Key = ({ item, subjectCode, funding, fiscalYear, statement }) =>
  [item, subjectCode, funding, fiscalYear, statement].join();

/** The last figure printed before another about the same thing, in its line or at most `lines` above, that fits. */
export function lastBefore(
  document: CheckedDocument,
  figure: CheckedFigure,
  lines: number,
  fits: (candidate: CheckedFigure) => boolean,
): CheckedFigure | null {
  const same = withKey(document, byAboutness, byAboutness(figure));
  return lastOf(
    same,
    figure,
    (candidate) => candidate.lineStart <= figure.lineStart && fits(candidate),
    figure.lineStart - lines,
  );
}

/** The last of some figures in printed order that is printed before another, from a line on, and fits. */
export function lastOf(
  figures: Figures,
  { order }: CheckedFigure,
  fits: (candidate: CheckedFigure) => boolean,
  fromLine = 0,
): CheckedFigure | null {
  for (
    let index = firstIndex(figures.length, (place) => figures[place]!.order >= order) - 1;
    index >= 0;
    index--
  ) {
    if (figures[index]!.lineStart < fromLine) return null;
    if (fits(figures[index]!)) return figures[index]!;
  }
  return null;
}
