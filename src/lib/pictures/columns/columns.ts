import { pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import type { Amount } from "#lib/queries/amount.ts";
import type { IndicatorKind } from "#lib/queries/indicators.ts";
import { inTables, inUnit, signed, unitBy, YUAN, type MoneyUnit } from "#lib/format/money.ts";
import { count, percent, points } from "#lib/format/rate.ts";
import { exactMoney, moneyUnitName } from "#lib/format/spoken.ts";
import { departmentAddress } from "#lib/state/addresses.ts";
import { ui } from "#lib/text/interface.ts";
import { pictures } from "#lib/text/pictures.ts";
import { unmeasured } from "#lib/text/yardstick.ts";
import { accountName, type AccountYear } from "#lib/domain/accountYear.ts";

/** A column of a table. Words stand left; numbers stand right under their unit. */
export type Column<Row> = Words<Row> | Printed<Row> | Computed<Row>;

/** A number in a file: all its digits, in the unit of its header, and how a spreadsheet shows it; rates are fractions. */
export interface FileNumber {
  value: number;
  pattern: string;
  /** What it is counted in, where that is not its column's. */
  unit?: string;
}

interface Words<Row> {
  kind: "words";
  name: string;
  text: (row: Row) => string | null;
  /** What rows are ordered by, where the words say a number; null where they say none. */
  order?: ((row: Row) => number | null) | undefined;
  /** What stands, quietly, where there are no words. */
  none?: ((row: Row) => string) | undefined;
  /** The finding that the words are contradicted by, if any. */
  finding?: ((row: Row) => string | null) | undefined;
  /** A quiet line below. */
  note?: ((row: Row) => string) | undefined;
  /** Where a click leads; null for rows that lead nowhere. */
  href?: ((row: Row) => string | null) | undefined;
  /** Too long to be read, such as a hash: its beginning is seen, all of it is copied. */
  clipped?: ((row: Row) => boolean) | undefined;
  /** The department that a row is about: it can be put on the watch list there. */
  star?: ((row: Row) => StarredDepartment) | undefined;
  /** They are numbers with all their digits, and stand right. */
  digits?: boolean | undefined;
  /** The number that the words say, for a file; null where they say none. */
  inFile?: ((row: Row) => FileNumber | null) | undefined;
}

/** A department that can be watched, and what it is called. */
export interface StarredDepartment {
  id: string;
  name: string;
}

/** A number that is printed in a document and leads there. */
interface Printed<Row> {
  kind: "printed";
  name: string;
  unit: string;
  amount: (row: Row) => Amount | null;
  /** What stands, without a link, where the number is not printed but the sum of printed ones. */
  sum?: (row: Row) => number | null;
  format: (value: number) => string;
  exact?: (value: number) => string;
  /** Nothing is printed, but the published table has a cell for it. */
  isBlank?: ((row: Row) => boolean) | undefined;
  inFile: (value: number) => FileNumber;
  /** Why a number that may be printed cannot be shown; null where it can. */
  unmeasured?: (row: Row) => string | null;
}

/** A number that we compute from printed ones; where that cannot be, why. */
interface Computed<Row> {
  kind: "computed";
  name: string;
  /** What the head of a table says, where what stands beside it tells the rest. */
  heading?: string;
  unit: string;
  value: (row: Row) => number | null | undefined;
  format: (value: number) => string;
  none: string;
  inFile: (value: number) => FileNumber;
  exact?: (value: number) => string;
  unmeasured?: (row: Row) => string | null;
}

/** Whether what stands in a column is compared digit by digit. */
export function isNumeric<Row>(column: Column<Row>): boolean {
  return column.kind !== "words" || column.digits === true;
}

/** The kinds of columns of a table of such rows. */
export function columnsFor<Row>() {
  return {
    /** A department and year, leading to the department's own page. */
    who: (name: string, note?: (row: Row) => string): Column<Row> => ({
      kind: "words",
      name,
      text: (row) => accountName(row as Account),
      note,
      href: (row) => departmentAddress((row as Account).departmentId),
    }),

    /** Words, e.g. a subject. */
    words: (
      name: string,
      text: (row: Row) => string | null,
      options: Pick<
        Words<Row>,
        "none" | "note" | "href" | "clipped" | "order" | "finding" | "star" | "digits" | "inFile"
      > = {},
    ): Column<Row> => ({ kind: "words", name, text, ...options }),

    /** A printed amount of yuan; where there is none, `isBlank` says whether the published table has an empty cell. */
    money: (
      name: string,
      unit: MoneyUnit,
      amount: (row: Row) => Amount | null,
      isBlank?: (row: Row) => boolean,
    ): Column<Row> => ({
      kind: "printed",
      name,
      unit: moneyUnitName(unit),
      amount,
      isBlank,
      ...writing<Row>(unit),
    }),

    /** A printed number of heads, cars or visits, or a score. */
    counted: (
      name: string,
      unit: string,
      amount: (row: Row) => Amount | null,
      format: (value: number) => string = count,
    ): Column<Row> => ({ kind: "printed", name, unit, amount, format, inFile: asCount }),

    /** An amount of yuan that is printed, or the sum of printed ones. */
    sum: (
      name: string,
      unit: MoneyUnit,
      sum: (row: Row) => { value: number; printed: Amount | null } | null | undefined,
    ): Column<Row> => ({
      kind: "printed",
      name,
      unit: moneyUnitName(unit),
      amount: (row) => sum(row)?.printed ?? null,
      sum: (row) => sum(row)?.value ?? null,
      ...writing<Row>(unit),
    }),

    /** A computed amount of yuan, such as a difference or a cost per head. */
    computedMoney: (
      name: string,
      unit: MoneyUnit,
      value: (row: Row) => number | null | undefined,
      none: string,
    ): Column<Row> => ({
      kind: "computed",
      name,
      unit: moneyUnitName(unit),
      value,
      ...writing<Row>(unit),
      none,
    }),

    /** How far an amount of yuan is off another one, with its sign. */
    difference: (
      names: Heading,
      unit: MoneyUnit,
      value: (row: Row) => number | null,
      none: string,
    ): Column<Row> => ({
      kind: "computed",
      ...names,
      unit: moneyUnitName(unit),
      value,
      ...writing<Row>(unit),
      format: (yuan) => signed(inUnit(yuan, inTables(unit))),
      none,
    }),

    /** How far an amount is off another one, as a fraction of that, with its sign. */
    growth: (names: Heading, value: (row: Row) => number | null, none: string): Column<Row> => ({
      kind: "computed",
      ...names,
      unit: "%",
      value,
      format: (fraction) => signed(percent(fraction)),
      none,
      inFile: asRate,
    }),

    /** How far a fraction is off another one, in percentage points with their sign. */
    points: (names: Heading, value: (row: Row) => number | null, none: string): Column<Row> => ({
      kind: "computed",
      ...names,
      unit: ui.points,
      value,
      format: (fraction) => signed(points(fraction)),
      none,
      inFile: (fraction) => ({ value: fraction * 100, pattern: "0.0" }),
    }),

    /** A computed fraction, shown as percent. */
    rate: (
      name: string,
      value: (row: Row) => number | null | undefined,
      none: string = ui.empty.undisclosed,
    ): Column<Row> => ({ kind: "computed", name, unit: "%", value, format: percent, none, inFile: asRate }),

    /** A number without a source of its own, such as one that we count, or a score. */
    number: (
      name: string,
      value: (row: Row) => number | null,
      { format = count, none = "" }: { format?: (value: number) => string; none?: string } = {},
    ): Column<Row> => ({ kind: "computed", name, unit: "", value, format, none, inFile: asCount }),
  };
}

export const asCount = (value: number): FileNumber => ({ value, pattern: "General" });
export const asRate = (value: number): FileNumber => ({ value, pattern: "0.0%" });

/** A value of any indicator: money in yuan, a fraction, or a number of people or findings. */
export function asIndicator(kind: IndicatorKind, value: number, yardstick: Yardstick): FileNumber {
  if (kind === "rate") return asRate(value);
  if (kind !== "money" && kind !== "perHead") return asCount(value);
  const unit = unitBy(YUAN, kind === "perHead" ? pricesAlone(yardstick) : yardstick);
  return { value, pattern: "#,##0.00", unit: moneyUnitName(unit) };
}

/** How amounts of a picture's unit are written in a table, and why one cannot be. */
function writing<Row>(picture: MoneyUnit) {
  const unit = inTables(picture);
  return {
    format: (yuan: number) => inUnit(yuan, unit),
    exact: (yuan: number) => exactMoney(yuan, unit.yardstick),
    inFile: (yuan: number) => ({
      value: yuan / unit.yuan,
      pattern: `#,##0.${"0".repeat(unit.decimals)}`,
    }),
    unmeasured: (row: Row) => unmeasured(unit.yardstick, row as Account),
  };
}

/** The name of a column, and what its head says of it beside its neighbours. */
interface Heading {
  name: string;
  heading: string;
}

interface Account extends AccountYear {
  shortName: string;
}

/** The header's name with its unit; percent signs stand at the numbers. */
export function columnTitle<Row>(column: Column<Row>): { name: string; unit: string | null } {
  return { name: column.name, unit: column.kind === "words" || column.unit === "%" ? null : column.unit };
}

/** The same in one piece, e.g. for a label. */
export function columnLabel<Row>(column: Column<Row>): string {
  const { name, unit } = columnTitle(column);
  return unit ? pictures.inUnit(name, unit) : name;
}
