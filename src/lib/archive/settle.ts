import type { Archive } from "#lib/checks/check.ts";
import { AMONG_PEERS, BETWEEN_YEARS } from "#lib/checks/run.ts";
import { peersOf, type MeasuredValue } from "#lib/checks/years/measures.ts";
import type { Item } from "#lib/domain/items.ts";
import { isIn, literal } from "#lib/engine/queryable.ts";
import type { Store } from "#lib/engine/store.ts";
import { settleEditions, type DocumentHead, type Editions } from "#lib/ingest/editions.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { accountsSql } from "./accounts.ts";
import { checkAcross, type AcrossTask } from "./across.ts";
import { batches } from "./batches.ts";
import { dirty, heads } from "./intake.ts";
import { betweenYears, MEASURED } from "./looked.ts";
import { countFindings, summarize } from "./summarize.ts";
import { prepare } from "./tables.ts";

type Peers = Archive["peers"];

/** So many departments, or documents of them, are held at a time, whatever the size of the archive. */
const DEPARTMENTS = 32;
const DOCUMENTS = 1000;

/**
 * Makes anew what spans documents, for the departments and years that changed: which documents count, the chosen
 * accounts, the rules between years and among peers, and the tables that are prepared for pages. Then the queries of
 * the data set's tables (tables.ts) can be asked.
 * @param others what departments come to that are not in the store, for the rules among peers
 */
export async function settle(
  store: Store,
  reference: Reference,
  others: readonly MeasuredValue[] = [],
): Promise<Editions> {
  const editions = settleEditions(await heads(store));
  await settleAmong(store, reference, editions, peersOf([...others, ...measuredIn(editions)]));
  return editions;
}

/**
 * The same for a store that holds some of the documents, whole departments of them: which of its documents count among
 * all, and what the peers of a year come to, is known to whoever calls.
 */
export async function settleAmong(
  store: Store,
  reference: Reference,
  editions: Editions,
  peers: Peers,
): Promise<void> {
  await prepare(store, editions, reference);
  const { departments, years } = await dirty(store);
  if (!departments.size) return;
  const { kept, supersededBy } = editions;
  const byDepartment = new Map<string, DocumentHead[]>();
  for (const head of kept) {
    const own = byDepartment.get(head.departmentId);
    if (own) own.push(head);
    else byDepartment.set(head.departmentId, [head]);
  }
  // In the order of their files, in which their rows lie in the store: a batch then looks at a part of it.
  const inOrder = [...new Set([...byDepartment.keys(), ...departments])].filter((id) => departments.has(id));
  const check = (task: AcrossTask) => checkAcross(store, task, supersededBy, reference.subjects, peers);
  for (const table of ["across_results", "across_findings"])
    await store.run(`DELETE FROM ${table} WHERE document_id NOT IN (SELECT document_id FROM documents)`);
  // Each batch is a transaction, for what is not committed is held in memory; all is done again until nothing is dirty.
  for (const batch of batches(inOrder, DEPARTMENTS))
    await store.transaction(async () => {
      const own = batch.flatMap((department) => byDepartment.get(department) ?? []);
      await chooseAccounts(
        store,
        batch,
        own.filter(({ documentId }) => !supersededBy.has(documentId)),
      );
      await check({ rules: BETWEEN_YEARS, heads: own, figures: betweenYears(own) });
    });
  const ofYears = kept.filter(({ fiscalYear }) => years.has(fiscalYear));
  for (const batch of batches(ofYears, DOCUMENTS))
    await store.transaction(() => check({ rules: AMONG_PEERS, heads: batch, figures: MEASURED }));
  await summarize(store, inOrder);
  await store.transaction(async () => {
    await countFindings(store, [...years]);
    await store.run("DELETE FROM dirty");
  });
}

async function chooseAccounts(
  store: Store,
  departments: readonly string[],
  documents: readonly DocumentHead[],
): Promise<void> {
  await store.run(`DELETE FROM accounts WHERE ${isIn("department_id", departments)}`);
  if (!documents.length) return;
  const values = documents.map(
    ({ fileName, fiscalYear, kind }) => `(${[fileName, fiscalYear, kind].map(literal).join(", ")})`,
  );
  await store.run(
    `INSERT INTO accounts ${accountsSql(
      `(SELECT f.*, d.document_year, d.kind FROM figures f
      JOIN (VALUES ${values.join(", ")}) d(file, document_year, kind) USING (file))`,
    )}`,
  );
}

/** What documents in force enter among the peers' values. */
export function measuredIn({ kept, supersededBy }: Editions): MeasuredValue[] {
  return kept.filter(({ documentId }) => !supersededBy.has(documentId)).flatMap(measuredOf);
}

function measuredOf({ departmentId, fiscalYear, measured }: DocumentHead): MeasuredValue[] {
  return Object.entries(measured).map(([item, value]) => ({
    departmentId,
    fiscalYear,
    item: item as Item,
    value: BigInt(value),
  }));
}
