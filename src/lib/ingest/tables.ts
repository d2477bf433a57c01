import { CHECKS } from "#lib/checks/catalogue.ts";
import { runChecks } from "#lib/checks/run.ts";
import { chooseAccounts, type Candidate } from "#lib/domain/accounts.ts";
import { formatDecimal, type Decimal } from "#lib/domain/decimal.ts";
import type { TableRow, Tables } from "#lib/domain/tables.ts";
import { checkedDocument } from "./checked.ts";
import type { ReadDocument } from "./interpret.ts";
import type { Reference } from "./reference.ts";

/** A document that was read, with what only its file knows. */
export interface IngestedDocument extends ReadDocument {
  fileName: string;
  sha256: string;
  source: string | null;
}

/**
 * All tables of an export. Documents come in the order of their files, figures in that of their lines,
 * so the same documents always give the same rows.
 */
export function buildTables(documents: readonly IngestedDocument[], reference: Reference): Tables {
  const ids = documentIds(documents);
  const candidates: Candidate[] = [];
  const figures: Tables["figures"] = [];
  documents.forEach((document, index) => {
    const { departmentId, fiscalYear } = document.identity;
    for (const figure of document.figures) {
      const figureId = figures.length + 1;
      candidates.push({ figure, figureId, departmentId, documentYear: fiscalYear });
      figures.push({
        figure_id: figureId,
        document_id: ids[index]!,
        department_id: departmentId,
        fiscal_year: figure.fiscalYear,
        statement: figure.statement,
        item: figure.item,
        subject_system: figure.subjectSystem,
        subject_code: figure.subjectCode,
        funding: figure.funding,
        stage: figure.stage,
        measure: figure.measure,
        base: figure.base,
        unit: figure.unit,
        value: formatDecimal(figure.value),
        printed: figure.printed,
        basis: figure.basis,
        derivation: figure.derivation,
        line_start: figure.lineStart,
        line_end: figure.lineEnd,
        char_start: figure.charStart,
        char_end: figure.charEnd,
        reason: figure.reason,
      });
    }
  });
  return {
    departments: departmentRows(documents),
    documents: documents.map((document, index) => ({
      document_id: ids[index]!,
      department_id: document.identity.departmentId,
      fiscal_year: document.identity.fiscalYear,
      title: document.identity.title,
      file_name: document.fileName,
      format: document.format,
      sha256: document.sha256,
      scope: document.identity.scope,
      line_count: document.passages.length,
      source: document.source,
    })),
    subjects: reference.subjects.all.map((subject) => ({
      subject_system: subject.system,
      subject_code: subject.code,
      name: subject.name,
      parent_code: subject.parentCode,
      level: subject.level,
    })),
    figures,
    ...projectRows(documents, ids),
    accounts: accountRows(candidates),
    ...checkRows(documents, ids, reference),
    passages: documents.flatMap((document, index) =>
      document.passages.map((text, line) => ({ document_id: ids[index]!, line: line + 1, text })),
    ),
    glossary: documents.flatMap((document, index) =>
      document.glossary.map((entry) => ({
        term: entry.term,
        definition: entry.definition,
        document_id: ids[index]!,
        line_start: entry.lineStart,
        line_end: entry.lineEnd,
      })),
    ),
  };
}

/** The rules, what each came to in each document, and the findings. */
function checkRows(
  documents: readonly IngestedDocument[],
  ids: readonly string[],
  reference: Reference,
): Pick<Tables, "checks" | "check_results" | "findings"> {
  let next = 1;
  const checked = documents.map((document, index) => {
    const first = next;
    next += document.figures.length;
    return checkedDocument(document, reference.subjects, ids[index]!, first);
  });
  const { results, findings } = runChecks({ documents: checked, subjects: reference.subjects });
  const decimal = (value: Decimal | null) => (value === null ? null : formatDecimal(value));
  return {
    checks: CHECKS.map((check) => ({
      check_id: check.id,
      category: check.category,
      title_zh: check.title.zh,
      title_en: check.title.en,
      description_zh: check.description.zh,
      description_en: check.description.en,
      severity: check.severity,
      tolerance: check.tolerance,
      basis: check.basis,
    })),
    check_results: results.map(({ check, document, outcome, comparisons, failed, reason }) => ({
      document_id: document.documentId,
      check_id: check.id,
      outcome,
      comparisons,
      failed,
      reason: reason?.zh ?? null,
      reason_en: reason?.en ?? null,
    })),
    findings: findings.map((finding) => ({
      finding_id: finding.findingId,
      check_id: finding.check.id,
      severity: finding.check.severity,
      document_id: finding.document.documentId,
      department_id: finding.document.departmentId,
      fiscal_year: finding.document.fiscalYear,
      item: finding.item,
      subject_code: finding.subjectCode,
      expected: decimal(finding.expected),
      actual: decimal(finding.actual),
      difference: decimal(
        finding.expected === null || finding.actual === null ? null : finding.actual - finding.expected,
      ),
      unit: finding.unit,
      message_zh: finding.message.zh,
      message_en: finding.message.en,
      figure_ids: `[${finding.figures.map((figure) => figure.figureId).join(", ")}]`,
      line_start: finding.lineStart,
      line_end: finding.lineEnd,
    })),
  };
}

/** The 绩效自评 and their indicators; an indicator carries its project's number and name. */
function projectRows(
  documents: readonly IngestedDocument[],
  ids: readonly string[],
): Pick<Tables, "projects" | "project_indicators"> {
  const projects: Tables["projects"] = [];
  const indicators: Tables["project_indicators"] = [];
  const decimal = (value: Decimal | null) => (value === null ? null : formatDecimal(value));
  documents.forEach(({ identity, projects: read }, index) => {
    const document = {
      document_id: ids[index]!,
      department_id: identity.departmentId,
      fiscal_year: identity.fiscalYear,
    };
    for (const project of read) {
      const projectId = projects.length + 1;
      projects.push({
        project_id: projectId,
        ...document,
        kind: project.kind,
        name: project.name,
        department: project.department,
        implementing_unit: project.implementingUnit,
        initial_budget: decimal(project.initialBudget),
        adjusted_budget: decimal(project.adjustedBudget),
        executed: decimal(project.executed),
        execution_rate: decimal(project.executionRate),
        score: decimal(project.score),
        grade: project.grade,
        line_start: project.lineStart,
        line_end: project.lineEnd,
      });
      for (const indicator of project.indicators) {
        indicators.push({
          project_id: projectId,
          project: project.name,
          ...document,
          level1: indicator.level1,
          level2: indicator.level2,
          level3: indicator.level3,
          target: indicator.target,
          actual: indicator.actual,
          weight: decimal(indicator.weight),
          score: decimal(indicator.score),
          deviation: indicator.deviation,
          line_start: indicator.lineStart,
          line_end: indicator.lineEnd,
        });
      }
    }
  });
  return { projects, project_indicators: indicators };
}

/** Department and year; where two files share both, the later ones carry the beginning of their hash. */
export function documentIds(documents: readonly Pick<IngestedDocument, "identity" | "sha256">[]): string[] {
  const taken = new Set<string>();
  return documents.map(({ identity, sha256 }) => {
    const plain = `${identity.departmentId}-${identity.fiscalYear}`;
    let id = plain;
    if (taken.has(id)) id = `${plain}-${sha256.slice(0, 8)}`;
    // The same file under several names.
    for (let copy = 2; taken.has(id); copy++) id = `${plain}-${sha256.slice(0, 8)}-${copy}`;
    taken.add(id);
    return id;
  });
}

function departmentRows(documents: readonly IngestedDocument[]): Tables["departments"] {
  const rows = new Map<string, TableRow<"departments">>();
  for (const { identity } of documents) {
    rows.set(identity.departmentId, {
      department_id: identity.departmentId,
      name: identity.name,
      short_name: identity.shortName,
      division_code: identity.divisionCode,
      province: identity.province,
      city: identity.city,
      level: identity.level,
    });
  }
  return [...rows.values()].sort((a, b) => (String(a.department_id) < String(b.department_id) ? -1 : 1));
}

function accountRows(candidates: readonly Candidate[]): Tables["accounts"] {
  return chooseAccounts(candidates).map(({ chosen, conflicting }) => ({
    department_id: chosen.departmentId,
    fiscal_year: chosen.figure.fiscalYear,
    item: chosen.figure.item,
    subject_system: chosen.figure.subjectSystem,
    subject_code: chosen.figure.subjectCode,
    funding: chosen.figure.funding,
    stage: chosen.figure.stage,
    unit: chosen.figure.unit,
    value: formatDecimal(chosen.figure.value),
    basis: chosen.figure.basis,
    figure_id: chosen.figureId,
    conflicting,
  }));
}
