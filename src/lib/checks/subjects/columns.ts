import { abs } from "#lib/domain/decimal.ts";
import type { CheckedFigure, Comparison } from "../check.ts";
import { judged } from "../compare.ts";
import { groupBy, nameInEnglish, nameOf, sayAlike } from "../figures.ts";

/** A row of a statement by subject: its total, and its columns, of which those left blank are nothing. */
interface Row {
  code: string;
  total: CheckedFigure;
  columns: ReadonlyMap<string, CheckedFigure>;
}

/**
 * Rows whose total is that of the rows below it, while their columns are not, one of the two being blank: the amount stands
 * in another column. Blank cells are nothing only where the columns of their row add up to its total.
 *
 * @param figures of one statement and purse
 * @param totalItem the item of its first column
 */
export function misplaced(figures: readonly CheckedFigure[], totalItem: string): Comparison[] {
  const rows = rowsOf(figures, totalItem);
  const wrong = [...rows.values()].flatMap((row) => {
    const below = [...rows.values()].filter(
      ({ code }) => code.slice(0, -2) === row.code && code !== row.code,
    );
    const comparison = row.code.length < 7 && below.length ? compareColumns(row, below) : null;
    return comparison ? [comparison] : [];
  });
  // A row that is neither its parts' nor its whole's is one slip.
  return wrong.filter(
    ({ subjectCode, figures: [, ...parts] }) =>
      !wrong.some(
        (other) =>
          other.subjectCode!.length > subjectCode!.length &&
          parts.some((part) => part.subjectCode === other.subjectCode),
      ),
  );
}

function rowsOf(figures: readonly CheckedFigure[], totalItem: string): ReadonlyMap<string, Row> {
  const rows = groupBy(
    figures.filter(({ subjectCode }) => subjectCode),
    ({ subjectCode, lineStart }) => `${subjectCode} ${lineStart}`,
  ).flatMap((row): Row[] => {
    const total = row.find(({ item }) => item === totalItem);
    const columns = new Map(row.flatMap((one) => (one === total ? [] : [[one.item, one] as const])));
    if (!total || !columns.size) return [];
    const sum = [...columns.values()].reduce((result, { value }) => result + value, 0n);
    if (abs(sum - total.value) > total.rounding * BigInt(columns.size + 1)) return [];
    return [{ code: total.subjectCode!, total, columns }];
  });
  return new Map(rows.map((row) => [row.code, row]).reverse() as [string, Row][]);
}

/** The first column in which a row differs from the rows below, where one side of it is blank; null where none does. */
function compareColumns(row: Row, below: readonly Row[]): Comparison | null {
  const envelope = row.total.rounding * BigInt(below.length + 1);
  const sumOf = (of: (one: Row) => bigint) => below.reduce((sum, one) => sum + of(one), 0n);
  // What the rows below do not come to was left out or misprinted elsewhere.
  if (abs(sumOf(({ total }) => total.value) - row.total.value) > envelope) return null;
  const items = [...new Set([row, ...below].flatMap(({ columns }) => [...columns.keys()]))];
  for (const item of items) {
    const own = row.columns.get(item);
    const parts = below.flatMap(({ columns }) => columns.get(item) ?? []);
    if (own && parts.length) continue;
    const sum = parts.reduce((result, { value }) => result + value, 0n);
    const printed = own?.value ?? 0n;
    if (abs(sum - printed) <= envelope) continue;
    const [whole, added] = sayAlike("yuan", printed, sum);
    const named = own ?? parts[0]!;
    const [first, last] = [row.total.lineStart, below.at(-1)!.total.lineStart];
    return judged(
      false,
      [row.total, ...(own ? [own] : []), ...(parts.length ? parts : below.map(({ total }) => total))],
      { expected: { value: sum, unit: "yuan" }, actual: { value: printed, unit: "yuan" } },
      {
        zh: `第${first}行与它下面的各行（到第${last}行）合计相符，“${nameOf({ ...named, subjectCode: null, subject: null })}”一列却是${own ? whole : "空的"}，下面各行相加为${parts.length ? added : "零"}，像是金额错了列，值得核对。`,
        en: `Line ${first} and the rows below it (to line ${last}) have one total; in the column of ${nameInEnglish({ ...named, subjectCode: null, subject: null })} it has ${own ? whole : "nothing"}, they ${parts.length ? added : "nothing"}: an amount stands in the wrong column, it seems.`,
      },
    );
  }
  return null;
}
