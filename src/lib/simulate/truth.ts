/* What is true of a department in a year, before anybody prints it. Amounts are whole 分 (fen), counts are whole. */

/** Whose money: the three budgets of the appropriation, and what a department earns itself. */
export const PURSES = ["general", "government_fund", "state_capital", "own"] as const;
export type Purse = (typeof PURSES)[number];

/** The purses of the appropriation (财政拨款). */
export const GRANTED: readonly Purse[] = ["general", "government_fund", "state_capital"];

export const SOURCES = [
  "appropriation",
  "superior_subsidy",
  "business",
  "operating",
  "subsidiary_remittance",
  "other",
] as const;
export type Source = (typeof SOURCES)[number];

/** Expenditure of one 项 out of one purse. */
export interface Spending {
  code: string;
  purse: Purse;
  basic: number;
  project: number;
}

/** Revenue booked to one 项. */
export interface Revenue {
  code: string;
  purse: Purse;
  source: Source;
  amount: number;
}

export interface Stages {
  initial: number;
  adjusted: number;
  actual: number;
}

/** A 绩效自评 of a project. */
export interface ProjectTruth {
  name: string;
  code: string;
  purse: Purse;
  adjusted: number;
  executed: number;
  score: number;
  /** The year's part of its life: begins now, ends with it, or neither. */
  stage: "first" | "last" | "middle";
}

export const VEHICLE_KINDS = [
  "principal",
  "confidential",
  "emergency",
  "law_enforcement",
  "technical",
  "other",
] as const;
export type VehicleKind = (typeof VEHICLE_KINDS)[number];

/** One department in one year. */
export interface DepartmentYear {
  fiscalYear: number;
  name: string;
  /** The name of the year before where it was another one. */
  renamedFrom: string | null;
  staff: {
    administrative: number;
    institution: number;
    inService: number;
    veteran: number;
    pension: number;
    students: number;
  };
  /** In the order of their codes; a code may come once per purse. */
  spending: Spending[];
  revenue: Revenue[];
  opening: Record<Purse, number>;
  closing: Record<Purse, number>;
  nonfiscalBalanceUsed: number;
  surplusDistribution: number;
  /** Budget of the general purse by 项, with the actual. */
  budget: Map<string, Stages>;
  /** Basic expenditure of the general purse by economic 款. */
  basic: Map<string, number>;
  threePublic: {
    overseas: Stages;
    purchase: Stages;
    operation: Stages;
    reception: Stages;
    foreignReception: number;
    groups: number;
    travellers: number;
    bought: number;
    kept: number;
    batches: number;
    guests: number;
    foreignBatches: number;
    foreignGuests: number;
  };
  agencyOperating: number;
  procurement: { goods: number; works: number; services: number; sme: number; smallMicro: number };
  vehicles: Record<VehicleKind, number>;
  equipment500k: number;
  equipment1m: number;
  projects: ProjectTruth[];
  /** 整体支出绩效自评, in tenths of a point. */
  score: number;
  /** Whether pay was raised this year. */
  payRaised: boolean;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Totals that several statements print; each asked for many times, so computed once. */
export class Totals {
  readonly currentRevenue: number;
  readonly currentExpenditure: number;
  readonly opening: number;
  readonly closing: number;
  readonly revenue: number;
  readonly expenditure: number;
  readonly personnel: number;
  readonly running: number;
  readonly threePublic: Stages;

  constructor(readonly year: DepartmentYear) {
    const { revenue, spending, opening, closing, basic } = year;
    this.currentRevenue = sum(revenue.map(({ amount }) => amount));
    this.currentExpenditure = sum(spending.map((row) => row.basic + row.project));
    this.opening = sum(Object.values(opening));
    this.closing = sum(Object.values(closing));
    this.revenue = this.currentRevenue + this.opening + year.nonfiscalBalanceUsed;
    this.expenditure = this.currentExpenditure + this.closing + year.surplusDistribution;
    const of = (personnel: boolean) =>
      sum([...basic].filter(([code]) => /^30[13]/.test(code) === personnel).map(([, amount]) => amount));
    [this.personnel, this.running] = [of(true), of(false)];
    const { overseas, purchase, operation, reception } = year.threePublic;
    const parts = [overseas, purchase, operation, reception];
    this.threePublic = {
      initial: sum(parts.map((part) => part.initial)),
      adjusted: sum(parts.map((part) => part.adjusted)),
      actual: sum(parts.map((part) => part.actual)),
    };
  }

  spent(kind: "basic" | "project" | "both", purses: readonly Purse[] = PURSES, prefix = ""): number {
    let total = 0;
    for (const row of this.year.spending) {
      if (!purses.includes(row.purse) || !row.code.startsWith(prefix)) continue;
      total += kind === "both" ? row.basic + row.project : row[kind];
    }
    return total;
  }

  received(sources: readonly Source[] = SOURCES, purses: readonly Purse[] = PURSES, prefix = ""): number {
    let total = 0;
    for (const row of this.year.revenue)
      if (sources.includes(row.source) && purses.includes(row.purse) && row.code.startsWith(prefix))
        total += row.amount;
    return total;
  }

  balance(side: "opening" | "closing", purses: readonly Purse[]): number {
    return sum(purses.map((purse) => this.year[side][purse]));
  }

  /** Economic 类 of the basic expenditure. */
  economicClass(prefix: string): number {
    return sum([...this.year.basic].filter(([code]) => code.startsWith(prefix)).map(([, amount]) => amount));
  }

  /** Codes of that many digits that any spending of these purses has, in order. */
  codes(digits: number, purses: readonly Purse[] = PURSES): string[] {
    return [
      ...new Set(
        this.year.spending
          .filter(({ purse }) => purses.includes(purse))
          .map(({ code }) => code.slice(0, digits)),
      ),
    ];
  }
}
