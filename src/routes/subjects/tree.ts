import type { SubjectTotal } from "#lib/queries/subjectTree.ts";

/** What a key in a tree table does: go to a row, or open or close the one it is on; null for nothing. */
export function keyInTree(
  key: string,
  rows: readonly SubjectTotal[],
  at: SubjectTotal,
  expanded: ReadonlySet<string>,
): { to: string } | { toggle: string } | null {
  const shown = rows.filter((row) => isShown(row, expanded));
  const index = shown.indexOf(at);
  const go = (row: SubjectTotal | undefined) => (row ? { to: row.code } : null);
  const divided = rows.some((row) => row.parentCode === at.code);
  const isOpen = divided && expanded.has(at.code);
  switch (key) {
    case "ArrowDown":
      return go(shown[index + 1]);
    case "ArrowUp":
      return go(shown[index - 1]);
    case "Home":
      return go(shown[0]);
    case "End":
      return go(shown.at(-1));
    case "ArrowRight":
      return divided && !isOpen ? { toggle: at.code } : isOpen ? go(shown[index + 1]) : null;
    case "ArrowLeft":
      return isOpen ? { toggle: at.code } : go(rows.find((row) => row.code === at.parentCode));
    default:
      return null;
  }
}

/** A row shows where all above it are expanded. */
export function isShown({ code }: Pick<SubjectTotal, "code">, expanded: ReadonlySet<string>): boolean {
  for (let length = 3; length < code.length; length += 2)
    if (!expanded.has(code.slice(0, length))) return false;
  return true;
}

/**
 * The rows with the parts of each subject in the order of a value, the largest first or last; what has none comes last
 * either way, what is equal stands as given.
 */
export function orderedTree(
  rows: readonly SubjectTotal[],
  value: (row: SubjectTotal) => number | string | null,
  descending: boolean,
): SubjectTotal[] {
  const codes = new Set(rows.map(({ code }) => code));
  const parts = new Map<string | null, SubjectTotal[]>();
  for (const row of rows) {
    const parent = row.parentCode !== null && codes.has(row.parentCode) ? row.parentCode : null;
    parts.set(parent, [...(parts.get(parent) ?? []), row]);
  }
  const sign = descending ? -1 : 1;
  const below = (parent: string | null): SubjectTotal[] =>
    (parts.get(parent) ?? [])
      .map((row) => ({ row, own: value(row) }))
      .sort((a, b) => {
        if (a.own === null || b.own === null) return Number(a.own === null) - Number(b.own === null);
        return sign * (a.own < b.own ? -1 : a.own > b.own ? 1 : 0);
      })
      .flatMap(({ row }) => [row, ...below(row.code)]);
  return below(null);
}
