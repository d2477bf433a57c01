import type { SearchKind } from "#lib/domain/search.ts";
import { en } from "./interface.ts";

/** The English words of the search. */
export const search = {
  open: "Find",
  keys: "Ctrl K",
  macKeys: "⌘K",
  title: "Find departments, documents, subjects and terms",
  placeholder: 'Department, subject, term, a number, or "over budget"',
  close: "Close",
  loading: "Loading the index…",
  failed: "The index could not be loaded",
  none: (query: string) => `Nothing found for "${query}"`,
  noneAdvice:
    "Try part of a department's name, the first digits of a subject code, pinyin initials, or a number as documents print it.",
  found: (total: number) => `${total} results`,
  total: (shown: number, total: number, more = false) =>
    more ? `first ${shown} of ${total} or more` : shown < total ? `first ${shown} of ${total}` : `${total}`,
  hints: [
    ["↑↓", "choose"],
    ["Enter", "open"],
    ["Esc", "close"],
  ] as const,
  kinds: {
    question: "Answers",
    figure: "Printed numbers",
    page: "Pages",
    department: "Departments",
    document: "Documents",
    subject: "Subjects",
    term: "Terms",
  } satisfies Record<SearchKind, string>,
  /** What one sees there. */
  leadsTo: {
    question: "See the answer",
    figure: "See the printed line",
    page: "Open the page",
    department: "See its accounts",
    document: "Read the original",
    subject: "See its amounts",
    term: "See what it means",
  } satisfies Record<SearchKind, string>,
  systems: { functional: "By function", economic: "By economic class" },
  path: (names: readonly string[]) => names.join(" › "),
  department: (place: string, years: readonly number[]) =>
    [place, ...new Set([...years].sort())].filter(Boolean).join(", "),
  account: (name: string, year: number) => `${name} ${year}`,
  tooMany:
    "There are too many documents for an index of their numbers: find the department, and look in its document.",
  print: (account: string, what: string) => `${account} · ${what}`,
  printedAt: (printed: string, line: number, more: number) =>
    `printed as ${printed} in line ${line}${more ? `, and ${more} more times in the document` : ""}`,
  questions: {
    over: {
      all: "Who is over budget",
      one: (name: string) => `Is ${name} over budget`,
      detail: "Budget execution: actual and budget, the furthest off first",
    },
    under: {
      all: "Who left its budget unspent",
      one: (name: string) => `Did ${name} spend its budget`,
      detail: "Budget execution: actual and budget, the furthest off first",
    },
    threePublicOver: {
      all: "Whose three public expenses are over budget",
      one: (name: string) => `Are the three public expenses of ${name} over budget`,
      detail: "Three public expenses: actual and budget of each part",
    },
    threePublicOverFindings: {
      all: "Findings: three public expenses over their budget",
      one: (name: string) => `Findings: three public expenses of ${name} over their budget`,
      detail: "Findings: both sides of each and the printed lines",
    },
  },
};

/** A page by name, as the palette lists it. */
export const searchPages = {
  overview: {
    title: en.pages.overview,
    detail: "Who is furthest off its budget; three public expenses, cost per head, small enterprises",
  },
  watch: {
    title: en.pages.watch,
    detail: "Who is beyond the limits, since when, and how those watched are doing",
  },
  execution: { title: "Budget execution", detail: "Budget and actual by department and subject" },
  threePublic: { title: "Three public expenses", detail: "Overseas travel, vehicles, receptions" },
  staff: { title: "Staff and costs", detail: "How many people, at what cost per head" },
  procurement: {
    title: "Government procurement",
    detail: "What was bought, how much from small enterprises",
  },
  subjects: { title: en.pages.subjects, detail: "What the money is spent on, level by level" },
  ranking: { title: en.pages.ranking, detail: "One measure in one year: places and where they lie" },
  regions: {
    title: en.pages.regions,
    detail: "Sums of provinces, cities and counties, of how many departments, and which are missing",
  },
  compare: { title: en.pages.compare, detail: "Any departments and years side by side" },
  findings: { title: en.pages.findings, detail: "What does not add up" },
  glossary: { title: en.glossary.link, detail: "What the terms mean" },
  import: {
    title: en.importLink,
    detail: "Read documents of your own in this browser, nothing uploaded, beside the departments here",
  },
  sql: { title: en.sqlLink, detail: "Ask these accounts in SQL, with thirty questions that people ask" },
  data: { title: en.dataLink, detail: "Which documents, which years are missing, all of it to download" },
};
