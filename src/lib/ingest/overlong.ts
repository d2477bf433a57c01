import type { Block, Problem, SourceText } from "./source.ts";

/** Characters in a line, or of a table's row; the longest paragraphs of disclosures have some thousands. */
const LONGEST_LINE = 20_000;
/** Characters in all, far more than any disclosure has. */
const LONGEST_TEXT = 10_000_000;

/**
 * What there is to interpret: a document without the lines that no person wrote, such as data pasted into one line.
 * They stay its passages, and each is named as a problem.
 * @throws {Error} where the whole is far too long
 */
export function withoutOverlong(source: SourceText): SourceText {
  const length = source.lines.reduce((sum, line) => sum + line.length, 0);
  if (length > LONGEST_TEXT) {
    throw new Error(
      `${(length / 1e6).toFixed(1)} million characters: no disclosure; keep only the published pages`,
    );
  }
  if (source.lines.every((line) => line.length <= LONGEST_LINE)) return source;
  const isOverlong = (line: number) => source.lines[line - 1]!.length > LONGEST_LINE;
  const problems = source.lines.flatMap((text, index): Problem[] =>
    isOverlong(index + 1)
      ? [
          {
            line: index + 1,
            message: `${text.length} characters in one line, kept but not read: break it into lines`,
          },
        ]
      : [],
  );
  return {
    ...source,
    lines: source.lines.map((text, index) => (isOverlong(index + 1) ? "" : text)),
    blocks: source.blocks.flatMap((block) => readable(block, isOverlong)),
    problems: [...source.problems, ...problems],
  };
}

function readable(block: Block, isOverlong: (line: number) => boolean): Block[] {
  if (block.kind === "text") return isOverlong(block.line) ? [] : [block];
  const rows = block.rows.filter((row) => !row.some((cell) => isOverlong(cell.line)));
  return rows.length ? [{ kind: "table", rows }] : [];
}
