/** The pictures that stand alone under /embed/PAGE/PICTURE/, by the page that shows them. */
export const EMBEDS = {
  overview: ["deviation", "figures"],
  execution: ["departments", "subjects"],
  "three-public": ["parts", "unit-costs"],
  staff: ["heads", "classes"],
  procurement: ["shares"],
} as const;
export type EmbeddedPage = keyof typeof EMBEDS;

/** Where a picture stands alone, e.g. `embed/execution/departments/`; null where it does not. */
export function embedPath(routeId: string | null, picture: string): string | null {
  const page = routeId === "/" ? "overview" : (routeId ?? "").slice(1);
  const pictures: readonly string[] = EMBEDS[page as EmbeddedPage] ?? [];
  return pictures.includes(picture) ? `embed/${page}/${picture}/` : null;
}

/** The page that shows a picture among others, from the site's root. */
export function pagePath(page: EmbeddedPage): string {
  return page === "overview" ? "" : `${page}/`;
}
