/*
 * The pages of which there is one for each department, document, year or picture. While they are few they are
 * prerendered. Beyond that one page a kind, its shell, shows whatever its address names: /departments/?id=… in place of
 * /departments/…/. This is the one place that says when, and where each of them is.
 */

/** How the pages of a kind come to a reader: `page` prerendered; `answer` by a shell, the answer a file beside it;
 * `engine` by a shell that asks the engine. */
export type Serving = "page" | "answer" | "engine";

/** Where a kind's own pages are, from the site's root. A brief's id is `DEPARTMENT/YEAR`, a picture's `DEPARTMENT/PICTURE`. */
const OWN = {
  departments: (id: string) => `departments/${id}/`,
  documents: (id: string) => `documents/${id}/`,
  checkup: (id: string) => `documents/${id}/checkup/`,
  brief: (id: string) => `brief/${id}/`,
  embed: (id: string) => `embed/departments/${id}/`,
} as const;
export type PageKind = keyof typeof OWN;
export const PAGE_KINDS = Object.keys(OWN) as PageKind[];

/** Kinds whose pages are not prerendered, and how they come instead; every page carries it. */
export type Shells = Partial<Record<PageKind, Exclude<Serving, "page">>>;

/** So many pages of a kind are prerendered: rendering takes about a tenth of a second and 200 kB a page. */
export const MOST_PAGES = 200;
/** So many have a ready answer, and a small page at their own address that leads to the shell. */
export const MOST_ANSWERS = 20_000;

/** How so many pages of each kind are served. */
export function shellsFor(counts: Record<PageKind, number>, mostPages = MOST_PAGES): Shells {
  const shells: Shells = {};
  for (const kind of PAGE_KINDS)
    if (counts[kind] > mostPages) shells[kind] = counts[kind] > MOST_ANSWERS ? "engine" : "answer";
  return shells;
}

/** A page's own address from the site's root. Where the kind has a shell, at most a page that leads there. */
export function ownPath(kind: PageKind, id: string): string {
  return OWN[kind](id);
}

/** A shell's address from the site's root, without what it is to show. */
export function shellPath(kind: PageKind): string {
  return `${kind}/`;
}
