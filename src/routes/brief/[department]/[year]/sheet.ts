import { isBeyondWhole } from "#lib/domain/shares.ts";
import { growth, shortMoney } from "#lib/format/spoken.ts";
import { count, percent } from "#lib/format/rate.ts";
import type { Amount } from "#lib/queries/amount.ts";
import type { Brief } from "#lib/queries/brief.ts";
import { deviationText } from "#lib/text/answers.ts";
import { ui, unitName } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";

/* What numbers stand on the sheet, and how they are written, in the language of the moment. */

/** A large number at the head of the sheet. */
export interface HeadFigure {
  name: string;
  value: string;
  note: string;
  source: Amount | null | undefined;
}

export function headFigures({ row }: Brief): HeadFigure[] {
  const text = ui.brief;
  return [
    {
      name: text.spent,
      value: written(row.execution.actual?.value, shortMoney),
      note: deviationText(row.execution),
      source: row.execution.actual,
    },
    {
      name: text.rate,
      value: written(row.execution.executionRate, percent),
      note: text.rateNote(row.execution.adjustedBudget !== null),
      source: row.execution.adjustedBudget ?? row.execution.initialBudget,
    },
    {
      name: text.threePublic,
      value: written(row.threePublic?.actual?.value, shortMoney),
      note: overYearBefore(row.threePublic?.actual?.value, row.threePublic?.priorActual?.value),
      source: row.threePublic?.actual,
    },
    {
      name: text.perHead,
      value: written(row.staff?.personnelPerHead, shortMoney),
      note: row.staff?.inService
        ? text.inService(row.staff.inService.value, written(row.staff.wagesPerHead, shortMoney))
        : pages.noHeadcount,
      source: row.staff?.personnelPerHead === null ? null : (row.staff?.personnel ?? row.staff?.wages),
    },
    {
      name: text.sme,
      value: written(row.procurement?.smeShare, percent),
      note: row.procurement?.total
        ? (isBeyondWhole(row.procurement) ? text.beyond : text.procurement)(
            shortMoney(row.procurement.total.value),
          )
        : ui.empty.undisclosed,
      source: row.procurement?.sme,
    },
  ];
}

/** A number of a short table with its name, as it is written. */
export interface Counted {
  name: string;
  text: string;
  figureId?: string | undefined;
}

/** People, and what they cost. */
export function people({ row: { staff } }: Brief): Counted[] {
  const { columns } = pages;
  return [
    printed(columns.inService, staff?.inService),
    printed(columns.establishment, staff?.establishment),
    {
      name: columns.retired,
      text: written(staff?.retired, (value) => `${count(value)} ${unitName("person")}`),
    },
    staff?.personnel
      ? printed(columns.personnel, staff.personnel)
      : { name: columns.personnel, text: written(staff?.personnelCost, shortMoney) },
    staff?.publicExpenses
      ? printed(columns.publicCost, staff.publicExpenses)
      : { name: columns.publicCost, text: written(staff?.publicCost, shortMoney) },
  ];
}

/** What was bought. */
export function bought({ row: { procurement } }: Brief): Counted[] {
  const { columns } = pages;
  return [
    printed(columns.procurement, procurement?.total),
    printed(columns.goods, procurement?.goods),
    printed(columns.works, procurement?.works),
    printed(columns.services, procurement?.services),
    printed(columns.smallMicro, procurement?.smallMicro),
  ];
}

function printed(name: string, amount: Amount | null | undefined): Counted {
  const text = written(amount?.value, (value) =>
    amount?.unit === "yuan" ? shortMoney(value) : `${count(value)} ${unitName(amount!.unit)}`,
  );
  return { name, text, figureId: amount?.figureId };
}

/** How much it is off the year before, or why that cannot be said. */
function overYearBefore(actual?: number, prior?: number): string {
  if (actual === undefined) return "";
  if (prior === undefined) return ui.brief.noYearBefore;
  const change = growth(actual, prior);
  return prior === 0 ? change : ui.brief.yearBefore(change);
}

/** A number, or that there is none. */
function written(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? ui.empty.undisclosed : format(value);
}
