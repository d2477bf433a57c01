import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument, CheckedFigure } from "#lib/checks/check.ts";
import { checked } from "./checking.ts";
import { seeded } from "./seeded.ts";

/* One fault at a time, put into a published text where its figures stand: what a slip of the hand makes of it. */

/** A text with a fault, and the line that it stands on. */
export interface Spoilt {
  kind: string;
  text: string;
  line: number;
  what: string;
}

type Random = () => number;
interface Page {
  document: CheckedDocument;
  lines: readonly string[];
  random: Random;
}
type Kind = (page: Page) => { lines: string[]; line: number; what: string } | null;

const isTable = ({ statement }: CheckedFigure) => TABLE_STATEMENTS.includes(statement);
const isMoney = ({ unit, value }: CheckedFigure) => unit === "yuan" && value !== 0n;

function pick<T>(values: readonly T[], random: Random): T | undefined {
  return values[Math.floor(random() * values.length)];
}

/** Prints something else in the place of a figure. */
function reprint(lines: readonly string[], { lineStart, charStart, charEnd }: CheckedFigure, words: string) {
  return lines.map((line, index) =>
    index === lineStart - 1 ? line.slice(0, charStart!) + words + line.slice(charEnd!) : line,
  );
}

/** A fault of one printed number. */
function number(
  fits: (figure: CheckedFigure, document: CheckedDocument) => boolean,
  alter: (printed: string, random: Random) => string,
): Kind {
  return ({ document, lines, random }) => {
    const fitting = document.figures.filter(
      (figure) =>
        figure.lineStart === figure.lineEnd &&
        figure.charStart !== null &&
        lines[figure.lineStart - 1]!.slice(figure.charStart, figure.charEnd!) === figure.printed &&
        fits(figure, document),
    );
    const figure = pick(fitting, random);
    if (!figure) return null;
    const words = alter(figure.printed, random);
    if (words === figure.printed) return null;
    return {
      lines: reprint(lines, figure, words),
      line: figure.lineStart,
      what: `${figure.statement} ${figure.item} ${figure.measure} ${figure.printed} → ${words}`,
    };
  };
}

/** Another digit before the point, large enough that no rounding explains it. */
function digit(printed: string, random: Random): string {
  const whole = /^-?[\d,]+/.exec(printed)?.[0] ?? printed;
  const places = [...whole].flatMap((letter, index) => (/\d/.test(letter) ? [index] : []));
  const at = pick(places, random)!;
  const digits = "123456789".replace(printed[at]!, "");
  return printed.slice(0, at) + pick([...digits], random)! + printed.slice(at + 1);
}

/** Two different neighbouring digits change places. */
function swapped(printed: string, random: Random): string {
  const places = [...printed].flatMap((letter, index) => {
    const next = printed[index + 1];
    return /\d/.test(letter) && next && /\d/.test(next) && next !== letter ? [index] : [];
  });
  const at = pick(places, random);
  return at === undefined
    ? printed
    : printed.slice(0, at) + printed[at + 1]! + printed[at]! + printed.slice(at + 2);
}

/** Rows of a statement by their line. */
function rowsOf({ figures }: CheckedDocument): CheckedFigure[][] {
  const rows = new Map<number, CheckedFigure[]>();
  for (const figure of figures)
    if (
      isTable(figure) &&
      figure.subjectCode &&
      figure.lineStart === figure.lineEnd &&
      figure.charStart !== null
    )
      rows.set(figure.lineStart, [...(rows.get(figure.lineStart) ?? []), figure]);
  return [...rows.values()].filter((row) => new Set(row.map(({ subjectCode }) => subjectCode)).size === 1);
}

/** A word of the text, replaced once. */
function word(pattern: RegExp, other: (found: string) => string, near: RegExp): Kind {
  return ({ lines, random, document }) => {
    const told = new Set(
      document.figures.filter((figure) => !isTable(figure)).map(({ lineStart }) => lineStart),
    );
    const at = pick(
      lines.flatMap((line, index) => (near.test(line) && told.has(index + 1) ? [index] : [])),
      random,
    );
    if (at === undefined) return null;
    const found = pick([...lines[at]!.matchAll(pattern)], random);
    if (!found) return null;
    const line = lines[at]!;
    const words = other(found[0]);
    return {
      lines: lines.with(at, line.slice(0, found.index) + words + line.slice(found.index + found[0].length)),
      line: at + 1,
      what: `${found[0]} → ${words}`,
    };
  };
}

const LEVEL = /^(?:revenue|expenditure|three_public|procurement|agency_operating)/;

export const KINDS: Record<string, Kind> = {
  "a digit in a statement": number((figure) => isTable(figure) && isMoney(figure), digit),
  "digits swapped in a statement": number((figure) => isTable(figure) && isMoney(figure), swapped),
  "a digit in the text": number(
    (figure) => !isTable(figure) && isMoney(figure) && figure.measure === "value" && LEVEL.test(figure.item),
    digit,
  ),
  "a digit of a change": number((figure) => figure.measure === "yoy_change" && isMoney(figure), digit),
  "a digit of a rate of change": number(
    ({ measure, value }) => measure === "yoy_rate" && value !== 0n,
    digit,
  ),
  "a digit of a completion": number(
    ({ measure, value }) => measure === "completion_rate" && value !== 0n,
    digit,
  ),
  "a digit of a share": number(({ measure, value }) => measure === "share" && value !== 0n, digit),
  "a count": number(
    ({ unit, item, statement }) =>
      statement !== "performance" &&
      ["vehicle", "person", "group", "batch"].includes(unit) &&
      item !== "staff.students",
    (printed) => String(Number(printed.replaceAll(",", "")) + 3),
  ),
  "a direction": word(
    /(?:增加|减少|增长|下降)(?=\s*\d)/g,
    (found) => ({ 增加: "减少", 减少: "增加", 增长: "下降", 下降: "增长" })[found]!,
    /%/,
  ),
  "元 for 万元": word(/(?<=\d)\s?万元(?!以|（含）)/g, () => "元", /\d\s?万元(?!以|（含）)/),
  "a year in a sentence": word(/20\d\d(?=年)/g, (found) => String(Number(found) + 3), /20\d\d年/),
  "a row twice": ({ document, lines, random }) => {
    const row = pick(rowsOf(document), random);
    if (!row) return null;
    const at = row[0]!.lineStart - 1;
    return { lines: lines.toSpliced(at, 0, lines[at]!), line: at + 2, what: lines[at]!.slice(0, 40) };
  },
  "a row left out": ({ document, lines, random }) => {
    const row = pick(rowsOf(document), random);
    if (!row) return null;
    const at = row[0]!.lineStart - 1;
    return { lines: lines.toSpliced(at, 1), line: at + 1, what: lines[at]!.slice(0, 40) };
  },
  "amounts of two rows exchanged": ({ document, lines, random }) => {
    const rows = rowsOf(document);
    const at = Math.floor(random() * (rows.length - 1));
    const [one, other] = [rows[at], rows[at + 1]];
    if (!one || !other || one.length !== other.length || one[0]!.printed === other[0]!.printed) return null;
    let result = [...lines];
    for (const index of [...one.keys()].reverse()) {
      if (one[index]!.item !== other[index]!.item) return null;
      result = reprint(result, one[index]!, other[index]!.printed);
      result = reprint(result, other[index]!, one[index]!.printed);
    }
    return {
      lines: result,
      line: one[0]!.lineStart,
      what: `${one[0]!.subjectCode} ↔ ${other[0]!.subjectCode}`,
    };
  },
  "another code": ({ document, lines, random }) => {
    const row = pick(rowsOf(document), random);
    const code = row?.[0]!.subjectCode;
    const at = row ? row[0]!.lineStart - 1 : -1;
    if (!code || !lines[at]!.includes(code)) return null;
    const other = code.slice(0, -2) + (code.endsWith("99") ? "98" : "97");
    return {
      lines: lines.with(at, lines[at]!.replace(code, other)),
      line: at + 1,
      what: `${code} → ${other}`,
    };
  },
  "another row's name": ({ document, lines, random }) => {
    const rows = rowsOf(document);
    const at = Math.floor(random() * (rows.length - 1));
    const [one, other] = [rows[at]?.[0], rows[at + 1]?.[0]];
    if (!one?.subject || !other?.subject || one.subject === other.subject) return null;
    const line = lines[one.lineStart - 1]!;
    if (!line.includes(one.subject)) return null;
    return {
      lines: lines.with(one.lineStart - 1, line.replace(one.subject, other.subject)),
      line: one.lineStart,
      what: `${one.subject} → ${other.subject}`,
    };
  },
};

/** Some faults of every kind, the same in every run. */
export function spoilt(text: string, each: number, seed: number): Spoilt[] {
  const document = checked(text);
  const lines = text.split(/\r?\n/);
  return Object.entries(KINDS).flatMap(([kind, make], index) => {
    const random = seeded(seed * 100 + index);
    const made = new Map<string, Spoilt>();
    for (let attempt = 0; attempt < each * 4 && made.size < each; attempt++) {
      const fault = make({ document, lines, random });
      if (fault) made.set(`${fault.line} ${fault.what}`, { ...fault, kind, text: fault.lines.join("\n") });
    }
    return [...made.values()];
  });
}
