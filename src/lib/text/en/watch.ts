/** The English words of the watch. */
export const watchText = {
  title: (year: string) => `Beyond the limits${year ? ` in ${year}` : ""}`,
  none: (departments: string, measures: string, low: string, high: string) =>
    `${measures} of all ${departments} departments lie between ${low} and ${high}`,
  some: (departments: string, out: string) => `${out} of ${departments} departments are beyond the limits`,
  measure: (measure: string, over: string, under: string) =>
    `${measure}: ${[over, under].filter(Boolean).join(", ")}`,
  over: (departments: string, high: string, most: string, value: string) =>
    `${departments} above ${high}, most of all ${most} (${value})`,
  under: (departments: string, low: string, least: string, value: string) =>
    `${departments} below ${low}, least of all ${least} (${value})`,
  since: (fresh: string, back: string) => `Since the year before ${fresh} newly beyond, ${back} back within`,
  sinceUnknown: "There is nothing of the year before to say whether that is new",
  nothing: "There is nothing to compare in this year",
  settings: "Limits",
  low: "Below",
  high: "Above",
  amount: "Leave out what is off by less than",
  amountUnit: "万元 (¥10,000)",
  measures: "Measures",
  copy: "Copy this page's link",
  copied: "Copied, with the limits, measures and departments",
  notCopied: "It could not be copied: take it from the address bar",
  usual: "Back to 80% and 120%",
  remembered: "Limits, measures and departments stand in the address, and are kept in this browser.",
  crossings: "Departments beyond the limits",
  crossingsNote: (year: string) =>
    `${year}; what is new first, then by the amount; a bar leads to its source, a name to the department alone`,
  noCrossings: "No department is beyond the limits",
  noCrossingsAdvice: "Narrow the limits, or watch more measures.",
  mine: "Departments watched",
  mineNone:
    "None yet. Press ☆ on a department's page, in the ranking's table or in the one below, and it will stand here.",
  shared: (departments: string) => `This link brings ${departments} departments that are not your own list.`,
  keepShared: "Add them to mine",
  columns: {
    department: "Department",
    measure: "Measure",
    value: "This year",
    before: "Year before",
    against: "Against",
    ratio: "Share of it",
    off: "Off by",
    state: "Limits",
  },
  against: { budget: "the budget", year: "the year before" },
  unwatchable: "nothing to compare",
  leadIn: (out: string, low: string, high: string) =>
    `Execution or three public expenses of ${out} departments are outside ${low} to ${high} of the budget`,
  lead: "See whose",
  method:
    "The execution rate and three public expenses are held against the budget (the adjusted one where it is published), all else against the same department's year before, unless scope, composition or classification differ. Amounts count for what is money alone, in yuan as published. New: beyond now, and within or on the other side the year before. Still beyond: both years. Back: beyond the year before, and not now. Limits say where to look; to be beyond one is no fault.",
};
