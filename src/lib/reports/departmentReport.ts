import type { FileCell } from "#lib/components/fileRows.ts";
import { PRINTED } from "#lib/domain/yardstick.ts";
import { classes } from "#lib/pictures/departments/classes.ts";
import { execution } from "#lib/pictures/departments/execution.ts";
import { procurement } from "#lib/pictures/departments/procurement.ts";
import { staff } from "#lib/pictures/departments/staff.ts";
import { subjects } from "#lib/pictures/execution/subjects.ts";
import { threePublic } from "#lib/pictures/departments/threePublic.ts";
import type { Seen } from "#lib/pictures/picture.ts";
import type { Amount } from "#lib/queries/amount.ts";
import type { Brief } from "#lib/queries/brief.ts";
import { deviationText } from "#lib/text/answers.ts";
import { ui, unitName } from "#lib/text/interface.ts";
import { currentWords } from "#lib/text/pictures.ts";
import { pages } from "#lib/text/pages.ts";
import { reportText } from "#lib/text/reports.ts";
import { said } from "#lib/text/rules.ts";
import { partOf, placeIn, sourceRows, type PlaceOf } from "./parts.ts";
import type { Report, ReportPart } from "./report.ts";

/** As many findings as a report lists; all are on their page. */
const LISTED = 100;

/** A department's year as a report, in the language of the moment: every number as printed, with the line that prints it. */
export function departmentReport(brief: Brief): Report {
  const { row, documents } = brief;
  const seen: Seen = { words: currentWords(), yardstick: PRINTED };
  const given = <Row>(rows: readonly Row[]) => ({
    departmentId: row.departmentId,
    name: brief.name,
    documents: [{ fiscalYear: row.fiscalYear }],
    years: [row.fiscalYear],
    rows,
  });
  const placeOf = placeIn(documents);
  const shown = [
    execution.show(given(brief.execution.departments), seen),
    subjects.show(brief.execution.subjects, seen),
    threePublic.show(given(brief.threePublic), seen),
    classes.show(given(brief.classes), seen),
    staff.show(given(row.staff ? [row.staff] : []), seen),
    procurement.show(given(row.procurement ? [row.procurement] : []), seen),
  ];
  return {
    title: reportText.title(brief.name, row.fiscalYear),
    subtitle: ui.scopes[row.scope],
    parts: [
      headline(brief, placeOf),
      ...shown.flatMap((part) => (part && !part.empty ? [partOf(part, placeOf)] : [])),
      findingsPart(brief),
    ],
    sources: sourceRows(documents),
    notes: [
      pages.overview.method,
      pages.staff.method,
      pages.procurement.method,
      ui.empty.notPublishedNote,
      ui.brief.note,
    ],
  };
}

/** The figures that a leader asks first. */
function headline({ row }: Brief, placeOf: PlaceOf): ReportPart {
  const names = reportText.measures;
  const { execution, threePublic, staff, procurement } = row;
  const printed = (name: string, amount: Amount | null | undefined): FileCell[] => {
    if (!amount) return [name, ui.empty.undisclosed, "", ""];
    const place = `${placeOf(amount.figureId)}${amount.derived ? ` ${ui.derivedMark}` : ""}${amount.conflicting ? ` ${ui.source.conflict}` : ""}`;
    return amount.unit === "yuan"
      ? [name, money(amount.value), reportText.wan, place]
      : [name, { value: amount.value, pattern: "#,##0" }, unitName(amount.unit), place];
  };
  const computed = (
    name: string,
    value: number | null | undefined,
    cell: (value: number) => FileCell,
    unit: string,
  ) => (value === null || value === undefined ? [] : [[name, cell(value), unit, ""]]);
  const rate = (value: number): FileCell => ({ value, pattern: "0.0%" });
  return {
    name: reportText.headline,
    sentences: [deviationText(execution)].filter(Boolean),
    picture: null,
    table: [
      [reportText.measure, reportText.number, reportText.unit, reportText.place],
      printed(names.actual, execution.actual),
      printed(names.initialBudget, execution.initialBudget),
      printed(names.adjustedBudget, execution.adjustedBudget),
      ...computed(names.executionRate, execution.executionRate, rate, reportText.percent),
      ...computed(names.variance, execution.variance, money, reportText.wan),
      printed(names.threePublic, threePublic?.actual),
      printed(names.threePublicBudget, threePublic?.adjustedBudget ?? threePublic?.initialBudget),
      printed(names.threePublicPrior, threePublic?.priorActual),
      printed(names.inService, staff?.inService),
      ...(staff?.personnel
        ? [printed(names.personnel, staff.personnel)]
        : computed(names.personnel, staff?.personnelCost, money, reportText.wan)),
      ...computed(names.personnelPerHead, staff?.personnelPerHead, money, reportText.wan),
      printed(names.procurement, procurement?.total),
      printed(names.sme, procurement?.sme),
      ...computed(names.smeShare, procurement?.smeShare, rate, reportText.percent),
    ],
  };
}

/** Yuan in 万元, as documents print them. */
function money(yuan: number): FileCell {
  return { value: yuan / 1e4, pattern: "#,##0.00" };
}

function findingsPart({ findings, documents }: Brief): ReportPart {
  const heads = ui.findings.sheet;
  const number = (value: number | null): FileCell => (value === null ? "" : { value, pattern: "#,##0.00##" });
  const rows = findings
    .slice(0, LISTED)
    .map((row): FileCell[] => [
      ui.findings.severities[row.severity],
      `${row.checkId} ${said({ zh: row.title, en: row.titleEn })}`,
      said({ zh: row.message, en: row.messageEn }),
      number(row.expected),
      number(row.actual),
      number(row.difference),
      row.unit ? unitName(row.unit) : "",
      `${documents.length > 1 ? `${row.documentTitle} ` : ""}${ui.source.line(row.lineStart, row.lineEnd)}`,
    ]);
  return {
    name: reportText.findings,
    sentences: [
      findings.length ? "" : reportText.noFindings,
      findings.length > LISTED ? reportText.shownOf(LISTED, findings.length) : "",
    ].filter(Boolean),
    picture: null,
    table: rows.length
      ? [
          [
            heads.severity,
            heads.rule,
            heads.message,
            heads.expected,
            heads.actual,
            heads.difference,
            heads.unit,
            heads.lines,
          ],
          ...rows,
        ]
      : null,
  };
}
