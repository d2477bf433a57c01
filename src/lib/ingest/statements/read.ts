import { subjectLevel, type SubjectCatalogue } from "#lib/domain/subjects.ts";
import type { Statement } from "#lib/domain/vocabulary.ts";
import { foldLabel } from "../fold.ts";
import type { Identity } from "../identity.ts";
import type { Block } from "../source.ts";
import { readBasic } from "./basic.ts";
import type { StatementContext, StatementReader, StatementReading } from "./context.ts";
import { tooLongIn } from "./cells.ts";
import { sheetsOf, type Sheet } from "./sheet.ts";
import { readStateAssets } from "./stateAssets.ts";
import { readSubjectTable } from "./subjectTable.ts";
import { readSummary } from "./summary.ts";
import { withoutMisplaced } from "./misplaced.ts";
import { readThreePublic } from "./threePublic.ts";

const READERS: Partial<Record<Statement, StatementReader>> = {
  revenue_expenditure_summary: readSummary,
  appropriation_summary: readSummary,
  revenue: readSubjectTable,
  expenditure: readSubjectTable,
  general_expenditure: readSubjectTable,
  government_fund: readSubjectTable,
  state_capital: readSubjectTable,
  general_basic_expenditure: readBasic,
  three_public: readThreePublic,
  state_assets: readStateAssets,
};

/** Reads every statement table of a document. */
export function readStatements(
  blocks: readonly Block[],
  { fiscalYear, accountsKind }: Pick<Identity, "fiscalYear" | "accountsKind">,
  subjects: SubjectCatalogue,
): StatementReading & { printedCodes: ReadonlyMap<string, string>; sheets: readonly Sheet[] } {
  const sheets = sheetsOf(blocks, accountsKind, subjects);
  const context: StatementContext = { fiscalYear, subjects, printedCodes: printedCodes(sheets) };
  const readings = sheets.map((sheet) => readSheet(sheet, context));
  return {
    printedCodes: context.printedCodes,
    sheets,
    figures: readings.flatMap((reading) => reading.figures),
    problems: readings.flatMap((reading) => reading.problems),
  };
}

function readSheet(sheet: Sheet, context: StatementContext): StatementReading {
  const reader = sheet.statement === "other" ? undefined : READERS[sheet.statement];
  if (!reader) return { figures: [], problems: [] };
  if (sheet.scale === null && sheet.statement !== "state_assets") {
    const message = `${sheet.statement}: no unit of money (金额单位) at the table or elsewhere`;
    return { figures: [], problems: [{ line: sheet.lineStart, message }] };
  }
  const scale = sheet.scale ?? 1n;
  const { figures, problems } = withoutMisplaced(sheet, reader(sheet, scale, context));
  return { figures, problems: [...problems, ...tooLongIn(sheet.rows, scale)] };
}

/** Names beside codes of functional 科目 anywhere in the statements; names that stand beside several codes are left out. */
function printedCodes(sheets: readonly Sheet[]): Map<string, string> {
  const codes = new Map<string, Set<string>>();
  for (const row of sheets.flatMap((sheet) => sheet.rows)) {
    const text = row
      .map((cell) => foldLabel(cell.text))
      .filter(Boolean)
      .slice(0, 4)
      .join(" ");
    // Functional codes begin with 2; 3 begins the economic ones.
    const match = /^(2\d{2,6}) ?([\u4e00-\u9fa5（）、]{2,})/.exec(text);
    if (!match || subjectLevel("functional", match[1]!) === null) continue;
    const known = codes.get(match[2]!) ?? new Set();
    codes.set(match[2]!, known.add(match[1]!));
  }
  return new Map(
    [...codes].filter(([, found]) => found.size === 1).map(([name, found]) => [name, [...found][0]!]),
  );
}
