import { isIn, within, type Queryable } from "#lib/engine/queryable.ts";

/** A finding on a reason that stands beside opposite differences: rule N7, which quotes the reason. */
export interface ContradictedReason {
  documentId: string;
  findingId: string;
  message: string;
}

/**
 * The findings on stated reasons, of some departments; of none named, of all. The findings alone say it: the reasons
 * themselves stand at figures, which are many times as many.
 */
export function contradictedReasons(
  database: Queryable,
  departments: readonly string[] = [],
): Promise<ContradictedReason[]> {
  return within(database, { ...(departments.length && { departments }) }).query<ContradictedReason>(`
    SELECT document_id AS documentId, finding_id AS findingId, message_zh AS message
    FROM findings WHERE check_id = 'N7' AND expected IS NULL AND ${isIn("department_id", departments)}
    ORDER BY finding_id`);
}

/** Whether a finding is on a reason, in the department's words. */
export function isOn({ message }: ContradictedReason, reason: string): boolean {
  return message.includes(`“${reason}”`);
}
