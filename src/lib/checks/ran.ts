import type { Archive, Check, CheckedDocument, Outcome } from "./check.ts";

const RAN = new WeakMap<Archive, WeakMap<CheckedDocument, Map<Check, Outcome>>>();

/** What a rule says of a document; run once, for the rule itself and for those that look at what it says. */
export function ran(check: Check, document: CheckedDocument, archive: Archive): Outcome {
  let documents = RAN.get(archive);
  if (!documents) RAN.set(archive, (documents = new WeakMap()));
  let outcomes = documents.get(document);
  if (!outcomes) documents.set(document, (outcomes = new Map()));
  let outcome = outcomes.get(check);
  if (!outcome) outcomes.set(check, (outcome = check.run(document, archive)));
  return outcome;
}
