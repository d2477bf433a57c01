/** The pages that a reader can go to by name, and where they are; those of the header first. */
export const HEADER_PAGES = [
  ["overview", ""],
  ["watch", "watch/"],
  ["execution", "execution/"],
  ["threePublic", "three-public/"],
  ["staff", "staff/"],
  ["procurement", "procurement/"],
  ["subjects", "subjects/"],
  ["ranking", "ranking/"],
  ["regions", "regions/"],
  ["compare", "compare/"],
  ["findings", "findings/"],
] as const;

export const ALL_PAGES = [
  ...HEADER_PAGES,
  ["glossary", "glossary/"],
  ["data", "data/"],
  ["sql", "sql/"],
  ["import", "import/"],
] as const;
