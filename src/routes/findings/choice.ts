import type { FindingRow } from "#lib/queries/findings.ts";

/** What the list is narrowed to, as the URL says: ?severity=error&category=text&status=open&text=… */
export interface Choice {
  severity: string | null;
  category: string | null;
  status: string | null;
  text: string;
}

export function readChoice(params: URLSearchParams): Choice {
  return {
    severity: params.get("severity"),
    category: params.get("category"),
    status: params.get("status"),
    text: params.get("text") ?? "",
  };
}

/** Whether a finding with the auditor's status is among what was chosen. */
export function chosen(row: FindingRow, choice: Choice, status: string): boolean {
  return (
    (!choice.severity || row.severity === choice.severity) &&
    (!choice.category || row.category === choice.category) &&
    (!choice.status || status === choice.status) &&
    (!choice.text ||
      [row.title, row.message, row.titleEn, row.messageEn, row.documentTitle, row.checkId].some((words) =>
        words.toLowerCase().includes(choice.text.toLowerCase()),
      ))
  );
}
