import type { PictureWords } from "#lib/text/pictureWords.ts";
import type { LegendEntry, Panel } from "./picture.ts";

/** What bar, its end beyond the budget, band, tick and dot of bullet bars mean, those that are drawn; none for bars alone, which their title tells. */
export function bulletLegend(panels: readonly Panel[], words: PictureWords): LegendEntry[] {
  const all: LegendEntry[] = [
    { kind: "bar", colour: "var(--cobalt)", name: words.actual },
    { kind: "beyond", colour: "var(--ochre-mark)", name: words.beyondBudget },
    { kind: "band", colour: "var(--cobalt-soft)", name: words.adjustedBudget },
    { kind: "tick", colour: "var(--ink)", name: words.initialBudget },
    { kind: "dot", colour: "var(--grey-bar)", name: words.priorActual },
  ];
  const marks = panels.flatMap((panel) => panel.rows.flat());
  const kinds = new Set(
    marks.flatMap(({ kind, budget }): string[] => (budget === undefined ? [kind] : [kind, "beyond"])),
  );
  const entries = all.filter(({ kind }) => kinds.has(kind));
  return entries.length > 1 ? entries : [];
}
