import { remembered } from "#lib/domain/remembered.ts";
import type { Lead } from "./lead.ts";

/** Words of one meaning, and what they say of the number behind them; false where they cannot mean that here. */
export interface Token {
  pattern: RegExp;
  apply: (lead: Lead, match: RegExpExecArray) => boolean | void;
}

/** Words that carry a meaning of their own. */
export function token(pattern: string, apply: Token["apply"]): Token {
  return {
    pattern: sticky(pattern),
    apply: (lead, match) => {
      if (apply(lead, match) === false) return false;
      lead.empty = false;
      return true;
    },
  };
}

/** Words that say nothing of the number; what they divide or join, `apply` keeps. */
export function filler(pattern: string, apply: Token["apply"] = () => true): Token {
  return { pattern: sticky(pattern), apply };
}

/** Every document has its own grammar, but few patterns of its own. */
const sticky = remembered((pattern: string) => new RegExp(pattern, "y"), 5_000);

/** A text as a pattern that matches it alone. */
export function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
