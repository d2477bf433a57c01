/* Slips of the pen in tables as people publish them: a letter in a head or title, a cell or a row lost on the way. */

export interface Slip {
  kind: string;
  /** The line it is on, 1-based, and what stood there. */
  line: number;
  what: string;
  text: string;
}

const isHead = (cells: readonly string[]) =>
  cells.length >= 3 &&
  !cells.some((cell) => /\d\.\d|\d{3}/.test(cell)) &&
  cells.some((cell) => /收入|支出|预算|决算|合计|费|拨款|数/.test(cell));
const isTitle = (line: string) => /算.*表\s*$/.test(line) && line.length < 40 && !line.includes("\t");
const garbled = (text: string, at: number) => `${text.slice(0, at)}某${text.slice(at + 1)}`;

/** Every slip of a text, one at a time. */
export function* tableSlips(text: string): Generator<Slip> {
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const cells = line.split("\t");
    const slip = (kind: string, what: string, ...instead: string[]): Slip => ({
      kind,
      line: index + 1,
      what,
      text: lines.toSpliced(index, 1, ...instead).join("\n"),
    });
    if (isTitle(line)) {
      yield slip("a title with another letter", line, garbled(line, 1));
      yield slip("a title with another letter near its end", line, garbled(line, line.trimEnd().length - 4));
      yield slip("a title that is not there", line);
    } else if (/单位[:：]/.test(line)) {
      yield slip("no unit", line, line.replace(/(?:金额)?单位[:：].*/, ""));
    } else if (isHead(cells)) {
      yield slip("a row of heads that is not there", line);
      for (const [at, head] of cells.entries()) {
        if (head.trim().length < 2) continue;
        yield slip(
          "a head with another letter",
          head,
          cells.with(at, garbled(head, head.length >> 1)).join("\t"),
        );
        yield slip("a blank head", head, cells.with(at, "").join("\t"));
        yield slip("a head that is not there", head, cells.toSpliced(at, 1).join("\t"));
      }
    } else if (cells.length >= 3 && cells.some((cell) => /\d\.\d\d/.test(cell))) {
      for (const [at, cell] of cells.entries()) {
        if (!cell.trim())
          yield slip("a blank cell that is not there", line, cells.toSpliced(at, 1).join("\t"));
        else if (/\d\.\d\d/.test(cell))
          yield slip("an amount that is not there", line, cells.toSpliced(at, 1).join("\t"));
        else if (/[\u4e00-\u9fa5]{2}/.test(cell))
          yield slip(
            "a name with another letter",
            cell,
            cells.with(at, garbled(cell, cell.length >> 1)).join("\t"),
          );
      }
    }
  }
}
