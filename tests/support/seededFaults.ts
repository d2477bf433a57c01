import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument, CheckedFigure } from "#lib/checks/check.ts";
import { checked } from "./checking.ts";
import { seeded } from "./seeded.ts";
import { OF_PROJECTS } from "./seededForms.ts";
import { OF_WRITING } from "./seededWriting.ts";

/* One fault at a time, put into a published text where its figures stand: what a slip of the hand makes of it. */

/** A text with a fault, and the line that it stands on. */
export interface Spoilt {
  kind: string;
  text: string;
  line: number;
  what: string;
}

export type Random = () => number;
export interface Page {
  document: CheckedDocument;
  lines: readonly string[];
  random: Random;
}
export type Kind = (page: Page) => { lines: string[]; line: number; what: string } | null;

const isTable = ({ statement }: CheckedFigure) => TABLE_STATEMENTS.includes(statement);
const isMoney = ({ unit, value }: CheckedFigure) => unit === "yuan" && value !== 0n;

export function pick<T>(values: readonly T[], random: Random): T | undefined {
  return values[Math.floor(random() * values.length)];
}

/** Prints something else in the place of a figure. */
export function reprint(
  lines: readonly string[],
  { lineStart, charStart, charEnd }: CheckedFigure,
  words: string,
) {
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

/** One digit before the point is gone. */
function lost(printed: string, random: Random): string {
  const whole = /^-?[\d,]+/.exec(printed)![0];
  const places = [...whole].flatMap((letter, index) => (/\d/.test(letter) ? [index] : []));
  const at = pick(places, random)!;
  return places.length < 2 ? printed : printed.slice(0, at) + printed.slice(at + 1);
}

/** Rows of a statement with their names, and with amounts. */
export function rowsOf({ document: { figures }, lines }: Page): CheckedFigure[][] {
  const rows = new Map<number, CheckedFigure[]>();
  for (const figure of figures) {
    const { subjectCode, lineStart, lineEnd, charStart } = figure;
    if (!isTable(figure) || !subjectCode || lineStart !== lineEnd || charStart === null) continue;
    if (!/[\u4e00-\u9fa5]/.test(lines[lineStart - 1]!)) continue;
    rows.set(lineStart, [...(rows.get(lineStart) ?? []), figure]);
  }
  return [...rows.values()].filter(
    (row) => new Set(row.map(({ subjectCode }) => subjectCode)).size === 1 && row.some(isMoney),
  );
}

/** A word of the text, replaced once. */
export function word(pattern: RegExp, other: (found: string) => string, near: RegExp): Kind {
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

/** What a rate of completion is of; of a budget that is printed nowhere nothing can be said. */
const isBudgetOf = (
  other: CheckedFigure,
  { item, subjectCode }: Pick<CheckedFigure, "item" | "subjectCode">,
) =>
  other.measure === "value" &&
  other.stage !== "actual" &&
  other.item === item &&
  other.subjectCode === subjectCode;

/** The same count elsewhere, or vehicles by use: nothing else tells that a count is wrong. */
const isCountedWith = (other: string, item: string) =>
  other === item || [other, item].every((name) => /vehicles(?!\.purchased)/.test(name));

/** People of a headcount that is the sum of them. */
function isHeadcount({ item }: CheckedFigure, { figures }: CheckedDocument): boolean {
  const [total, ...people] = [
    "staff.actual",
    "staff.in_service",
    "staff.retired.veteran",
    "staff.retired.pension",
  ].map((name) => figures.find((figure) => figure.item === name));
  const sum = people.reduce((result, figure) => result + (figure?.value ?? 0n), 0n);
  return total?.value === sum && [total, ...people].some((figure) => figure?.item === item);
}

/** Statements of what every department has. */
const NEVER_EMPTY =
  /^(?:revenue|expenditure|revenue_expenditure_summary|appropriation_summary|general_expenditure)$/;

const LEVEL = /^(?:revenue|expenditure|three_public|procurement|agency_operating)/;

const KINDS: Record<string, Kind> = {
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
    ({ measure, value, ...figure }, { figures }) =>
      measure === "completion_rate" && value !== 0n && figures.some((other) => isBudgetOf(other, figure)),
    digit,
  ),
  "a digit of a share": number(({ measure, value }) => measure === "share" && value !== 0n, digit),
  "a count": number(
    ({ unit, item, figureId }, { figures }) =>
      ["vehicle", "person", "group", "batch"].includes(unit) &&
      figures.some((other) => other.figureId !== figureId && isCountedWith(other.item, item)),
    (printed) => String(Number(printed.replaceAll(",", "")) + 3),
  ),
  "a headcount": number(isHeadcount, (printed) => String(Number(printed) + 3)),
  "a direction": word(
    /(?:增加|减少|增长|下降)(?=\s*\d)/g,
    (found) => ({ 增加: "减少", 减少: "增加", 增长: "下降", 下降: "增长" })[found]!,
    /%/,
  ),
  // 0元 is 0万元.
  "元 for 万元": word(/(?<=[1-9]\d*(?:\.\d*)?)\s?万元(?!以|（含）)/g, () => "元", /\d\s?万元(?!以|（含）)/),
  "a digit lost in a statement": number((figure) => isTable(figure) && isMoney(figure), lost),
  "revenue for expenditure": word(
    /(?:收入总计|支出总计|本年收入合计|本年支出合计)(?=[^，。；]{0,8}\d)/g,
    (found) => found.replace(/收入|支出/, (flow) => (flow === "收入" ? "支出" : "收入")),
    /总计|合计/,
  ),
  "another purse": word(
    /一般公共预算财政拨款(?=[^，。；]{0,10}支出[^，。；]{0,12}\d)/g,
    () => "政府性基金预算财政拨款",
    /一般公共预算/,
  ),
  "a part of a list left out": word(
    /；(?:项目支出|其他收入|公用经费)[^；。]*[1-9][^；。]*/g,
    () => "",
    /[：:，](?:基本支出|财政拨款收入|人员经费)/,
  ),
  "last year's year": (page) => {
    const { fiscalYear } = page.document;
    const own = new RegExp(
      `(?<=^|[。；]|本部门|本单位)${fiscalYear}(?=年度[^，。；]{0,12}(?:总计|合计|支出))`,
      "g",
    );
    return word(own, () => String(fiscalYear - 1), /\d/)(page);
  },
  "two cells of a row exchanged": (page) => {
    const rows = rowsOf(page).filter((row) => new Set(row.map(({ printed }) => printed)).size > 1);
    const row = pick(rows, page.random);
    if (!row) return null;
    const one = pick(row, page.random)!;
    const other = pick(
      row.filter(({ printed }) => printed !== one.printed),
      page.random,
    )!;
    const [first, last] = one.charStart! < other.charStart! ? [one, other] : [other, one];
    // The later cell first, that the other's place stays.
    const lines = reprint(reprint(page.lines, last, first.printed), first, last.printed);
    return { lines, line: one.lineStart, what: `${first.printed} ↔ ${last.printed}` };
  },
  "a year in a sentence": word(/20\d\d(?=年)/g, (found) => String(Number(found) + 3), /20\d\d年/),
  "a row twice": (page) => {
    const { lines, random } = page;
    const row = pick(rowsOf(page), random);
    if (!row) return null;
    const at = row[0]!.lineStart - 1;
    return { lines: lines.toSpliced(at, 0, lines[at]!), line: at + 2, what: lines[at]!.slice(0, 40) };
  },
  "a row left out": (page) => {
    const { lines, random } = page;
    const row = pick(rowsOf(page), random);
    if (!row) return null;
    const at = row[0]!.lineStart - 1;
    return { lines: lines.toSpliced(at, 1), line: at + 1, what: lines[at]!.slice(0, 40) };
  },
  "amounts of two rows exchanged": (page) => {
    const { lines, random } = page;
    const rows = rowsOf(page);
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
  "another code": (page) => {
    const { lines, random } = page;
    const row = pick(rowsOf(page), random);
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
  "a code left out": (page) => {
    const row = pick(rowsOf(page), page.random);
    const code = row?.[0]!.subjectCode;
    const at = row ? row[0]!.lineStart - 1 : -1;
    if (!code || !page.lines[at]!.includes(code)) return null;
    return { lines: page.lines.with(at, page.lines[at]!.replace(code, "")), line: at + 1, what: code };
  },
  "a title without its table": ({ document, lines, random }) => {
    const printed = document.figures.filter(
      ({ statement }) => isTable({ statement } as CheckedFigure) && NEVER_EMPTY.test(statement),
    );
    const statements = [...new Set(printed.map(({ statement }) => statement))];
    if (statements.length < 3) return null;
    const statement = pick(statements, random)!;
    const own = printed.filter((figure) => figure.statement === statement);
    const [from, to] = [own[0]!.lineStart, own.at(-1)!.lineEnd];
    const title = document.sections.find(({ kind }) => kind === statement)?.lineStart ?? from;
    return { lines: lines.toSpliced(from - 1, to - from + 1), line: title, what: statement };
  },
  "a day in the year": word(/12\s*月\s*31\s*日/g, () => "6月30日", /12\s*月\s*31\s*日/),
  ...OF_PROJECTS,
  ...OF_WRITING,
  "another row's name": (page) => {
    const { lines, random } = page;
    const rows = rowsOf(page);
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
