import type { Piece } from "../page.ts";

/** What a template's `{names}` stand for. */
export type Parts = Record<string, readonly Piece[] | string>;

const compiled = new Map<string, string[]>();

/**
 * Fills `{names}` of a template.
 * @throws {Error} where a name has no part: our own mistake in a wording
 */
export function fill(template: string, parts: Parts): Piece[] {
  let split = compiled.get(template);
  if (!split) compiled.set(template, (split = template.split(/\{([^}]+)\}/)));
  return split.flatMap((text, index): readonly Piece[] => {
    if (index % 2 === 0) return text ? [text] : [];
    const part = parts[text];
    if (part === undefined) throw new Error(`wording without a part: {${text}} in ${template}`);
    return typeof part === "string" ? [part] : part;
  });
}
