import type { SearchKind } from "#lib/domain/search.ts";
import { en } from "./interface.ts";

/** The English words of the search. */
export const search = {
  open: "Find",
  keys: "Ctrl K",
  macKeys: "⌘K",
  title: "Find departments, documents, subjects and terms",
  placeholder: "Department, subject code, term, or pinyin initials",
  close: "Close",
  loading: "Loading the index…",
  failed: "The index could not be loaded",
  none: (query: string) => `Nothing found for "${query}"`,
  noneAdvice: "Try part of a department's name, the first digits of a subject code, or pinyin initials.",
  found: (total: number) => `${total} results`,
  total: (shown: number, total: number, more = false) =>
    more ? `first ${shown} of ${total} or more` : shown < total ? `first ${shown} of ${total}` : `${total}`,
  hints: [
    ["↑↓", "choose"],
    ["Enter", "open"],
    ["Esc", "close"],
  ] as const,
  kinds: {
    page: "Pages",
    department: "Departments",
    document: "Documents",
    subject: "Subjects",
    term: "Terms",
  } satisfies Record<SearchKind, string>,
  /** What one sees there. */
  leadsTo: {
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
};

/** A page by name, as the palette lists it. */
export const searchPages = {
  overview: {
    title: en.pages.overview,
    detail: "Who is furthest off its budget; three public expenses, cost per head, small enterprises",
  },
  execution: { title: "Budget execution", detail: "Budget and actual by department and subject" },
  threePublic: { title: "Three public expenses", detail: "Overseas travel, vehicles, receptions" },
  staff: { title: "Staff and costs", detail: "How many people, at what cost per head" },
  procurement: {
    title: "Government procurement",
    detail: "What was bought, how much from small enterprises",
  },
  subjects: { title: en.pages.subjects, detail: "What the money is spent on, level by level" },
  compare: { title: en.pages.compare, detail: "Any departments and years side by side" },
  findings: { title: en.pages.findings, detail: "What does not add up" },
  glossary: { title: en.glossary.link, detail: "What the terms mean" },
  data: { title: en.dataLink, detail: "Which documents, which years are missing, all of it to download" },
};
