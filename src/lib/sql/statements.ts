/** A statement of a reader's text, without the semicolon, and where it begins in the text. */
export interface Statement {
  sql: string;
  at: number;
}

/** What is one thing for DuckDB's lexer and may hold a semicolon or a bracket that is none: texts, names, comments. */
const WHOLE =
  /[eE]'(?:[^'\\]|\\[^]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[^]*?\$\1\$|--[^\n]*|\/\*[^]*?\*\//y;

/**
 * The statements of a text, those that are nothing but comments left out.
 * @throws {UnclosedText} where a text, name, comment or bracket is not closed, or closed too often
 */
export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  let [from, depth, hasWords, at] = [0, 0, false, 0];
  const end = (to: number) => {
    if (depth) throw new UnclosedText(to, "(");
    if (hasWords) {
      const sql = text.slice(from, to);
      const begin = from + /^\s*/.exec(sql)![0].length;
      statements.push({ sql: sql.trim(), at: begin });
    }
    [from, hasWords] = [to + 1, false];
  };
  while (at < text.length) {
    const character = text[at]!;
    WHOLE.lastIndex = at;
    const whole = WHOLE.exec(text)?.[0];
    if (whole) {
      if (!/^(?:--|\/\*)/.test(whole)) hasWords = true;
      at += whole.length;
      continue;
    }
    if (`'"`.includes(character) || text.startsWith("/*", at)) throw new UnclosedText(at, character);
    if (character === "(") depth++;
    if (character === ")" && --depth < 0) throw new UnclosedText(at, ")");
    if (character === ";") end(at);
    else if (/\S/.test(character)) hasWords = true;
    at++;
  }
  end(text.length);
  return statements;
}

/** Something is opened and not closed, or closed and not opened. */
export class UnclosedText extends Error {
  readonly at: number;
  readonly mark: string;
  constructor(at: number, mark: string) {
    super(`${mark} without its other half`);
    [this.at, this.mark] = [at, mark];
  }
}

/** The pieces of SQL as DuckDB's lexer takes them apart: texts, names and comments whole, all else a character each. */
export function* piecesOf(sql: string): Generator<{ piece: string; at: number; isWhole: boolean }> {
  for (let at = 0; at < sql.length;) {
    WHOLE.lastIndex = at;
    const whole = WHOLE.exec(sql)?.[0];
    const piece = whole ?? sql[at]!;
    yield { piece, at, isWhole: whole !== undefined };
    at += piece.length;
  }
}

/** The words of SQL outside of texts and comments, names in quotes among them. */
export function bareSql(sql: string): string {
  let bare = "";
  for (const { piece, isWhole } of piecesOf(sql)) {
    if (!isWhole || piece.startsWith('"')) bare += piece;
    else bare += /^(?:--|\/\*)/.test(piece) ? " " : "''";
  }
  return bare;
}
