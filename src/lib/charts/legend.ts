import type { PictureWords } from "#lib/text/pictureWords.ts";
import type { LegendEntry, Panel } from "./picture.ts";

/** What bar, band, tick and dot of bullet bars mean, those that are drawn; none for bars alone, which their title tells. */
export function bulletLegend(panels: readonly Panel[], words: PictureWords): LegendEntry[] {
  const all: LegendEntry[] = [
    { kind: "bar", colour: "var(--cobalt)", name: words.actual },
    { kind: "band", colour: "var(--cobalt-soft)", name: words.adjustedBudget },
    { kind: "tick", colour: "var(--ink)", name: words.initialBudget },
    { kind: "dot", colour: "var(--grey-bar)", name: words.priorActual },
  ];
  const kinds = new Set(panels.flatMap((panel) => panel.rows.flat().map(({ kind }) => kind)));
  const entries = all.filter(({ kind }) => kinds.has(kind));
  return entries.length > 1 ? entries : [];
}
