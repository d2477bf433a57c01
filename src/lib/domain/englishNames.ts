import type { Item } from "./items.ts";
import type { REQUIRED_SECTIONS } from "./required.ts";
import type { Funding, Measure, Scope, Stage, Statement, Unit } from "./vocabulary.ts";

/* English names for the words of the data model, whose own labels are the documents'. */

export const items: Record<Item, string> = {
  "revenue.total": "Total revenue",
  "revenue.current": "Revenue of the year",
  "revenue.opening_balance": "Opening balance",
  "revenue.nonfiscal_balance_used": "Own balances used",
  "revenue.appropriation": "Appropriation",
  "revenue.superior_subsidy": "Subsidy from above",
  "revenue.business": "Service income",
  "revenue.operating": "Trading income",
  "revenue.subsidiary_remittance": "Remitted by subsidiaries",
  "revenue.other": "Other revenue",
  "expenditure.total": "Total expenditure",
  "expenditure.current": "Expenditure of the year",
  "expenditure.basic": "Basic expenditure",
  "expenditure.basic.personnel": "Staff costs",
  "expenditure.basic.public": "Running costs",
  "expenditure.project": "Project expenditure",
  "expenditure.to_superior": "Remitted upwards",
  "expenditure.operating": "Trading expenditure",
  "expenditure.to_subsidiary": "Subsidies to subsidiaries",
  "expenditure.other": "Other expenditure",
  "expenditure.surplus_distribution": "Distributed surplus",
  "expenditure.closing_balance": "Closing balance",
  three_public: "Three public expenses",
  "three_public.overseas": "Official overseas travel",
  "three_public.vehicles": "Official vehicles",
  "three_public.vehicles.purchase": "Vehicle purchase",
  "three_public.vehicles.operation": "Vehicle operation",
  "three_public.reception": "Official receptions",
  "three_public.reception.domestic": "Domestic receptions",
  "three_public.reception.domestic.foreign_affairs": "Receptions of foreign guests",
  "three_public.reception.abroad": "Receptions abroad",
  "travel.groups": "Overseas travel: groups",
  "travel.persons": "Overseas travel: persons",
  "vehicles.purchased": "Official vehicles bought",
  "vehicles.kept": "Official vehicles kept",
  "reception.batches": "Domestic receptions: occasions",
  "reception.persons": "Domestic receptions: visitors",
  "reception.foreign_affairs.batches": "Foreign guests: occasions",
  "reception.foreign_affairs.persons": "Foreign guests: visitors",
  "reception.abroad.batches": "Receptions abroad: occasions",
  "reception.abroad.persons": "Receptions abroad: visitors",
  agency_operating: "Agency operating costs",
  meetings: "Meetings",
  training: "Training",
  events: "Festivals, galas, forums, contests",
  procurement: "Government procurement",
  "procurement.goods": "Procurement: goods",
  "procurement.works": "Procurement: works",
  "procurement.services": "Procurement: services",
  "procurement.sme": "Contracts to small and medium enterprises",
  "procurement.small_micro": "Contracts to small and micro enterprises",
  "procurement.goods.sme": "Goods from small and medium enterprises",
  "procurement.works.sme": "Works by small and medium enterprises",
  "procurement.services.sme": "Services by small and medium enterprises",
  "assets.vehicles": "Vehicles",
  "assets.vehicles.minister": "Vehicles for vice-ministers and above",
  "assets.vehicles.principal": "Vehicles for principals",
  "assets.vehicles.confidential": "Confidential courier vehicles",
  "assets.vehicles.emergency": "Emergency vehicles",
  "assets.vehicles.law_enforcement": "Law enforcement vehicles",
  "assets.vehicles.technical": "Special technical vehicles",
  "assets.vehicles.retired": "Vehicles for retired officials",
  "assets.vehicles.general": "General official vehicles",
  "assets.vehicles.other": "Other vehicles",
  "assets.equipment_500k": "General equipment above ¥500,000",
  "assets.equipment_1m": "Equipment above ¥1 m",
  "staff.establishment": "Establishment",
  "staff.establishment.administrative": "Administrative establishment",
  "staff.establishment.institution": "Institutional establishment",
  "staff.actual": "On the books at year end",
  "staff.in_service": "In service",
  "staff.other": "Other staff",
  "staff.students": "Students",
  "staff.retired": "Retired",
  "staff.retired.veteran": "Retired veterans",
  "staff.retired.pension": "Retired, paid by the pension fund",
  "staff.retired.unit_paid": "Retired, paid by the department",
  "staff.fiscally_supported": "Fiscally supported",
  "performance.score": "Self-evaluation score",
};

export const statements: Record<Statement, string> = {
  revenue_expenditure_summary: "Summary of revenue and expenditure",
  revenue: "Statement of revenue",
  expenditure: "Statement of expenditure",
  appropriation_summary: "Summary of appropriations",
  general_expenditure: "General public budget expenditure",
  general_basic_expenditure: "General public budget basic expenditure",
  government_fund: "Government funds",
  state_capital: "State capital operations",
  three_public: "Statement of the three public expenses",
  state_assets: "State assets held",
  performance: "Performance self-evaluation",
  overview: "About the department",
  narrative: "Notes to the accounts",
  chart_data: "Chart data",
};

/** The sections of the text that the rules ask for, by what they are called. */
export const requiredSections: Record<(typeof REQUIRED_SECTIONS)[number][1], string> = {
  部门职责: "Duties of the department",
  决算情况说明: "Notes to the accounts",
  绩效情况: "Performance",
  名词解释: "Explanation of terms",
};

export const scopes: Record<Scope, string> = {
  own: "the department alone",
  consolidated: "the department with its units",
};

export const fundings: Record<Funding, string> = {
  all: "all funds",
  appropriation: "appropriation",
  general: "general public budget",
  government_fund: "government funds",
  state_capital: "state capital operations",
};

export const stages: Record<Stage, string> = {
  initial_budget: "initial budget",
  adjusted_budget: "adjusted budget",
  actual: "actual",
};

export const measures: Record<Measure, string> = {
  value: "amount",
  yoy_change: "change on the year before",
  yoy_rate: "rate of change on the year before",
  budget_change: "difference to the initial budget",
  budget_change_rate: "rate of difference to the initial budget",
  completion_rate: "completion rate",
  share: "share",
};

export const units: Record<Unit, string> = {
  yuan: "yuan",
  person: "persons",
  vehicle: "vehicles",
  set: "sets",
  group: "groups",
  batch: "occasions",
  percent: "%",
  score: "points",
};
