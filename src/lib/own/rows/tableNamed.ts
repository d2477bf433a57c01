import { TABLE_NAMES, TABLES, type TableName } from "#lib/domain/tables.ts";

/** The table of the data model that columns are of, and where they are not quite its own. */
export interface Named {
  table: TableName;
  /** Columns that it has and these lack, and the other way round. */
  lacking: string[];
  unknown: string[];
}

/** So much alike must columns be, of all that either has, to be taken for a table's of another version. */
const ALIKE = 0.6;

/** The table that columns are of, in whatever order; the nearest one where they are of another version; null for none. */
export function tableNamed(columns: readonly string[]): Named | null {
  const given = new Set(columns);
  const named = TABLE_NAMES.map((table) => {
    const own = Object.keys(TABLES[table]);
    const lacking = own.filter((column) => !given.has(column));
    const unknown = columns.filter((column) => !own.includes(column));
    const shared = own.length - lacking.length;
    return { table, lacking, unknown, alike: shared / (own.length + unknown.length) };
  });
  const [nearest] = named.sort((a, b) => b.alike - a.alike);
  if (!nearest || nearest.alike < ALIKE) return null;
  const { table, lacking, unknown } = nearest;
  return { table, lacking, unknown };
}

/** @throws {Error} where columns are a table's of another version */
export function refuseOther({ table, lacking, unknown }: Named): void {
  if (!lacking.length && !unknown.length) return;
  const said = [
    ...(lacking.length ? [`without ${lacking.join(", ")}`] : []),
    ...(unknown.length ? [`with ${unknown.join(", ")}`] : []),
  ];
  throw new Error(
    `the table ${table} of another version (${said.join("; ")}): export it anew with this version, or add the documents themselves`,
  );
}

/** By its ending: what of its bytes says so is seen when it is read. */
export function isParquet(path: string): boolean {
  return /\.parquet$/i.test(path);
}
