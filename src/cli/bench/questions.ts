import type { Queryable } from "#lib/engine/queryable.ts";
import { basicByClass } from "#lib/queries/basicByClass.ts";
import { brief } from "#lib/queries/brief.ts";
import { checkup } from "#lib/queries/checkup.ts";
import { comparison } from "#lib/queries/comparison.ts";
import { departmentProfile } from "#lib/queries/departmentProfile.ts";
import { directory } from "#lib/queries/directory.ts";
import { documentText } from "#lib/queries/documentText.ts";
import { execution } from "#lib/queries/execution.ts";
import type { Filters } from "#lib/queries/filters.ts";
import { findingDetail } from "#lib/queries/findingDetail.ts";
import { findings } from "#lib/queries/findings.ts";
import { flows } from "#lib/queries/flows.ts";
import { glossary } from "#lib/queries/glossary.ts";
import { holdings } from "#lib/queries/holdings.ts";
import { overview } from "#lib/queries/overview.ts";
import { procurementShares } from "#lib/queries/procurementShares.ts";
import { searchable } from "#lib/queries/searchable.ts";
import { sourceOfFigure } from "#lib/queries/sourceOfFigure.ts";
import { staff } from "#lib/queries/staff.ts";
import { subjectAmounts, subjectsWithAmounts } from "#lib/queries/subjectAmounts.ts";
import { subjectDetail } from "#lib/queries/subjectDetail.ts";
import { subjectTree } from "#lib/queries/subjectTree.ts";
import { subjectUses } from "#lib/queries/subjectUses.ts";
import { threePublic } from "#lib/queries/threePublic.ts";
import { threePublicCounts } from "#lib/queries/threePublicCounts.ts";
import { touchedFigures } from "#lib/queries/touchedFigures.ts";
import { yearsBefore } from "#lib/queries/yearsBefore.ts";

/** What is asked for by name: the first of its kind in the data set. */
export interface Named {
  department: string;
  year: number;
  document: string;
  figure: string;
  /** Null where nothing was found. */
  finding: string | null;
}

/** A subject that every department has. */
const SUBJECT = "201";
const functional = { system: "functional" } as const;

/** The pages' questions that filters narrow; each is asked of everything, of one department and of one year. */
export const FILTERED: Record<string, (database: Queryable, filters: Filters) => Promise<unknown>> = {
  overview,
  execution,
  threePublic,
  threePublicCounts,
  staff,
  basicByClass,
  procurementShares,
  comparison,
  yearsBefore,
  findings,
  subjectTree: (database, filters) => subjectTree(database, { ...filters, ...functional }),
  subjectAmounts: (database, filters) =>
    subjectAmounts(database, { ...filters, ...functional, parent: null }),
  subjectDetail: (database, filters) => subjectDetail(database, { ...filters, ...functional, code: SUBJECT }),
  subjectUses: (database, filters) => subjectUses(database, { ...filters, ...functional }, SUBJECT),
};

/** Those that pages ask of one department alone. */
export const OF_A_DEPARTMENT: typeof FILTERED = { flows, holdings };

/** The pages' questions about one thing, or about all. */
export const NAMED: Record<string, (database: Queryable, named: Named) => Promise<unknown>> = {
  directory: (database) => directory(database),
  searchable: (database) => searchable(database),
  glossary: (database) => glossary(database),
  subjectsWithAmounts: (database) => subjectsWithAmounts(database, "functional"),
  touchedFigures: (database, { department }) => touchedFigures(database, [department]),
  departmentProfile: (database, { department }) => departmentProfile(database, department),
  brief: (database, { department, year }) => brief(database, department, year),
  documentText: (database, { document }) => documentText(database, document),
  checkup: (database, { document }) => checkup(database, document),
  sourceOfFigure: (database, { figure }) => sourceOfFigure(database, figure),
  findingDetail: async (database, { finding }) => finding && findingDetail(database, finding),
};
