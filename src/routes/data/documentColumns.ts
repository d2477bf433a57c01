import { columnsFor, type Column } from "#lib/pictures/columns/columns.ts";
import { understood, type ListedDocument } from "#lib/queries/documentList.ts";
import { addressOf } from "#lib/state/addresses.ts";
import { dataText } from "#lib/text/data.ts";
import { ui } from "#lib/text/interface.ts";
import { said } from "#lib/text/rules.ts";

/** All that is known of a document, column by column; the same on the page and in its files. */
export function documentColumns(): Column<ListedDocument>[] {
  const column = columnsFor<ListedDocument>();
  const names = dataText.columns;
  return [
    column.words(names.who, ({ shortName, fiscalYear }) => `${shortName} ${fiscalYear}`, {
      note: ({ place, scope, kind }) =>
        [place, dataText.kinds[kind], kind === "budget" ? "" : ui.scopes[scope]].filter(Boolean).join(" · "),
      href: ({ departmentId }) => addressOf("departments", departmentId),
    }),
    column.words(names.document, ({ title }) => title, {
      note: ({ format, fileName, supersededBy }) =>
        [format, fileName, supersededBy ? dataText.superseded : ""].filter(Boolean).join(" · "),
      href: ({ documentId }) => addressOf("documents", documentId),
    }),
    column.words(names.source, ({ source }) => source, {
      none: () => dataText.unsaid,
      note: published,
      href: ({ source }) => (isAddress(source) ? source : null),
      clipped: ({ source }) => isAddress(source),
    }),
    column.number(names.figures, ({ figures }) => figures),
    column.rate(names.understood, understood, "—"),
    column.number(names.findings, ({ findings }) => findings),
    column.words(
      names.missing,
      ({ missing, missingEn }) => (missing === null ? null : said({ zh: missing, en: missingEn })),
      {
        none: ({ kind }) => (kind === "budget" ? "" : dataText.nothingMissing),
        href: ({ documentId, missing }) => (missing === null ? null : addressOf("checkup", documentId)),
      },
    ),
    column.words(names.sha256, ({ sha256 }) => sha256, { clipped: () => true }),
  ];
}

function isAddress(source: string | null): boolean {
  return source !== null && /^https?:\/\//.test(source);
}

/** When the document was published, and how long after the year that it closes; of a budget, of the year before its own. */
function published({ publishedOn, fiscalYear, kind }: ListedDocument): string {
  if (!publishedOn) return dataText.undated;
  const end = Date.UTC(kind === "budget" ? fiscalYear - 1 : fiscalYear, 11, 31);
  const days = Math.round((Date.parse(publishedOn) - end) / 86_400_000);
  if (Number.isNaN(days)) return publishedOn;
  return `${publishedOn} · ${days < 0 ? dataText.daysBefore(-days) : dataText.daysAfter(days)}`;
}
