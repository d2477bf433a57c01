import { namesTotal } from "#lib/domain/words/heads.ts";
import type { Statement, SubjectSystem } from "#lib/domain/vocabulary.ts";
import { foldLabel } from "../../fold.ts";
import { cellNumeral } from "../../numerals.ts";
import type { Cell, Row, TextLine } from "../../source.ts";
import { wordsOf } from "../cells.ts";
import { scatteredRows } from "./scattered.ts";
import { amountIn, comesTo, isAmount, type Amount } from "./sums.ts";
import type { AmountsSaid, Surroundings } from "./surroundings.ts";

/*
 * Statements by subject in text that lost the places of its cells: a row is a code, a name and the amounts that are not
 * blank. Which columns these are, arithmetic says: a row's first amount is the sum of the others, and subjects add up
 * to the one above them. An amount is read where that leaves a single answer, else not.
 */

/** A column behind the one of totals: the head that the template prints, and words before its amount in the text. */
interface Column {
  head: string;
  said: RegExp;
}

const column = (head: string, said = head): Column => ({
  head,
  said: new RegExp(
    `${said}(?:决算数?|总额|合计(?=[为：]))?[为：]? ?(\\d{1,3}(?:，\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)`,
    "g",
  ),
});

const EXPENDITURE = [column("基本支出"), column("项目支出")];
interface Ledger {
  total: string;
  columns: readonly Column[];
  /** Of what its codes are; functional where it does not say. */
  system?: SubjectSystem;
  /** What stands for a name that is not known, where a code is told from an amount by the name behind it. */
  unnamed?: string;
}
const LEDGERS: Partial<Record<Statement, Ledger>> = {
  revenue: {
    total: "本年收入合计",
    columns: [
      column("财政拨款收入"),
      column("上级补助收入"),
      column("事业收入"),
      column("经营收入"),
      column("附属单位上缴收入", "附属单位(?:上缴|缴款)收入"),
      column("其他收入"),
    ],
  },
  expenditure: {
    total: "本年支出合计",
    columns: [...EXPENDITURE, column("上缴上级支出"), column("经营支出"), column("对附属单位补助支出")],
  },
  general_expenditure: { total: "合计", columns: EXPENDITURE },
  general_basic_expenditure: {
    total: "合计",
    columns: [column("人员经费"), column("公用经费")],
    system: "economic",
    unnamed: "科目",
  },
};

/** Heads of columns that the template does not have: arithmetic knows nothing of them. */
const OTHER_COLUMNS = /上年|年初|预算数|增减|完成率/;

/** A row's amounts in printed order. */
interface Filled {
  amounts: Placed;
}

/** Amounts of two columns without a space between them: what is left of such rows tells nothing. */
const GLUED = /\.\d{4,}\.\d/;

interface Entry {
  isTotal: boolean;
  /** Empty for the row of totals, and where rows have names alone. */
  code: Cell[];
  label: Cell | null;
  /** Whether more words stand with the row: lines may have broken its name. */
  broken: boolean;
  amounts: Cell[];
}

/** The rows of a statement by subject, with a head and each amount in its column; empty where it is none. */
export function ledgerRows(
  statement: Statement | "other",
  lines: readonly TextLine[],
  around: Surroundings,
): Row[] {
  const ledger = statement === "other" ? undefined : LEDGERS[statement];
  if (!ledger || lines.some(({ text }) => OTHER_COLUMNS.test(foldLabel(text)) || GLUED.test(text))) return [];
  // Numbers in a line of their own belong to the row before them, or in tables set tall to the one behind.
  const ways = [entriesIn(lines, "before"), entriesIn(lines, "behind")];
  if (!ways[0]!.some(({ code }) => code.length)) ways.push(entriesIn(lines, "named"));
  const across = ways.filter(addsUpAcross);
  const entries = across.find((way) => familiesIn(way, totalOf(way)).every(addsUp)) ?? across[0];
  if (!entries) return scatteredLedger(ledger, lines, around);
  const total = totalOf(entries);
  const first = entries[0]!.code[0]?.line ?? entries[0]!.label!.line;
  const above = lines.filter(({ line }) => line < first);
  const open =
    columnsHeaded(entries, above, ledger.columns) ?? columnsOfTotal(total, ledger.columns, around.said) ?? [];
  const families = familiesIn(entries, total);
  const placed = placeAmounts(families, total, open.length);
  const sound = families.every(fits);
  const complete =
    open.length > 0 &&
    entries.every(({ amounts }) => amounts.length === open.length + 1) &&
    families.every(addsUp);
  const blank = blankIn(total);
  return [
    headOf(ledger, open).map(blank),
    ...entries.flatMap((entry): Row[] => {
      const alone = () => (complete ? entry.amounts : placeAlone(entry, open.length));
      const amounts = placed.get(entry) ?? (sound ? alone() : null);
      if (!amounts) return [];
      return [[...labelsOf(entry, blank, ledger), ...amounts.map((cell) => cell ?? blank())]];
    }),
  ];
}

/** The same where codes, names and amounts were printed apart from each other. */
function scatteredLedger(ledger: Ledger, lines: readonly TextLine[], around: Surroundings): Row[] {
  const saidOf = ledger.columns.map(({ said }) => around.said(said));
  const found = scatteredRows(lines, saidOf, ledger.system ?? "functional", around);
  if (!found) return [];
  const total = found.rows[0]!;
  const open =
    found.open ??
    columnsHeaded(found.rows, lines, ledger.columns) ??
    columnsOfTotal(total, ledger.columns, around.said);
  if (!open) return [];
  const blank = blankIn(total);
  return [
    headOf(ledger, open).map(blank),
    ...found.rows.map(({ code, amounts }) => [
      blank(code || "合计"),
      blank(code && ledger.unnamed),
      ...amounts.map((cell) => cell ?? blank()),
    ]),
  ];
}

const headOf = ({ total, columns }: Ledger, open: readonly number[]) => [
  "科目编码",
  "科目名称",
  total,
  ...open.map((index) => columns[index]!.head),
];

/** Makes cells in the line of the totals. */
function blankIn({ amounts: [first] }: { amounts: Placed }) {
  return (text = ""): Cell => ({ text, line: first?.line ?? 0, start: 0 });
}

/** Code and name; no name that lines may have broken. */
function labelsOf(entry: Entry, blank: (text?: string) => Cell, { unnamed }: Ledger): [Cell, Cell] {
  const [first] = entry.code;
  if (entry.isTotal) return [blank("合计"), blank()];
  return [
    first ? { ...first, text: codeOf(entry) } : blank(),
    entry.broken || !entry.label ? blank(unnamed) : entry.label,
  ];
}

const CODE = /^(?:\d{3}|\d{5}|\d{7})$/;
/** A code with a digit too few or too many. */
const MISPRINTED = /^[23](?:\d{5}|\d{7,8})$/;

const totalOf = (entries: readonly Entry[]) => entries.find(({ isTotal }) => isTotal)!;
const codeOf = ({ code }: Entry) => code.map(({ text }) => foldLabel(text)).join("");
const isCoded = (entry: Entry) => CODE.test(codeOf(entry));

/** Whose the numbers in lines of their own are: of the row before them or behind; or a row is what words begin behind numbers. */
type Way = "before" | "behind" | "named";

/** Rows in printed order. */
function entriesIn(lines: readonly TextLine[], way: Way): Entry[] {
  const entries: Entry[] = [];
  // The amounts of the row of totals may stand before its label, above all rows.
  const orphans: Cell[] = [];
  let waiting: Cell[] = [];
  let before = "";
  const begin = (entry: Partial<Entry>) => {
    entries.push({ isTotal: false, code: [], label: null, broken: false, amounts: waiting, ...entry });
    waiting = [];
  };
  for (const line of lines) {
    const cells = wordsOf(line);
    const alone = cells.length > 0 && cells.every(isAmount);
    for (const cell of cells) {
      const label = foldLabel(cell.text);
      const last = entries.at(-1);
      if (isAmount(cell)) {
        if (way === "behind" && alone) waiting.push(cell);
        else (last?.amounts ?? orphans).push(cell);
      } else if (namesTotal(before + label) || namesTotal(label)) begin({ isTotal: true, label: cell });
      else if (CODE.test(label) || MISPRINTED.test(label)) begin({ code: [cell] });
      else if (/^\d{1,2}$/.test(label) && last?.code.length && !last.label && last.code.length < 3)
        last.code.push({ ...cell, text: label.padStart(2, "0") });
      else if (way === "named" && last?.amounts.length) begin({ label: cell });
      else if (last && !last.label) last.label = cell;
      else if (way === "named" && last?.label) last.label = { ...last.label, text: last.label.text + label };
      else if (last) last.broken = true;
      before = /^[合总]$/.test(label) ? label : "";
    }
  }
  const total = entries.find(({ isTotal }) => isTotal);
  if (total && !total.amounts.length && orphans.length) {
    total.amounts.push(...orphans);
    const [, rows] = familiesIn(entries, total).find(([owner]) => owner === total) ?? [];
    const sums = rows?.map(({ amounts: [sum] }) => amountIn(sum ?? null)) ?? [];
    if (!comesTo(amountIn(orphans[0]!), sums)) return [];
  }
  // Numbers printed above the others of their row stand in its columns all the same.
  if (way === "behind") for (const { amounts } of entries) amounts.sort((a, b) => a.start - b.start);
  return withoutRepetition(entries.filter(({ amounts }) => amounts.length));
}

/** Some disclosures print rows once more at the end, often beside others' amounts. */
function withoutRepetition(entries: readonly Entry[]): Entry[] {
  const known = new Set<string>();
  return entries.filter((entry) => {
    const code = codeOf(entry);
    return !code || (!known.has(code) && known.add(code));
  });
}

/** Whether each row's first amount is the sum of the others, and one row says the totals. */
function addsUpAcross(entries: readonly Entry[]): boolean {
  return (
    entries.length >= FEWEST &&
    entries.filter(({ isTotal }) => isTotal).length === 1 &&
    entries.every(({ amounts: [first, ...parts] }) => comesTo(amountIn(first!), parts.map(amountIn)))
  );
}

const FEWEST = 3;

/** The columns that the head prints, where every row has an amount of each; null where rows have more amounts or fewer. */
function columnsHeaded(
  rows: readonly Filled[],
  lines: readonly TextLine[],
  columns: readonly Column[],
): number[] | null {
  const indexOf = (text: string) => {
    const label = foldLabel(text);
    return columns.findIndex(({ head }) => label === head || label === `事业单位${head}`);
  };
  const heads = lines
    .map((line) => {
      const whole = indexOf(line.text);
      return whole < 0 ? wordsOf(line).map(({ text }) => indexOf(text)) : [whole];
    })
    .map((row) => row.filter((index) => index >= 0));
  // A page repeats its heads.
  const found = [...new Set(heads.flat())].sort((a, b) => a - b);
  // Heads may be broken over lines, which stand as they like; those of one line must be in the template's order.
  const inOrder = heads.every((row) => row.every((index, at) => at === 0 || index > row[at - 1]!));
  const whole = rows.every(({ amounts }) => amounts.length === found.length + 1);
  return whole && inOrder && found.length > 1 ? found : null;
}

/** Which columns the row of totals fills: all of them, or those whose words the document prints before just these amounts. */
function columnsOfTotal({ amounts }: Filled, columns: readonly Column[], said: AmountsSaid): number[] | null {
  const parts = amounts.slice(1);
  if (parts.length === columns.length)
    return columns.map(({ said: words }, index) => {
      said(words).add(cellNumeral(parts[index]!.text)!.plain);
      return index;
    });
  const found = parts.map((cell) => {
    const { plain } = cellNumeral(cell!.text)!;
    return columns.flatMap((column, index) => (said(column.said).has(plain) ? [index] : []));
  });
  const sure = found.every((indices) => indices.length === 1);
  const order = found.flat();
  return sure && order.every((index, at) => at === 0 || index > order[at - 1]!) ? order : null;
}

/** The total and the parts of a row, each in its column; null for blank ones. */
export type Placed = (Cell | null)[];

/** The rows whose amounts have one possible place each, from the totals down; of others that add up, the sum alone. */
function placeAmounts(families: readonly Family[], total: Entry, columns: number): Map<Entry, Placed> {
  const placed = new Map<Entry, Placed>([[total, total.amounts.slice(0, columns + 1)]]);
  for (const [parent, children] of families) {
    const whole = placed.get(parent);
    if (!whole) continue;
    const places = placesWithin(
      whole,
      children.map(({ amounts }) => amounts),
    );
    const sums = addsUp([parent, children]);
    for (const [at, child] of children.entries()) {
      const place = places[at] ?? (sums ? [child.amounts[0]!, ...whole.slice(1).map(() => null)] : null);
      if (place) placed.set(child, place);
    }
  }
  return placed;
}

/** Where the amounts of some rows stand whose sums are those of `whole`, in each column; null where several places fit. */
export function placesWithin(whole: Placed, rows: readonly (readonly Cell[])[]): (Placed | null)[] {
  const answers = choices(whole, rows);
  return rows.map((_, at) => {
    const ways = new Set(answers.map((answer) => answer[at]!.map((cell) => (cell ? 1 : 0)).join()));
    return ways.size === 1 ? answers[0]![at]! : null;
  });
}

/**
 * A row of its own line, where sums leave its place open or a page is cut: its first amount is the sum, and as many others
 * as there are columns are theirs.
 */
function placeAlone({ code, amounts }: Entry, columns: number): Placed | null {
  const line = code.at(-1)?.line;
  if (!amounts.length || amounts.some((cell) => cell.line !== line)) return null;
  if (amounts.length === columns + 1) return amounts;
  return [amounts[0]!, ...Array.from({ length: columns }, () => null)];
}

/** Each row with the rows right below it, from the top down; rows with names alone are all below the totals. */
function familiesIn(entries: readonly Entry[], total: Entry): Family[] {
  const byCode = new Map(entries.filter(isCoded).map((entry) => [codeOf(entry), entry]));
  if (!byCode.size) return [[total, entries.filter((entry) => entry !== total)]];
  const found = new Map<Entry, Entry[]>();
  const sorted = [...byCode].sort(([a], [b]) => a.length - b.length);
  for (const [code, entry] of sorted) {
    const owner = [-2, -4].map((end) => byCode.get(code.slice(0, end))).find(Boolean) ?? total;
    const children = found.get(owner);
    if (children) children.push(entry);
    else found.set(owner, [entry]);
  }
  return [...found];
}

type Family = [parent: Entry, children: Entry[]];

/** Whether rows come to the one above them. */
function addsUp([parent, children]: Family): boolean {
  const parts = children.map(({ amounts }) => amountIn(amounts[0]!));
  return comesTo(amountIn(parent.amounts[0]!), parts);
}

/** Whether rows are no more than the one above them: more tell that amounts have slipped from row to row. */
function fits(family: Family): boolean {
  const [parent, children] = family;
  const sum = children.reduce((total, { amounts }) => total + amountIn(amounts[0]!).value, 0n);
  return addsUp(family) || sum < amountIn(parent.amounts[0]!).value;
}

/**
 * All ways to place the amounts of some rows, in their printed order, in columns that come to those of `whole`. None where
 * there are too many, or they take too many steps to find.
 */
function choices(whole: Placed, rows: readonly (readonly Cell[])[]): Placed[][] {
  const columns = whole.length - 1;
  const limits = whole.map(amountIn);
  const amounts = new Map(rows.flat().map((cell) => [cell, amountIn(cell)]));
  const grows = [...amounts.values()].every(({ value }) => value >= 0n);
  const none: Amount[] = whole.map(() => ({ value: 0n, rounding: 0n }));
  const found: Placed[][] = [];
  let steps = 0;
  const place = (answer: Placed[], sums: readonly Amount[]) => {
    if (++steps > MOST_STEPS) return;
    const isOver = ({ value, rounding }: Amount, index: number) =>
      value - rounding > limits[index]!.value + limits[index]!.rounding;
    if (grows && sums.some(isOver)) return;
    const row = rows[answer.length];
    if (!row) {
      if (limits.every((limit, index) => comesTo(limit, [sums[index]!]))) found.push(answer);
      return;
    }
    const [first, ...parts] = row;
    for (const places of subsets(columns, parts.length)) {
      const way: Placed = [first!, ...Array.from({ length: columns }, () => null)];
      for (const [order, index] of places.entries()) way[index + 1] = parts[order]!;
      const next = sums.map((sum, index) => plus(sum, amounts.get(way[index]!)));
      place([...answer, way], next);
    }
  };
  place([], none);
  return steps > MOST_STEPS ? [] : found;
}

function plus(sum: Amount, part: Amount | undefined): Amount {
  return part ? { value: sum.value + part.value, rounding: sum.rounding + part.rounding } : sum;
}

const MOST_STEPS = 20_000;

/** The ways to choose `size` of the first `count` whole numbers, in order. */
function subsets(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(count - from, 0) }, (_, step) => from + step).flatMap((first) =>
    subsets(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}
