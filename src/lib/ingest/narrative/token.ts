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

const compiled = new Map<string, RegExp>();

/** Every document has its own grammar, but few patterns of its own. */
function sticky(pattern: string): RegExp {
  let expression = compiled.get(pattern);
  if (!expression) {
    if (compiled.size > 5_000) compiled.clear();
    compiled.set(pattern, (expression = new RegExp(pattern, "y")));
  }
  return expression;
}

/** A text as a pattern that matches it alone. */
export function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
