import type { Reasons } from "#lib/queries/reasons.ts";
import { pictures } from "#lib/text/pictures.ts";

/** What stands behind the label of a difference, and what is said on hover: a large one that nobody explains says so. */
export interface Explanation {
  suffix: string;
  tip: string[];
}

export function explanation(large: boolean, { reason, reasonsBelow }: Reasons): Explanation {
  if (reason) return { suffix: "", tip: [reason] };
  if (reasonsBelow) return { suffix: "", tip: [pictures.reasonsBelow(reasonsBelow)] };
  return large ? { suffix: ` ${pictures.unexplained}`, tip: [pictures.noReason] } : { suffix: "", tip: [] };
}
