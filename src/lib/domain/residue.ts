/** What conversions leave behind in a text and no reader ever saw: bookmark names. */
export const RESIDUE = /\[bookmark: [^\]]{0,200}\]/g;

/** A line, or a piece of one, as its readers saw it. */
export function withoutResidue(text: string): string {
  return text.replace(RESIDUE, "");
}
