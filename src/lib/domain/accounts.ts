import { keyOf, type Figure } from "./figure.ts";
import { TABLE_STATEMENTS, type Scope } from "./vocabulary.ts";

/** A figure with what the choice between several for one key needs to know. */
export interface Candidate {
  figure: Figure;
  figureId: string;
  /** Counts the figures of its document in printed order. */
  order: number;
  departmentId: string;
  documentId: string;
  /** The year that the printing document closes. */
  documentYear: number;
  /** Of the printing document: 本级 and 部门汇总 are accounts of their own. */
  scope: Scope;
}

export interface Account {
  chosen: Candidate;
  /** Another figure for the same key differs by more than the printed rounding. */
  conflicting: boolean;
}

/**
 * One account per key: levels only. A reported figure beats a derived one; the year's own document a later
 * one; a statement table narrative; then the earlier line. (docs/data-model.md, accounts)
 */
export function chooseAccounts(candidates: readonly Candidate[]): Account[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.figure.measure !== "value") continue;
    const key = `${candidate.departmentId}|${candidate.scope}|${keyOf(candidate.figure)}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups.values()].map((group) => {
    const chosen = group.reduce((best, other) => (preference(other, best) < 0 ? other : best));
    return { chosen, conflicting: group.some((other) => disagree(other.figure, chosen.figure)) };
  });
}

function preference(a: Candidate, b: Candidate): number {
  return (
    Number(a.figure.basis === "derived") - Number(b.figure.basis === "derived") ||
    distance(a) - distance(b) ||
    Number(!fromTable(a)) - Number(!fromTable(b)) ||
    a.figure.lineStart - b.figure.lineStart ||
    a.order - b.order ||
    (a.documentId < b.documentId ? -1 : 1)
  );
}

function distance({ figure, documentYear }: Candidate): number {
  return Math.abs(documentYear - figure.fiscalYear);
}

function fromTable({ figure }: Candidate): boolean {
  return TABLE_STATEMENTS.includes(figure.statement);
}

function disagree(a: Figure, b: Figure): boolean {
  const difference = a.value > b.value ? a.value - b.value : b.value - a.value;
  return difference > a.rounding + b.rounding;
}
