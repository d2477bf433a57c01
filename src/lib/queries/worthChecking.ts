import { SEVERITIES, WORTH_CHECKING } from "#lib/domain/severity.ts";

const list = (severities: readonly string[]) => severities.map((severity) => `'${severity}'`).join(", ");

/** SQL condition: the finding `row` is 值得核对. All counts of findings on all pages go by it. */
export function worthChecking(row: string): string {
  return `${row}.severity IN (${list(WORTH_CHECKING)})`;
}

/** SQL that puts the gravest findings first. */
export function bySeverity(row: string): string {
  return `list_position([${list(SEVERITIES)}], ${row}.severity)`;
}

/** SQL for how many findings of a document, and where it is asked for of a rule, are 值得核对, and how many only hints. */
export function findingCounts(condition: string): string {
  return `SELECT count(*) FILTER (${worthChecking("f")})::INTEGER AS worth,
    count(*) FILTER (NOT ${worthChecking("f")})::INTEGER AS hints FROM findings f WHERE ${condition}`;
}
