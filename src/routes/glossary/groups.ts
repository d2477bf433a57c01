import type { GlossaryEntry } from "#lib/text/glossaryEntries.ts";
import { TERM_GROUPS, type TermGroup } from "#lib/text/plainTerms.ts";

/** Terms that are about the same. */
export interface TermsOfGroup {
  group: TermGroup;
  terms: readonly GlossaryEntry[];
}

/** The terms by what they are about, in the glossary's order; groups without any are left out. */
export function inGroups(terms: readonly GlossaryEntry[]): TermsOfGroup[] {
  return TERM_GROUPS.map((group) => ({ group, terms: terms.filter((term) => term.group === group) })).filter(
    (each) => each.terms.length > 0,
  );
}

/** Where a group stands on the page; terms stand under their Chinese names. */
export function groupId(group: TermGroup): string {
  return `group-${group}`;
}
