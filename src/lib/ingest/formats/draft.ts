import type { Block, Cell, SourceText } from "../source.ts";

/** Collects what a format reader finds, line by line: text as text, tables as one line a row, cells between tabs. */
export class Draft {
  readonly lines: string[] = [];
  readonly blocks: Block[] = [];

  text(text: string): void {
    this.lines.push(text);
    if (text.trim()) this.blocks.push({ kind: "text", line: this.lines.length, text });
  }

  /** A line that belongs to the page and not to the disclosure: page numbers, running heads. Kept, not read. */
  furniture(text: string): void {
    this.lines.push(text);
  }

  /** A table; rows without any text are left out, cells keep their column. */
  table(rows: readonly (readonly string[])[]): void {
    const filled = rows.filter((row) => row.some((cell) => cell.trim()));
    if (!filled.length) return;
    this.blocks.push({ kind: "table", rows: filled.map((row) => this.#row(row)) });
  }

  #row(texts: readonly string[]): Cell[] {
    const cells = texts.map((text) => text.replace(/[\t\r\n]+/g, " ").trim());
    const line = this.lines.push(cells.join("\t"));
    let start = 0;
    return cells.map((text) => {
      const cell = { text, line, start };
      start += text.length + 1;
      return cell;
    });
  }

  source(format: SourceText["format"]): SourceText {
    return { format, lines: this.lines, blocks: this.blocks, problems: [] };
  }
}
