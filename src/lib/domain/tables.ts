/** The normalised accounts as tables: columns and SQL types of docs/data-model.md. */
export const TABLES = {
  departments: {
    department_id: "VARCHAR",
    name: "VARCHAR",
    short_name: "VARCHAR",
    division_code: "VARCHAR",
    province: "VARCHAR",
    city: "VARCHAR",
    level: "VARCHAR",
  },
  documents: {
    document_id: "VARCHAR",
    department_id: "VARCHAR",
    fiscal_year: "SMALLINT",
    title: "VARCHAR",
    file_name: "VARCHAR",
    format: "VARCHAR",
    sha256: "VARCHAR",
    scope: "VARCHAR",
    line_count: "INTEGER",
    source: "VARCHAR",
  },
  subjects: {
    subject_system: "VARCHAR",
    subject_code: "VARCHAR",
    name: "VARCHAR",
    parent_code: "VARCHAR",
    level: "TINYINT",
  },
  figures: {
    figure_id: "BIGINT",
    document_id: "VARCHAR",
    department_id: "VARCHAR",
    fiscal_year: "SMALLINT",
    statement: "VARCHAR",
    item: "VARCHAR",
    subject_system: "VARCHAR",
    subject_code: "VARCHAR",
    funding: "VARCHAR",
    stage: "VARCHAR",
    measure: "VARCHAR",
    base: "VARCHAR",
    unit: "VARCHAR",
    value: "DECIMAL(18,4)",
    printed: "VARCHAR",
    basis: "VARCHAR",
    derivation: "VARCHAR",
    line_start: "INTEGER",
    line_end: "INTEGER",
    char_start: "INTEGER",
    char_end: "INTEGER",
    reason: "VARCHAR",
  },
  projects: {
    project_id: "BIGINT",
    document_id: "VARCHAR",
    department_id: "VARCHAR",
    fiscal_year: "SMALLINT",
    kind: "VARCHAR",
    name: "VARCHAR",
    department: "VARCHAR",
    implementing_unit: "VARCHAR",
    initial_budget: "DECIMAL(18,4)",
    adjusted_budget: "DECIMAL(18,4)",
    executed: "DECIMAL(18,4)",
    execution_rate: "DECIMAL(18,4)",
    score: "DECIMAL(18,4)",
    grade: "VARCHAR",
    line_start: "INTEGER",
    line_end: "INTEGER",
  },
  project_indicators: {
    project_id: "BIGINT",
    project: "VARCHAR",
    document_id: "VARCHAR",
    department_id: "VARCHAR",
    fiscal_year: "SMALLINT",
    level1: "VARCHAR",
    level2: "VARCHAR",
    level3: "VARCHAR",
    target: "VARCHAR",
    actual: "VARCHAR",
    weight: "DECIMAL(18,4)",
    score: "DECIMAL(18,4)",
    deviation: "VARCHAR",
    line_start: "INTEGER",
    line_end: "INTEGER",
  },
  accounts: {
    department_id: "VARCHAR",
    fiscal_year: "SMALLINT",
    item: "VARCHAR",
    subject_system: "VARCHAR",
    subject_code: "VARCHAR",
    funding: "VARCHAR",
    stage: "VARCHAR",
    unit: "VARCHAR",
    value: "DECIMAL(18,4)",
    basis: "VARCHAR",
    figure_id: "BIGINT",
    conflicting: "BOOLEAN",
  },
  passages: {
    document_id: "VARCHAR",
    line: "INTEGER",
    text: "VARCHAR",
  },
  glossary: {
    term: "VARCHAR",
    definition: "VARCHAR",
    document_id: "VARCHAR",
    line_start: "INTEGER",
    line_end: "INTEGER",
  },
  checks: {
    check_id: "VARCHAR",
    category: "VARCHAR",
    title_zh: "VARCHAR",
    title_en: "VARCHAR",
    description_zh: "VARCHAR",
    description_en: "VARCHAR",
    severity: "VARCHAR",
    tolerance: "VARCHAR",
    basis: "VARCHAR",
  },
  check_results: {
    document_id: "VARCHAR",
    check_id: "VARCHAR",
    outcome: "VARCHAR",
    comparisons: "INTEGER",
    failed: "INTEGER",
    reason: "VARCHAR",
    reason_en: "VARCHAR",
  },
  findings: {
    finding_id: "VARCHAR",
    check_id: "VARCHAR",
    severity: "VARCHAR",
    document_id: "VARCHAR",
    department_id: "VARCHAR",
    fiscal_year: "SMALLINT",
    item: "VARCHAR",
    subject_code: "VARCHAR",
    expected: "DECIMAL(18,4)",
    actual: "DECIMAL(18,4)",
    difference: "DECIMAL(18,4)",
    unit: "VARCHAR",
    message_zh: "VARCHAR",
    message_en: "VARCHAR",
    figure_ids: "BIGINT[]",
    line_start: "INTEGER",
    line_end: "INTEGER",
  },
} as const satisfies Record<string, Record<string, SqlType>>;

export type SqlType =
  | "VARCHAR"
  | "BOOLEAN"
  | "TINYINT"
  | "SMALLINT"
  | "INTEGER"
  | "BIGINT"
  | "BIGINT[]"
  | "VARCHAR[]"
  | "DECIMAL(18,4)";
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** A cell on its way to Parquet; decimals travel as text with all digits. */
export type CellValue = string | number | boolean | null;

/** A row of a table, keyed by its columns. */
export type TableRow<Name extends TableName> = { [Column in keyof (typeof TABLES)[Name]]: CellValue };

/** All tables of an export. */
export type Tables = { [Name in TableName]: TableRow<Name>[] };
