import { counted } from "./counted.ts";

/** The English words of the headline figures. */
export const headlineText = {
  label: "Headline figures",
  names: {
    spent: "Expenditure",
    rate: "Execution rate",
    threePublic: "Three public",
    perHead: "Staff cost per head",
    sme: "SME share",
    findings: "Worth checking",
  },
  notes: {
    spent: (funding: string) => funding || "of the purse each publishes",
    rate: {
      adjustedBudget: "actual by adjusted budget",
      initialBudget: "actual by initial budget",
      both: "actual by budget",
    },
    threePublic: (rate: string) => `${rate} of budget`,
    noBudget: "no budget published",
    perHead: "retired included",
    sme: "of procurement",
    findings: "in the documents",
  },
  findings: (findings: string) => findings,
  none: "not published",
  covered: (departments: number, all: number) => `${departments} of ${all} departments`,
  overYear: (change: string) => `${change} on the year before`,
  points: (points: string) => `${points} points`,
  alone: (change: string, departments: number) => `${change} (${counted(departments, "department")})`,
  silence: {
    unpublished: "no year before",
    composition: "the retired changed: not comparable",
  },
  place: (place: number, all: number) => `no. ${place} of ${all}`,
  tied: (place: string) => `${place} (tied)`,
  note: (year: number, departments: number, placed: boolean) =>
    `${departments > 1 ? `${counted(departments, "department")} in ` : ""}${year}; changes are of those that have both years${placed ? "; places from the highest" : ""}.`,
};
