/** The English words where an address names what is not there. */
export const unknownText = {
  page: "There is no such page",
  pageAdvice:
    "The address may be mistyped, or the department or document is not among the present data. Find it by name (Ctrl+K), or go on from:",
  pageAdviceStill:
    "The address may be mistyped, or the department or document is not among the present data. Go on from:",
  departments: (ids: string, all: boolean) =>
    `These data have no department "${ids}"${all ? ": there is nothing to see" : "; the others are shown"}.`,
  departmentsAdvice:
    "The address may be mistyped, or belong to other data. Find departments by name (Ctrl+K), or ",
  departmentsKnown: "look at the others alone",
  departmentsAll: "look at all departments",
  figure: (id: string) =>
    `There is no number "${id}": the address may be mistyped, or the data have been updated.`,
  finding: (id: string) =>
    `There is no finding "${id}": the address may be mistyped, or the data have been updated.`,
  document: "The document that it was in is still there: ",
  noDocument: "The document that it was in is not among these data either.",
  find: "Find things by name or by a printed number (Ctrl+K).",
  findings: "See all findings",
};
