/** The English words of a department's developments. */
export const developmentsText = {
  title: "Over the years",
  note: (first: number, last: number, missing: readonly number[]) =>
    `${first} to ${last}; each begins with the newest year and its change on the year before; what has one unit has one scale (three public expenses their own)${missing.length ? `; gaps are years without final accounts: ${missing.join(", ")}` : ""}`,
  fromTo: (first: number, from: string, last: number, to: string, change: string) =>
    `Expenditure went from ${from} in ${first} to ${to} in ${last}, ${change}.`,
  broken: (last: number, to: string) =>
    `Expenditure of ${last}: ${to}; what is counted changed in between, so that first and last are not compared.`,
  sameFigure: "This figure over the years",
  notPrinted: "not there",
  conflicting: "the document prints other values, too",
  allOf: (department: string) => `${department} over the years`,
  kin: { before: "Came from: ", after: "Went into: " },
  columns: {
    indicator: "Measure",
    year: "Year",
    money: "Amount",
    perHead: "Amount a head",
    change: "on the year before",
    rate: "Change on the year before",
    share: "Rate",
    count: "People or findings",
    breaks: "Not comparable with before, because",
  },
};
