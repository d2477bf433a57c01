import { SEVERITIES } from "#lib/domain/severity.ts";

const LIST = SEVERITIES.map((severity) => `'${severity}'`).join(", ");

/** SQL for how grave the finding `row` is; less is graver. */
export function bySeverity(row: string): string {
  return `list_position([${LIST}], ${row}.severity)`;
}

/**
 * SQL for the one order of findings everywhere: the gravest first, among alike the one with most money at stake. What
 * follows it, such as the line, keeps ties in their places.
 */
export function gravestFirst(row: string): string {
  return `${bySeverity(row)}, ${row}.stake DESC NULLS LAST`;
}
