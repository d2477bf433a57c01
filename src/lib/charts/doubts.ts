import type { Amount } from "#lib/queries/amount.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";

type Doubtful = Partial<Pick<Amount, "derived" | "conflicting">>;

/** What is said of an amount that was inferred, or that the document prints with another value, too. */
export function doubtsOf(amount: Doubtful | null | undefined, words: PictureWords): string[] {
  return [
    ...(amount?.derived ? [words.indicatorLines.inferred] : []),
    ...(amount?.conflicting ? [words.indicatorLines.conflicting] : []),
  ];
}

/** The same before its label, as tables mark it. */
export function doubtMark(amount: Doubtful | null | undefined, words: PictureWords): string {
  return `${amount?.derived ? `${words.derivedMark} ` : ""}${amount?.conflicting ? "*" : ""}`;
}
