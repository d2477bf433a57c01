import { page } from "$app/state";
import { searchParams } from "./filters.svelte.ts";

/** What a shell is to show, by its address; null while prerendering, and where the address does not say. */
export function shellId(): string | null {
  return searchParams().get("id") || null;
}

/** Whether a picture stands alone in somebody else's page. */
export function isEmbedded(): boolean {
  return /^\/embed(?:\/|$)/.test(page.route.id ?? "");
}

/** The page that is shown, or the one whose picture stands alone: `overview`, `execution`, `departments/ID`. */
export function shownName(): string {
  if (page.params["page"]) return page.params["page"];
  const [kind = "", parameter] = (page.route.id ?? "").split("/").filter(Boolean);
  if (kind === "departments" || kind === "embed") {
    const id = parameter ? page.params["id"] : shellId()?.split("/")[0];
    return `departments/${id ?? ""}`;
  }
  return kind || "overview";
}

/** The route of that page, and the department that it is about. */
export function shownPage(): { route: string; department: string | null } {
  const [kind, department] = shownName().split("/");
  if (kind === "departments") return { route: "/departments/[id]", department: department || null };
  return { route: kind === "overview" ? "/" : `/${kind}`, department: page.params["department"] ?? null };
}

/** Whether departments and years can be chosen on the page: one about a single thing has nothing to filter. */
export function isFilterable(): boolean {
  return !/^\/(?:documents|departments|checkup|brief|glossary|data|import)/.test(shownPage().route);
}

/** Whether departments can be chosen on the page: sums of regions are of all that are there. */
export function choosesDepartments(): boolean {
  return isFilterable() && shownPage().route !== "/regions";
}
