import { spelled } from "#lib/domain/searchDepartments.ts";
import { isWorthChecking, type Severity } from "#lib/domain/severity.ts";
import type { AccountsKind, Scope, Statement } from "#lib/domain/vocabulary.ts";
import type { DocumentRows } from "#lib/ingest/documentRows.ts";
import type { ReadDocument } from "#lib/ingest/interpret.ts";

/** A line of a document as its reader is shown it. */
export interface ShownLine {
  line: number;
  text: string;
}

/** What somebody is shown of a document before it joins. */
export interface Review {
  documentId: string;
  departmentId: string;
  department: string;
  /** The same by sound, to be found by (domain/search.ts). */
  spelled: string;
  /** Province, prefecture and division; empty where the text does not say. */
  place: string;
  fiscalYear: number;
  scope: Scope;
  kind: AccountsKind;
  title: string;
  format: string;
  /** Its rows came from a data set, without the document: it cannot be read again by what is said of it. */
  ofRows: boolean;
  lines: number;
  figures: number;
  /** Amounts of money that nothing accounts for. */
  unread: number;
  /** The codes of the statements that it prints. */
  statements: Statement[];
  /** What the text leaves open, in the reader's words; null where nothing is. */
  asked: string | null;
  /** The lines that department, year and scope were read from; none where the text is silent. */
  evidence: Record<"department" | "year" | "scope", ShownLine[]>;
  /** Amounts that were not understood, and what else the reader says of lines, with their text. */
  notRead: (ShownLine & { printed: string })[];
  problems: (ShownLine & { message: string })[];
  /** The gravest first. */
  findings: (ShownLine & { severity: Severity; zh: string; en: string })[];
}

/** So many lines are shown of each kind, and so much of one. */
const MOST = 200;
const MOST_EVIDENCE = 3;
const LONGEST = 160;

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
/** Words by which a document says whose accounts these are: its own, or its units' too. */
const ABOUT_SCOPE = /本级|(?:下属|下设|所属|直属|二级)[^，。；]{0,14}(?:单位|机构)|汇总/;

/** What of a reading is shown. */
type Shown = Pick<ReadDocument, "format" | "passages"> & {
  identity: Pick<
    ReadDocument["identity"],
    | "departmentId"
    | "name"
    | "uniqueName"
    | "province"
    | "city"
    | "divisionName"
    | "fiscalYear"
    | "scope"
    | "accountsKind"
    | "title"
    | "asked"
  >;
  figures: readonly Pick<ReadDocument["figures"][number], "basis" | "statement">[];
  unread: readonly Pick<ReadDocument["unread"][number], "line" | "printed">[];
  problems: readonly Pick<ReadDocument["problems"][number], "line" | "message">[];
};

/** What a reading comes to. */
export function reviewOf(read: Shown, { head, tables }: Pick<DocumentRows, "head" | "tables">): Review {
  const { identity, passages, figures, unread } = read;
  const shown = (line: number): ShownLine => ({
    line,
    text: (passages[line - 1] ?? "").trim().slice(0, LONGEST),
  });
  const saying = (says: (text: string) => boolean) =>
    passages.flatMap((text, index) => (says(text) ? [shown(index + 1)] : [])).slice(0, MOST_EVIDENCE);
  const place = [...new Set([identity.province, identity.city, identity.divisionName])].filter(Boolean);
  const reported = figures.filter(({ basis }) => basis !== "derived");
  const findings = tables.findings as unknown as FoundRow[];
  return {
    documentId: head.documentId,
    departmentId: identity.departmentId,
    department: identity.name,
    spelled: spelled(identity.name),
    place: place.join(" "),
    fiscalYear: identity.fiscalYear,
    scope: identity.scope,
    kind: identity.accountsKind,
    title: identity.title,
    format: read.format,
    ofRows: false,
    lines: passages.length,
    figures: reported.length,
    unread: unread.length,
    statements: [...new Set(reported.map(({ statement }) => statement))],
    asked: identity.asked,
    evidence: {
      department: saying((text) => text.includes(identity.name) || text.includes(identity.uniqueName)),
      year: saying((text) => text.includes(`${identity.fiscalYear}年`)),
      scope: saying((text) => ABOUT_SCOPE.test(text)),
    },
    notRead: unread.slice(0, MOST).map(({ line, printed }) => ({ ...shown(line), printed })),
    problems: read.problems.slice(0, MOST).map(({ line, message }) => ({ ...shown(line), message })),
    findings: findings
      .filter(({ severity }) => isWorthChecking(severity))
      .sort(gravestFirst)
      .slice(0, MOST)
      .map(({ severity, message_zh, message_en, line_start }) => ({
        ...shown(line_start),
        severity,
        zh: message_zh,
        en: message_en,
      })),
  };
}

/** As engine/gravestFirst.ts orders them, those alike by their lines. */
function gravestFirst(a: FoundRow, b: FoundRow): number {
  const stake = (row: FoundRow) => Number(row.stake ?? -1);
  return (
    ORDER[a.severity] - ORDER[b.severity] ||
    stake(b) - stake(a) ||
    a.line_start - b.line_start ||
    (a.finding_id < b.finding_id ? -1 : 1)
  );
}

interface FoundRow {
  finding_id: string;
  severity: Severity;
  /** Decimal text of the yuan at stake; null for none. */
  stake: string | null;
  message_zh: string;
  message_en: string;
  line_start: number;
}
