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
