import { pictures } from "#lib/text/pictures.ts";

/** What a department says of a difference, and how many parts of it have reasons of their own. */
export interface Stated {
  reason: string | null;
  reasonsBelow: number;
}

/** What stands behind the label of a difference, and what is said on hover: a large one that nobody explains says so. */
export interface Explanation {
  suffix: string;
  tip: string[];
}

export function explanation(large: boolean, { reason, reasonsBelow }: Stated): Explanation {
  if (reason) return { suffix: "", tip: [reason] };
  if (reasonsBelow) return { suffix: "", tip: [pictures.reasonsBelow(reasonsBelow)] };
  return large ? { suffix: ` ${pictures.unexplained}`, tip: [pictures.noReason] } : { suffix: "", tip: [] };
}
