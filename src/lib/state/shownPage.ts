import { page } from "$app/state";
import { pagePath } from "./embeds.ts";

/** The route that is shown, or the one whose picture stands alone, and the department that it is about. */
export function shownPage(): { route: string; department: string | null } {
  const { page: embedded, department, id } = page.params;
  const route = page.route.id ?? "";
  if (!embedded)
    return { route, department: department ?? (route.startsWith("/departments/") ? (id ?? null) : null) };
  const [name, own = null] = pagePath(embedded).split("/").filter(Boolean) as [string?, string?];
  return { route: `/${name ?? ""}${own ? "/[id]" : ""}`, department: own };
}

/** Whether departments and years can be chosen on the page: one about a single thing has nothing to filter. */
export function isFilterable(): boolean {
  return !/^\/(?:documents|departments|brief|glossary)/.test(shownPage().route);
}
