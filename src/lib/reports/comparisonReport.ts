import { accountName } from "#lib/domain/accountYear.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";
import { everyPerspective } from "#lib/pictures/compare/measures.ts";
import type { AccountDocument } from "#lib/queries/accountDocuments.ts";
import type { ComparedAccount } from "#lib/queries/comparison.ts";
import { compareText } from "#lib/text/compare.ts";
import { ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { currentWords } from "#lib/text/pictures.ts";
import { reportText } from "#lib/text/reports.ts";
import { partOf, placeIn, sourceRows } from "./parts.ts";
import type { Report } from "./report.ts";

/** So many accounts are named in a title. */
const NAMED = 3;

export interface Comparison {
  /** As printed, in the order they were picked. */
  rows: readonly ComparedAccount[];
  /** They are of several years that nobody picked. */
  areYears: boolean;
  documents: readonly AccountDocument[];
}

/** Accounts side by side as a report, in the language of the moment: from every perspective that the page has. */
export function comparisonReport({ rows, areYears, documents }: Comparison, yardstick: Yardstick): Report {
  const placeOf = placeIn(documents);
  const names = rows.map(accountName);
  const more = names.length - NAMED;
  const shown = everyPerspective({ rows, areYears }, { words: currentWords(), yardstick });
  return {
    title: reportText.comparison(ui.enumerate(names.slice(0, NAMED)), Math.max(0, more)),
    subtitle: more > 0 ? ui.enumerate(names) : compareText.answer(rows.length),
    parts: shown.flatMap((part) => (part.empty ? [] : [partOf(part, placeOf)])),
    sources: sourceRows(documents),
    notes: [pages.staff.method, pages.procurement.method, ui.empty.notPublishedNote],
  };
}
