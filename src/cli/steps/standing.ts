import { measuredIn } from "#lib/archive/settle.ts";
import { settleEditions, type DocumentHead } from "#lib/ingest/editions.ts";
import { answerRequests } from "./lines.ts";

/**
 * Requests: the heads of all documents of a department, each content once. Answers: which are kept with what took their
 * place, what they enter among the peers' values, and what is to be said of them; the file of each.
 */
export function standing(): Promise<void> {
  return answerRequests<DocumentHead>(async (heads) => {
    const editions = settleEditions(heads);
    const { kept, supersededBy, said, refused } = editions;
    // A department counts once in a year, by the last of its documents.
    const measured = new Map(
      measuredIn(editions).map(({ fiscalYear, item, value }) => [
        `${fiscalYear} ${item}`,
        { year: fiscalYear, item, value: String(value) },
      ]),
    );
    return [
      ...kept.map(({ fileName, documentId }) => ({
        kept: fileName,
        superseded_by: supersededBy.get(documentId) ?? null,
      })),
      ...[...measured.values()].map((value) => ({ measured: value })),
      ...said.map(({ fileName, message }) => ({ said: fileName, message })),
      ...refused.map(({ fileName, message }) => ({ refused: fileName, message })),
    ].map((line) => JSON.stringify(line));
  });
}
