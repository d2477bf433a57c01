import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { MOST } from "#lib/pictures/compare/picks.ts";
import { archive } from "#lib/queries/archive.ts";
import { brief } from "#lib/queries/brief.ts";
import { checkup } from "#lib/queries/checkup.ts";
import { comparison } from "#lib/queries/comparison.ts";
import { profileWithPeers } from "#lib/queries/departmentProfile.ts";
import { directory } from "#lib/queries/directory.ts";
import { documentList } from "#lib/queries/documentList.ts";
import { documentText } from "#lib/queries/documentText.ts";
import { execution } from "#lib/queries/execution.ts";
import { EVERYTHING, type Filters } from "#lib/queries/filters.ts";
import { findings } from "#lib/queries/findings.ts";
import { glossary } from "#lib/queries/glossary.ts";
import { overviewPage } from "#lib/queries/overviewPage.ts";
import { procurementShares } from "#lib/queries/procurementShares.ts";
import { publication } from "#lib/queries/publication.ts";
import { ranking } from "#lib/queries/ranking.ts";
import { staff } from "#lib/queries/staff.ts";
import { subjectAmounts } from "#lib/queries/subjectAmounts.ts";
import { subjectTree } from "#lib/queries/subjectTree.ts";
import { threePublic } from "#lib/queries/threePublic.ts";
import { glossaryEntries } from "#lib/text/glossaryEntries.ts";
import { WHOLE } from "../compare/whole.ts";

type Params = Record<string, string>;
/** What of a page's data is another with own documents; null where there is nothing of what is asked. */
type Question = (database: Queryable, params: Params) => Promise<object | null>;

/** Asks what a page shows where nothing is chosen. */
function shown(ask: (database: Queryable, filters: Filters) => Promise<object>): Question {
  return async (database) => ask(database, (await archive(database)).shown);
}

const named = (name: string, answer: object | null) => answer && { [name]: answer };

/** The questions whose answers came with pages (their +page.server.ts), asked of a page's engine. */
export const QUESTIONS = {
  async layout(database) {
    const size = await archive(database);
    return { archive: size, directory: await directory(database, size.shown.largest) };
  },
  overview: shown(overviewPage),
  execution: shown(async (...asked) => ({ execution: await execution(...asked) })),
  threePublic: shown(async (...asked) => ({ threePublic: await threePublic(...asked) })),
  staff: shown(async (...asked) => ({ staff: await staff(...asked) })),
  procurement: shown(async (...asked) => ({ rows: await procurementShares(...asked) })),
  ranking: shown(async (...asked) => ({ rows: await ranking(...asked) })),
  findings: shown(async (...asked) => ({ findings: await findings(...asked) })),
  subjects: shown(async (database, filters) => {
    const tree = (system: SubjectSystem) => subjectTree(database, { ...filters, system });
    const level = (system: SubjectSystem) => subjectAmounts(database, { ...filters, system, parent: null });
    return {
      trees: { functional: await tree("functional"), economic: await tree("economic") },
      levels: { functional: await level("functional"), economic: await level("economic") },
    };
  }),
  async compare(database) {
    const { documents, shown } = await archive(database);
    const whole = documents <= WHOLE;
    const rows = await comparison(database, whole ? EVERYTHING : shown);
    return { rows: whole ? rows : rows.slice(0, MOST), whole };
  },
  glossary: async (database) => ({ terms: glossaryEntries(await glossary(database)) }),
  async data(database) {
    const [list, published] = await Promise.all([documentList(database, {}), publication(database)]);
    return { list, published };
  },
  department: async (database, { id }) => named("profile", await profileWithPeers(database, id!)),
  document: async (database, { id }) => named("document", await documentText(database, id!)),
  checkup: async (database, { id }) => named("checkup", await checkup(database, id!)),
  brief: async (database, { department, year }) =>
    named("brief", await brief(database, department!, Number(year))),
} satisfies Record<string, Question>;

export type JoinedQuestions = typeof QUESTIONS;
