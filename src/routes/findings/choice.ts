import { isWorthChecking } from "#lib/domain/severity.ts";
import type { FindingChoice } from "#lib/queries/findings.ts";
import type { FindingRow } from "#lib/queries/findingRows.ts";
import { said } from "#lib/text/rules.ts";

/** What the list is narrowed to, as the URL says: ?severity=error (or worth)&category=text&status=open&text=… */
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

/** The same as a question to the engine, which does not know the auditor's notes; empty for no choice. */
export function findingChoice(
  { severity, category, status, text }: Choice,
  notes: Readonly<Record<string, { status: string }>>,
): FindingChoice {
  const ids = (wanted: (status: string) => boolean) =>
    Object.keys(notes).filter((id) => wanted(notes[id]!.status));
  const noted =
    status === "open"
      ? { among: false, ids: ids((own) => own !== "open") }
      : { among: true, ids: ids((own) => own === status) };
  return {
    ...(severity ? { severity } : {}),
    ...(category ? { category } : {}),
    ...(text ? { text } : {}),
    ...(status ? { noted } : {}),
  };
}

/** Whether a finding with the auditor's status is among what was chosen. */
export function chosen(row: FindingRow, choice: Choice, status: string): boolean {
  return (
    isOf(row, choice.severity) &&
    (!choice.category || row.category === choice.category) &&
    (!choice.status || status === choice.status) &&
    (!choice.text || wordsOf(row).includes(choice.text.toLowerCase()))
  );
}

/** `worth` are all that are 值得核对, the same that other pages count. */
function isOf({ severity }: FindingRow, wanted: string | null): boolean {
  return !wanted || (wanted === "worth" ? isWorthChecking(severity) : severity === wanted);
}

/** What a reader may look for: the Chinese words, and those on the page. */
function wordsOf({ title, titleEn, message, messageEn, documentTitle, checkId }: FindingRow): string {
  const shown = [said({ zh: title, en: titleEn }), said({ zh: message, en: messageEn })];
  return [title, message, documentTitle, checkId, ...shown].join("\n").toLowerCase();
}
