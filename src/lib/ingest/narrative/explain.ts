import type { Figure } from "#lib/domain/figure.ts";
import type { Opening } from "./reasons.ts";
import type { Subject } from "./subject.ts";

type Kind = "year" | "budget";

/** The figures printed of one item and 科目 so far. */
interface Printed {
  /** The last of each kind, and the last actual amount, with their places in the order of all. */
  last: Partial<Record<Kind | "level", { figure: Figure; order: number }>>;
  /** Differences without a reason, by kind and purse. */
  open: Map<string, Figure[]>;
}

/**
 * Gives stated reasons to the figures that they explain: the last differences printed for the subject spoken of,
 * of the kind that the reason's own words name. Where a budget of zero allows no rate, the actual itself.
 */
export class Explanations {
  readonly #printed = new Map<string, Printed>();
  #order = 0;

  /** A figure printed in the section, behind those before. */
  add(figure: Figure): void {
    const key = keyOf(figure.item, figure.subjectCode);
    let printed = this.#printed.get(key);
    if (!printed) this.#printed.set(key, (printed = { last: {}, open: new Map() }));
    const kind = kindOf(figure);
    const named = kind ?? (figure.measure === "value" && figure.stage === "actual" ? "level" : null);
    if (named) printed.last[named] = { figure, order: this.#order++ };
    if (!kind) return;
    const open = printed.open.get(kind + figure.funding);
    if (open) open.push(figure);
    else printed.open.set(kind + figure.funding, [figure]);
  }

  /** Writes a reason to the figures it explains that have none yet; it is asked for only where there are some. */
  explain(subject: Subject | null, about: Opening["about"], reasonOf: () => string): void {
    if (!subject) return;
    const own = subject.items.flatMap((item) => this.#printed.get(keyOf(item, subject.subjectCode)) ?? []);
    const last = lastOf(own, about ? [about] : ["year", "budget"]);
    if (last) {
      const place = kindOf(last)! + last.funding;
      const lists = own.flatMap(({ open }) => open.get(place) ?? []);
      const reason = lists.length ? reasonOf() : "";
      if (!reason) return;
      for (const figure of lists) figure.reason = reason;
      for (const { open } of own) open.delete(place);
      return;
    }
    const level = about === "budget" ? lastOf(own, ["level"]) : null;
    if (level) level.reason ??= reasonOf() || null;
  }
}

/** The figure printed last of some kinds. */
function lastOf(own: readonly Printed[], kinds: readonly (Kind | "level")[]): Figure | null {
  const candidates = own.flatMap(({ last }) => kinds.flatMap((kind) => last[kind] ?? []));
  return candidates.sort((a, b) => b.order - a.order)[0]?.figure ?? null;
}

function keyOf(item: string, subjectCode: string | null): string {
  return `${item}|${subjectCode ?? ""}`;
}

/** What a figure is the difference to, or null where it is none. */
function kindOf({ measure }: Figure): Kind | null {
  if (measure.startsWith("yoy")) return "year";
  return measure === "completion_rate" || measure.startsWith("budget_change") ? "budget" : null;
}
