/** Why an amount is off its budget or the year before, in the department's own words. */
export interface Reasons {
  /** Stated beside the amount itself. */
  reason: string | null;
  /** How many of its parts, the subjects or items below, have a reason of their own. */
  reasonsBelow: number;
}
