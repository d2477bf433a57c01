import { pictures } from "#lib/text/pictures.ts";
import type { LegendEntry, Panel } from "./picture.ts";

/** What bar, band, tick and dot of bullet bars mean, those that are drawn; none for bars alone, which their title tells. */
export function bulletLegend(panels: readonly Panel[]): LegendEntry[] {
  const all: LegendEntry[] = [
    { kind: "bar", colour: "var(--cobalt)", name: pictures.actual },
    { kind: "band", colour: "var(--cobalt-soft)", name: pictures.adjustedBudget },
    { kind: "tick", colour: "var(--ink)", name: pictures.initialBudget },
    { kind: "dot", colour: "var(--grey-bar)", name: pictures.priorActual },
  ];
  const kinds = new Set(panels.flatMap((panel) => panel.rows.flat().map(({ kind }) => kind)));
  const entries = all.filter(({ kind }) => kinds.has(kind));
  return entries.length > 1 ? entries : [];
}
