import { csvTable } from "#lib/domain/csvTable.ts";
import { SCOPES, type Scope } from "#lib/domain/vocabulary.ts";
import { NO_DIVISION } from "#lib/domain/ids.ts";
import { foldLabel } from "./fold.ts";

/** What somebody who knows a document says of it; it overrides what the text says. */
export interface Said {
  department?: string;
  /** 000000 for none. */
  divisionCode?: string;
  fiscalYear?: number;
  scope?: Scope;
  /** ISO date. */
  publishedOn?: string;
}

/** The columns of documents.csv, by what they say. */
const COLUMNS = {
  department: "department",
  divisionCode: "division_code",
  fiscalYear: "fiscal_year",
  scope: "scope",
  publishedOn: "published_on",
} as const satisfies Record<keyof Said, string>;

/** The columns of documents.csv that say something of a document, where it came from first. */
export function saidColumns(said: Said, source: string | null): string[] {
  const columns = (Object.keys(COLUMNS) as (keyof Said)[]).filter((key) => said[key] !== undefined);
  return [...(source === null ? [] : ["source"]), ...columns.map((key) => COLUMNS[key])];
}

/** A row of documents.csv. */
export interface Listed {
  source: string | null;
  said: Said;
}

/**
 * Parses documents.csv: by file name, where each file came from and what is said of it. Every column but file_name
 * may be missing or empty.
 * @param path the table's own path, for errors
 * @throws {Error} with file and line, where a value does not fit or a file is listed twice
 */
export function parseListed(text: string, path: string): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  csvTable(text.replace(/^\ufeff/, "")).forEach((row, index) => {
    const value = (column: string) => row[column]?.trim() || undefined;
    const refuse = (message: string): never => {
      throw new Error(`${path}:${index + 2}: ${message}`);
    };
    const fits = (column: string, pattern: RegExp, example: string) => {
      const said = value(column);
      return said === undefined || pattern.test(said)
        ? said
        : refuse(`${column} ${said} does not fit: write ${example}`);
    };
    const fileName = value("file_name") ?? refuse("file_name is empty");
    if (listed.has(fileName)) refuse(`${fileName} is listed twice`);
    const year = fits("fiscal_year", /^20\d\d$/, "a year such as 2024");
    const department = value("department");
    const divisionCode = fits("division_code", /^\d{6}$/, `six digits such as 360200, or ${NO_DIVISION}`);
    const scope = fits(
      "scope",
      new RegExp(`^(?:${Object.keys(SCOPES).join("|")})$`),
      Object.keys(SCOPES).join(" or "),
    );
    const publishedOn = fits(
      "published_on",
      /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
      "a date such as 2024-08-30",
    );
    listed.set(fileName, {
      source: value("source") ?? null,
      said: {
        ...(department && { department: foldLabel(department) }),
        ...(divisionCode && { divisionCode }),
        ...(year && { fiscalYear: Number(year) }),
        ...(scope && { scope: scope as Scope }),
        ...(publishedOn && { publishedOn }),
      },
    });
  });
  return listed;
}
