import type { AccountYear } from "#lib/domain/accountYear.ts";
import { areSeveralYears } from "#lib/domain/developments.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import type { Filters } from "#lib/queries/filters.ts";
import { filtered } from "#lib/state/filtered.svelte.ts";
import type { PictureKind, Seen, Shown } from "./picture.ts";

/** A picture of rows that one question gives, and that depend on the filters alone. */
interface FilterPicture<Row, Page> {
  id: string;
  question(this: void, database: Queryable, filters: Filters): Promise<Row[]>;
  /** The part of its rows that filters let through, where that is more than to leave the others out. */
  narrow?(this: void, rows: Row[], filters: Filters): Row[];
  part(page: Page): Row[];
  heading(rows: readonly Row[]): string;
  /** What is shown of a single year. */
  show(rows: Row[], seen: Seen): Omit<Shown, "question">;
  /** The same of several years: a development of each department, no ranking. */
  develop(rows: Row[], seen: Seen): Omit<Shown, "question">;
}

export function filterPicture<Row extends Pick<AccountYear, "departmentId" | "fiscalYear">, Page>({
  question,
  narrow,
  show,
  develop,
  ...rest
}: FilterPicture<Row, Page>): PictureKind<Row[], Page> {
  return {
    ...rest,
    follow: (given) => filtered(given, question, narrow ? { narrow } : {}),
    show: (rows, seen) => ({ ...(areSeveralYears(rows) ? develop : show)(rows, seen), question }),
  };
}
