import { archiveOf, runChecks, type Finding } from "#lib/checks/run.ts";
import { checkedDocument } from "#lib/ingest/checked.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { interpret, type ReadDocument } from "#lib/ingest/interpret.ts";
import { documents, type SimulatedDocument, type Wishes } from "#lib/simulate/country.ts";
import { loadReference } from "../../src/cli/documents.ts";
import { loadGround } from "../../src/cli/ground.ts";
import { ROOT } from "../../src/cli/root.ts";

const ground = await loadGround(ROOT);
const reference = await loadReference(ROOT);

/** Every `step`-th of a generated country's documents, `count` of them. */
export function simulated(
  count: number,
  { seed = 1, faults = 0, step = 1 }: Partial<Wishes> & { step?: number } = {},
): SimulatedDocument[] {
  const taken: SimulatedDocument[] = [];
  let number = 0;
  for (const document of documents({ seed, faults }, ground)) {
    if (number++ % step === 0) taken.push(document);
    if (taken.length === count) break;
  }
  return taken;
}

export function read({ text, fileName }: SimulatedDocument): ReadDocument {
  return interpret(readText(new TextEncoder().encode(text)), fileName, reference);
}

/** What the rules find in generated documents, as `npm run check` runs them: by file name. */
export function findingsIn(taken: readonly SimulatedDocument[]): (document: SimulatedDocument) => Finding[] {
  const checked = taken.map((document) =>
    checkedDocument(read(document), reference.subjects, document.fileName),
  );
  const { findings } = runChecks(archiveOf(checked, reference.subjects));
  return ({ fileName }) => findings.filter(({ document }) => document.documentId === fileName);
}
