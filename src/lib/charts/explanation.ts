import type { Reasons } from "#lib/queries/reasons.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";

/** What stands behind the label of a difference, and what is said on hover: a large one that nobody explains says so. */
export interface Explanation {
  suffix: string;
  tip: string[];
}

export function explanation(
  large: boolean,
  { reason, reasonsBelow }: Reasons,
  words: PictureWords,
): Explanation {
  if (reason) return { suffix: "", tip: [reason] };
  if (reasonsBelow) return { suffix: "", tip: [words.reasonsBelow(reasonsBelow)] };
  return large ? { suffix: ` ${words.unexplained}`, tip: [words.noReason] } : { suffix: "", tip: [] };
}
