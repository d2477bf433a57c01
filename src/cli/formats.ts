/*
 * How commands print and write; the first of each is what is meant where nothing is said. Apart from the commands, which are
 * loaded when they are called.
 */

/** Findings; sarif is for tools that show them beside the file. */
export const CHECK_FORMATS = ["table", "json", "csv", "sarif"] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** Rows of an answer. */
export const SQL_FORMATS = ["json", "table"] as const;
export type SqlFormat = (typeof SQL_FORMATS)[number];

/** Tables as files; ndjson is a row of JSON a line. */
export const EXPORT_FORMATS = ["csv", "parquet", "ndjson"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Engines that read the data set, in whose words its tables are defined; json has DuckDB's own types. */
export const SCHEMA_FORMATS = ["duckdb", "spark", "trino", "json"] as const;
export type SchemaFormat = (typeof SCHEMA_FORMATS)[number];
