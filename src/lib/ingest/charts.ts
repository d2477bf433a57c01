import type { Figure } from "#lib/domain/figure.ts";
import type { Item } from "#lib/domain/items.ts";
import type { Funding, SubjectSystem } from "#lib/domain/vocabulary.ts";
import { fundingIn } from "#lib/domain/words/purses.ts";
import { foldLabel } from "./fold.ts";
import type { LeadGrammar } from "./narrative/grammar.ts";
import type { Block, Cell, Row, Table } from "./source.ts";
import { amountOf, isNumber } from "./statements/cells.ts";

/** A number of a chart's data: the series it belongs to, its category, and the cell. */
interface Point {
  series: string;
  category: string;
  cell: Cell;
}

/** What a chart is captioned: 图5：一般公共预算财政拨款支出决算变动情况. */
interface Caption {
  text: string;
  funding: Funding;
}

interface Meaning {
  item: Item;
  subjectSystem: SubjectSystem | null;
  subjectCode: string | null;
  funding: Funding;
  fiscalYear: number;
}

/**
 * Reads the data of charts that a conversion left in the text: names of categories, then as many numbers.
 * Charts print no unit. One is read only where a caption says what it shows and its numbers of the year itself are
 * printed in the document for the same keys, which gives the unit and shows that it is understood.
 */
export function readCharts(
  blocks: readonly Block[],
  reported: readonly Figure[],
  grammar: LeadGrammar,
  fiscalYear: number,
): Figure[] {
  const captions = captionsOf(blocks).slice(0, MOST_CAPTIONS);
  if (!captions.length) return [];
  const printed = new Set(reported.filter(isLevel).map((figure) => printedKey(figure, figure.value)));
  const figures: Figure[] = [];
  for (const rows of blocks.flatMap((block) => (block.kind === "table" ? stanzas(block) : []))) {
    const points = pointsOf(rows);
    const fitting = points.length ? captions.filter((caption) => fits(caption, points)) : [];
    const caption = fitting[0];
    if (!caption) continue;
    // Two charts of one shape share their captions in order.
    if (fitting.length > 1) captions.splice(captions.indexOf(caption), 1);
    for (const figure of chartFigures(points, caption, printed, grammar, fiscalYear)) figures.push(figure);
  }
  return figures;
}

/** More than any disclosure has charts. */
const MOST_CAPTIONS = 200;
const MOST_POINTS = 40;

function captionsOf(blocks: readonly Block[]): Caption[] {
  return blocks.flatMap((block) => {
    const text = block.kind === "text" ? /^图\d*[:：、.]?(.{4,40})$/.exec(foldLabel(block.text))?.[1] : null;
    return text ? [{ text, funding: fundingIn(text) ?? "all" }] : [];
  });
}

/** Rows with an empty line between them belong to two charts. */
function stanzas(table: Table): Row[][] {
  const groups: Row[][] = [];
  let last = 0;
  for (const row of table.rows) {
    if (row[0]!.line > last + 1) groups.push([]);
    groups.at(-1)!.push(row);
    last = row.at(-1)!.line;
  }
  return groups;
}

/** Splits the cells into runs of words and runs of numbers; the last words before n numbers are their categories. */
function pointsOf(rows: readonly Row[]): Point[] {
  const cells = rows.flat().filter((cell) => cell.text.trim());
  const points: Point[] = [];
  let words: Cell[] = [];
  for (let index = 0; index < cells.length;) {
    while (index < cells.length && !isNumber(cells[index]!)) words.push(cells[index++]!);
    const numbers: Cell[] = [];
    while (index < cells.length && isNumber(cells[index]!)) numbers.push(cells[index++]!);
    if (
      !numbers.length ||
      numbers.length > MOST_POINTS ||
      words.length < numbers.length ||
      words.length > numbers.length + 1
    )
      return [];
    const categories = words.slice(-numbers.length).map((cell) => foldLabel(cell.text));
    if (areGlued(categories)) return [];
    const series = words.length > numbers.length ? foldLabel(words[0]!.text) : "";
    points.push(...numbers.map((cell, order) => ({ series, category: categories[order]!, cell })));
    words = [];
  }
  return points.length >= 2 && points.length <= MOST_POINTS ? points : [];
}

/** 收入支出 and 支出: a cell came to hold two names, and whose the numbers are nobody knows. */
function areGlued(categories: readonly string[]): boolean {
  return categories.some((one) => categories.some((other) => one !== other && one.endsWith(other)));
}

function fits(caption: Caption, points: readonly Point[]): boolean {
  const years = points.some((point) => yearIn(point.series) || yearIn(point.category));
  const words = new Set(points.map((point) => (yearIn(point.category) ? point.series : point.category)));
  if (years) {
    const both = words.has("收入") && words.has("支出");
    return (
      /变动|增减|对比/.test(caption.text) &&
      (both ? /收.*支/.test(caption.text) : !/收.*支/.test(caption.text))
    );
  }
  const text = [...words].join("");
  if (!/结构|构成/.test(caption.text)) return false;
  if (/出国|接待/.test(text)) return /三公/.test(caption.text);
  if (/基本支出/.test(text)) return /^支出/.test(caption.text);
  if (/收入/.test(text)) return /收入/.test(caption.text) && !/支/.test(caption.text);
  return /支出/.test(caption.text) && caption.funding !== "all" && !/三公/.test(caption.text);
}

function chartFigures(
  points: readonly Point[],
  caption: Caption,
  printed: ReadonlySet<string>,
  grammar: LeadGrammar,
  fiscalYear: number,
): Figure[] {
  const meant = points.flatMap((point) => {
    const meaning = meaningOf(point, caption, grammar, fiscalYear);
    return meaning ? [{ point, meaning }] : [];
  });
  const own = meant.filter(({ meaning }) => meaning.fiscalYear === fiscalYear);
  const scale = [1n, 10_000n, 100_000_000n].find((candidate) => {
    const amounts = own.map(({ point }) => amountOf(point.cell, candidate)?.value ?? 0n);
    const isSaid = (value: bigint, index: number) => printed.has(printedKey(own[index]!.meaning, value));
    return (
      amounts.some((value) => value !== 0n) && amounts.every((value, index) => !value || isSaid(value, index))
    );
  });
  if (!scale) return [];
  return meant.flatMap(({ point, meaning }): Figure[] => {
    const amount = amountOf(point.cell, scale);
    if (!amount) return [];
    return [
      {
        ...amount,
        ...meaning,
        statement: "chart_data",
        stage: "actual",
        measure: "value",
        base: null,
        unit: "yuan",
        basis: "reported",
        derivation: null,
        reason: null,
      },
    ];
  });
}

function meaningOf(point: Point, caption: Caption, grammar: LeadGrammar, fiscalYear: number): Meaning | null {
  const year = yearIn(point.category) ?? yearIn(point.series) ?? fiscalYear;
  const words = yearIn(point.category) ? point.series : point.category;
  const lead = grammar.parse(words);
  if (!lead) return null;
  const funding = lead.funding ?? caption.funding;
  if (lead.subject) {
    const { items, subjectSystem, subjectCode } = lead.subject;
    return { item: items[0]!, subjectSystem, subjectCode, funding, fiscalYear: year };
  }
  if (!lead.bare) return null;
  const totals = /总计/.test(caption.text);
  const item: Item =
    lead.bare === "expenditure"
      ? totals
        ? "expenditure.total"
        : "expenditure.current"
      : totals
        ? "revenue.total"
        : lead.funding
          ? "revenue.appropriation"
          : "revenue.current";
  return { item, subjectSystem: null, subjectCode: null, funding, fiscalYear: year };
}

function isLevel(figure: Figure): boolean {
  return figure.measure === "value" && figure.stage === "actual";
}

/** What a number is about, and how much it is. */
function printedKey(about: Omit<Meaning, "subjectSystem">, value: bigint): string {
  const { item, subjectCode, funding, fiscalYear } = about;
  return [item, subjectCode ?? "", funding, fiscalYear, value].join("|");
}

function yearIn(words: string): number | null {
  const year = /^(\d{4})年/.exec(words)?.[1];
  return year ? Number(year) : null;
}
