import { isSameAccount, type AccountYear } from "./accountYear.ts";

interface Named extends AccountYear {
  subjectCode: string;
  subject: string;
}

/**
 * The subject's name as it can be told apart from the others of its account: 行政运行 is a subject of many 款, and
 * has its code behind it where another one of the rows is called so.
 */
export function distinctName<Row extends Named>(row: Row, rows: readonly Row[]): string {
  const another = rows.some(
    (other) =>
      other.subject === row.subject && other.subjectCode !== row.subjectCode && isSameAccount(other, row),
  );
  return another ? `${row.subject} ${row.subjectCode}` : row.subject;
}
