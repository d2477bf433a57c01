/** A column of an answer, with DuckDB's own name of its type. */
export interface AnswerColumn {
  name: string;
  type: string;
}

/** The rows of an answer, exact: what JavaScript's numbers cannot hold comes as text with all its digits. */
export interface SqlAnswer {
  columns: AnswerColumn[];
  rows: (string | number | boolean | null)[][];
  /** There are more rows than were wanted. */
  isCut: boolean;
}

/** Types whose values JavaScript holds as they are; all others come as DuckDB writes them. */
const PLAIN = /^(?:U?TINYINT|U?SMALLINT|U?INTEGER|FLOAT|DOUBLE|BOOLEAN|VARCHAR)$/;
/** Those that are numbers and come as text. */
const EXACT = /^(?:DECIMAL|U?BIGINT|U?HUGEINT)/;

export function isNumber({ type }: AnswerColumn): boolean {
  return EXACT.test(type) || (PLAIN.test(type) && !/^(?:BOOLEAN|VARCHAR)$/.test(type));
}

/** SQL for the columns of a statement's answer. The statement stands as a table: nothing but a question can stand there. */
export function columnsSql(statement: string): string {
  return `DESCRIBE ${asTable("*", statement)}`;
}

/** SQL for the first rows of a statement's answer and one more, so that it is known whether there are more. */
export function rowsSql(statement: string, columns: readonly AnswerColumn[], mostRows: number): string {
  const names = columns.map((_, index) => `c${index}`);
  const values = columns.map(({ type }, index) =>
    PLAIN.test(type) ? names[index]! : `${names[index]}::VARCHAR`,
  );
  const chosen = values.map((value, index) => `${value} AS c${index}`).join(", ");
  return `${asTable(chosen, statement, `(${names.join(", ")})`)} LIMIT ${mostRows + 1}`;
}

/** The statement in lines of its own: a comment at its end closes nothing. */
function asTable(chosen: string, statement: string, names = ""): string {
  return `SELECT ${chosen} FROM (\n${statement}\n) AS answer${names}`;
}

/** Of a fault's message the first line, and the line of the statement that it names; null where it names none. */
export function placeOf(message: string): { said: string; line: number | null } {
  const [said = message] = message.split("\n");
  const line = /\bLINE (\d+):/.exec(message)?.[1];
  // The statement begins in the second line of what is asked.
  return { said: said.replace(/^(?:\w+ )*Error: /, ""), line: line ? Math.max(1, Number(line) - 1) : null };
}
