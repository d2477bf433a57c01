import type { Item } from "#lib/domain/items.ts";
import type { Measure, Stage } from "#lib/domain/vocabulary.ts";
import type { Spoken } from "./spoken.ts";
import type { Subject } from "./subject.ts";

/** What a number was understood as; its value is read off its place. */
export interface Print {
  item: Item;
  about: Subject;
  fiscalYear: number;
  measure: Measure;
  stage: Stage;
  base: string | null;
  sign: 1n | -1n;
  /** 预算 was said without saying which. */
  open: boolean;
}

/** An actual amount. */
export const PLAIN = { measure: "value", stage: "actual", base: null, sign: 1n, open: false } as const;

/** What a number says of each item that is spoken of. */
export function prints(
  { point }: Spoken,
  said: Partial<Omit<Print, "item" | "about">>,
  items: readonly Item[] = point.subject!.items,
): Print[] {
  const about = point.subject!;
  return items.map((item) => ({ ...PLAIN, fiscalYear: point.year, ...said, item, about }));
}
