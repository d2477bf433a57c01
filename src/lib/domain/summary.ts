import type { Item } from "./items.ts";
import type { Funding, Stage } from "./vocabulary.ts";

/** Which purse an amount of a summary is of, where an account prints several: the first of these, then any other. */
export type Purse =
  /** 财政拨款, 一般公共预算, all funds. */
  | "appropriation"
  /** 一般公共预算, 财政拨款, all funds. */
  | "general"
  /** The one purse that the account's execution is shown of (`summaries.funding`), and no other. */
  | "execution"
  /** All funds, and no other. */
  | "all";

/** The orders of purses; what is not in them comes last. */
export const PURSES = {
  appropriation: ["appropriation", "general", "all"],
  general: ["general", "appropriation", "all"],
} as const satisfies Record<string, readonly Funding[]>;

export interface SummaryAmount {
  item: Item;
  stage: Stage;
  /** An economic 类; null for the whole account. */
  subject: string | null;
  purse: Purse;
}

function actual(item: Item, purse: Purse = "appropriation", subject: string | null = null): SummaryAmount {
  return { item, stage: "actual", subject, purse };
}

/** The amounts that a summary has of an account, by the names of their columns; beside each stands `<name>_figure`. */
export const SUMMARY_AMOUNTS = {
  initial_budget: { ...actual("expenditure.current", "execution"), stage: "initial_budget" },
  adjusted_budget: { ...actual("expenditure.current", "execution"), stage: "adjusted_budget" },
  actual: actual("expenditure.current", "execution"),
  revenue_total: actual("revenue.total", "all"),
  expenditure_total: actual("expenditure.total", "all"),
  basic: actual("expenditure.basic", "general"),
  personnel: actual("expenditure.basic.personnel"),
  public: actual("expenditure.basic.public"),
  wages: actual("expenditure.basic", "appropriation", "301"),
  allowances: actual("expenditure.basic", "appropriation", "303"),
  in_service: actual("staff.in_service"),
  establishment: actual("staff.establishment"),
  on_payroll: actual("staff.actual"),
  supported: actual("staff.fiscally_supported"),
  travel_groups: actual("travel.groups"),
  travel_persons: actual("travel.persons"),
  vehicles_kept: actual("vehicles.kept"),
  reception_batches: actual("reception.batches"),
  reception_persons: actual("reception.persons"),
  vehicle_operation: actual("three_public.vehicles.operation"),
  reception: actual("three_public.reception"),
  procurement: actual("procurement"),
  goods: actual("procurement.goods"),
  works: actual("procurement.works"),
  services: actual("procurement.services"),
  sme: actual("procurement.sme"),
  small_micro: actual("procurement.small_micro"),
} as const satisfies Record<string, SummaryAmount>;

export type SummaryAmountName = keyof typeof SUMMARY_AMOUNTS;
export const SUMMARY_AMOUNT_NAMES = Object.keys(SUMMARY_AMOUNTS) as SummaryAmountName[];
