import type { AccountYear } from "#lib/domain/accountYear.ts";
import { inYears, yearsHeld } from "#lib/domain/chosenYears.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import type { DepartmentProfile } from "#lib/queries/departmentProfile.ts";
import type { Filters } from "#lib/queries/filters.ts";
import { chosenYears } from "#lib/state/filters.svelte.ts";
import { yearsText } from "#lib/text/answers.ts";
import type { PictureKind, Seen, Shown } from "../picture.ts";

/** A department's rows of one kind. */
interface Given<Row> {
  departmentId: string;
  name: string;
  /** The years that it has published documents of. */
  documents: Pick<AccountYear, "fiscalYear">[];
  /** The years that are looked at; all where there are none. */
  years: readonly number[];
  rows: readonly Row[];
}

/** The part of it that is of the chosen years; all of it where it has none of them. */
export function ofYears<Row extends Pick<AccountYear, "fiscalYear">>(
  given: Given<Row>,
  chosen: readonly number[],
): Given<Row> {
  const years = yearsHeld(given.documents, chosen);
  return {
    ...given,
    years,
    documents: inYears(given.documents, years),
    rows: inYears(given.rows, years),
  };
}

interface DepartmentPicture<Row> {
  id: string;
  question(this: void, database: Queryable, filters: Filters): Promise<Row[]>;
  rows(profile: DepartmentProfile): readonly Row[];
  /** @param years in words */
  show(rows: readonly Row[], seen: Seen & { years: string }): Omit<Shown, "question"> | null;
}

/** A picture of a department's page. Its answer comes with the page: years are chosen of it. */
export function departmentPicture<Row extends Pick<AccountYear, "fiscalYear">>({
  id,
  question,
  rows,
  show,
}: DepartmentPicture<Row>): PictureKind<Given<Row>, { profile: DepartmentProfile }> {
  return {
    id,
    part: ({ profile }) => ({
      departmentId: profile.departmentId,
      name: profile.name,
      documents: profile.documents.map(({ fiscalYear }) => ({ fiscalYear })),
      years: [],
      rows: rows(profile),
    }),
    follow: (given) => ({
      get value() {
        return ofYears(given(), chosenYears());
      },
      state: { pending: false, error: null, part: false, never: true },
    }),
    heading: ({ name }) => name,
    show({ departmentId, documents, years, rows }, seen) {
      const shown = show(rows, { ...seen, years: yearsText(documents) });
      const own = { departments: [departmentId], years: [...years] };
      return shown && { ...shown, question: (database) => question(database, own) };
    },
  };
}

/** The latest year first. */
export function newestFirst<Row extends Pick<AccountYear, "fiscalYear">>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => b.fiscalYear - a.fiscalYear);
}
