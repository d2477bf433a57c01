/**
 * The pictures that stand alone under /embed/PAGE/PICTURE/, by the page that shows them; a department's under
 * /embed/departments/ID/PICTURE/ (see addresses.ts).
 */
export const EMBEDS = {
  overview: ["deviation", "figures"],
  execution: ["departments", "subjects"],
  "three-public": ["parts", "unit-costs"],
  staff: ["heads", "classes"],
  procurement: ["shares"],
  subjects: ["icicle", "uses", "level"],
  compare: ["measures"],
  ranking: ["distribution", "ranks"],
  regions: ["map"],
  watch: ["crossings"],
  departments: [
    "developments",
    "flows",
    "execution",
    "subjects",
    "three-public",
    "staff",
    "classes",
    "procurement",
  ],
} as const;
export type EmbeddedPage = keyof typeof EMBEDS;

/** The pictures of a page such as `execution` or `departments/360200-zhengfuban`; none where it has none. */
export function picturesOf(page: string): readonly string[] {
  const name = page.split("/")[0]!;
  return Object.hasOwn(EMBEDS, name) ? EMBEDS[name as EmbeddedPage] : [];
}

/** The code that puts a picture into somebody else's page. */
export function embedCode(url: string, title: string): string {
  return `<iframe src="${quoted(url)}" title="${quoted(title)}" width="100%" height="560" style="border:0"></iframe>`;
}

/** Words as an attribute's value. */
function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
