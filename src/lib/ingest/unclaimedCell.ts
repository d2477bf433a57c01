import type { Claims } from "./claims.ts";
import type { UnclaimedReason } from "./coverage.ts";
import { firstIndex } from "#lib/domain/firstIndex.ts";
import { foldText } from "./fold.ts";
import type { Cell, Row } from "./source.ts";
import type { Sheet } from "./statements/sheet.ts";

/** A cell where it stands. */
interface Place {
  cell: Cell;
  index: number;
  row: Row;
  sheet: Sheet;
  /** Once it was asked for. */
  reason?: UnclaimedReason;
}

/**
 * Says of a place in the statements why its number is no figure; null for a place outside of them.
 * `repeated`: the lines of corrupted repetitions.
 */
export function cellReasons(
  sheets: readonly Sheet[],
  claims: Claims,
  repeated: ReadonlySet<number>,
): (line: number, start: number, end: number) => UnclaimedReason | null {
  const cells = new Map<number, Place[]>();
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      for (const [index, cell] of row.entries()) {
        const place = { cell, index, row, sheet };
        const places = cells.get(cell.line);
        if (places) places.push(place);
        else cells.set(cell.line, [place]);
      }
    }
  }
  const isClaimed = (cell: Cell) => claims.hasCell(cell);
  const claimedIn = claimedCells(isClaimed);
  return (line, start, end) => {
    const places = cells.get(line) ?? [];
    const next = firstIndex(places.length, (index) => places[index]!.cell.start > start);
    const place = places[next - 1];
    if (!place || end > place.cell.start + place.cell.text.length) return null;
    return (place.reason ??= explain(place, repeated.has(line), claimedIn(place.row), isClaimed));
  };
}

/** The first and the last cell of a row that holds a figure, by their places in it. */
function claimedCells(isClaimed: (cell: Cell) => boolean): (row: Row) => { first: number; last: number } {
  const known = new Map<Row, { first: number; last: number }>();
  return (row) => {
    let found = known.get(row);
    if (!found) {
      known.set(row, (found = { first: row.findIndex(isClaimed), last: row.findLastIndex(isClaimed) }));
    }
    return found;
  };
}

function explain(
  { cell, index, row, sheet }: Place,
  repeated: boolean,
  claimed: { first: number; last: number },
  isClaimed: (cell: Cell) => boolean,
): UnclaimedReason {
  const label = foldText(cell.text).trim();
  let after = index + 1;
  while (after < row.length && !row[after]!.text.trim()) after++;
  const next = row[after];
  const isCode = /^\d{2,7}$/.test(label) && (isWords(next) || /^\d{2}$/.test(next?.text.trim() ?? ""));
  if (isCode && (label.length > 2 || index < 3)) return "code";
  if (/^\d{3,7}\s*[\u4e00-\u9fa5（]/.test(label)) return "code";
  if (repeated) return "repetition";
  if (/^(?:栏次)?\s*\d{1,3}$/.test(label)) return "row_number";
  if (!/^[-\d，.\s（）%]+$/.test(label)) return "enumerator";
  // In the column of a part (人员经费) the whole amount of a class stands once more, or nothing.
  const isBasic = sheet.statement === "general_basic_expenditure";
  if (
    isBasic &&
    row.some((other) => other !== cell && other.text.trim() === cell.text.trim() && isClaimed(other))
  )
    return "repetition";
  if (claimed.first >= 0 && claimed.first < index && claimed.last < index) return "no_header";
  return sheet.statement === "other" ? "other" : "not_understood";
}

function isWords(cell: Cell | undefined): boolean {
  return cell !== undefined && /[\u4e00-\u9fa5]{2}/.test(cell.text);
}
