import { remembered } from "#lib/domain/remembered.ts";
import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import { fillers } from "./fillers.ts";
import { itemTokens, subjectTokens } from "./itemTokens.ts";
import { emptyLead, type Lead } from "./lead.ts";
import { meaningTokens } from "./meaningTokens.ts";
import type { Token } from "./token.ts";

/** Characters between two numbers; more say nothing about the second. */
const LONGEST_LEAD = 300;

/** The grammar of leads, for one classification and one department's own names. */
export class LeadGrammar {
  readonly #tokens: Token[];

  constructor(subjects: SubjectCatalogue, ownNames: readonly string[]) {
    this.#tokens = [...itemTokens(), ...subjectTokens(subjects), ...meaningTokens(), ...fillers(ownNames)];
  }

  readonly #parsed = remembered((text: string) => this.#parse(text), 50_000);

  /** Reads the words from left to right, longest match first; null where any word stays unknown. */
  parse(text: string): Readonly<Lead> | null {
    return text.length > LONGEST_LEAD ? null : this.#parsed(text);
  }

  #parse(text: string): Lead | null {
    const lead = emptyLead();
    let position = 0;
    while (position < text.length) {
      const matches: { token: Token; match: RegExpExecArray }[] = [];
      for (const token of this.#tokens) {
        const match = matchAt(token.pattern, text, position);
        if (match) matches.push({ token, match });
      }
      matches.sort((a, b) => b.match[0].length - a.match[0].length);
      const accepted = matches.find(({ token, match }) => token.apply(lead, match) !== false);
      if (!accepted) return null;
      position += accepted.match[0].length;
    }
    return lead;
  }
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  const match = pattern.exec(text);
  return match && match[0] ? match : null;
}
