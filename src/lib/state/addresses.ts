import { base } from "$app/paths";
import { page } from "$app/state";
import { ownPath, shellPath, type PageKind, type Shells } from "#lib/domain/pageKinds.ts";
import { picturesOf } from "./embeds.ts";
import { written, yearsAndYardstick } from "./filters.svelte.ts";
import { own } from "./own.svelte.ts";

type Query = URLSearchParams | Record<string, string>;

/** The kinds of pages that come by a shell; none where a page could not be loaded and has no data. */
function shells(): Shells {
  return (page.data["shells"] as Shells | undefined) ?? {};
}

/**
 * How a kind's shell gets what it shows; null where the kind's pages are prerendered. With own documents nothing that lies
 * ready is believed.
 */
export function shellOf(kind: PageKind): Shells[PageKind] | null {
  const shell = shells()[kind] ?? null;
  return shell && own.isJoined ? "engine" : shell;
}

/**
 * Where the page of a department, document, checkup, brief or department's picture is: all links to them come from here.
 * @param query what else the address says; the `id` of another page in it is left out
 */
export function addressOf(kind: PageKind, id: string, query: Query = {}): string {
  const rest = [...new URLSearchParams(query)].filter(([name]) => name !== "id");
  return shellOf(kind) || own.lacksPage(kind, id)
    ? `${base}/${shellPath(kind)}${written(new URLSearchParams([["id", id], ...rest]))}`
    : `${base}/${ownPath(kind, id)}${written(new URLSearchParams(rest))}`;
}

/** The page of a department, for the years and by the yardstick that are chosen here. */
export function departmentAddress(id: string): string {
  return addressOf("departments", id, yearsAndYardstick());
}

/** Where a line of a document is. @param query what else the address says */
export function lineAddress(documentId: string, line: number, query: Query = {}): string {
  return `${addressOf("documents", documentId, query)}#L${line}`;
}

/**
 * A page that has pictures, such as `execution` or `departments/ID`.
 * @param query what else the address says
 */
export function pageAddress(name: string, query: Query = {}): string {
  const [kind, id] = name.split("/");
  if (kind === "departments" && id) return addressOf(kind, id, query);
  return `${base}/${name === "overview" ? "" : `${name}/`}${written(new URLSearchParams(query))}`;
}

/** Where a picture of such a page stands alone; null where it does not. */
export function embedAddress(name: string, picture: string, query: Query = {}): string | null {
  if (!picturesOf(name).includes(picture)) return null;
  const [kind, id] = name.split("/");
  if (kind === "departments" && id) return addressOf("embed", `${id}/${picture}`, query);
  return `${base}/embed/${name}/${picture}/${written(new URLSearchParams(query))}`;
}
