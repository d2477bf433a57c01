import type { BrowserEngine } from "#lib/engine/browser.ts";
import { placeOf, type SqlAnswer } from "#lib/sql/answer.ts";
import { refusalOf } from "#lib/sql/refusal.ts";
import { statementsOf, UnclosedText } from "#lib/sql/statements.ts";
import { sqlText as text } from "#lib/text/sql.ts";

/** As many rows are shown, and as many seconds may a statement take. */
export const MOST_ROWS = 10_000;
export const SECONDS = 60;

export interface Result extends SqlAnswer {
  statement: string;
  ms: number;
}

/** What is wrong with a query, in words, and in which of its lines; null where that is not known. */
export class QueryFault extends Error {
  readonly line: number | null;
  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}

/**
 * Runs the statements of a reader's text one after the other.
 * @param onresult is told each as it comes
 * @throws {QueryFault} for the first that is wrong; those before it were answered
 */
export async function runQuery(
  engine: BrowserEngine,
  query: string,
  stopped: AbortSignal,
  onresult: (result: Result) => void,
): Promise<void> {
  const lineAt = (at: number) => query.slice(0, at).split("\n").length;
  for (const { sql, at } of statements(query)) {
    const refusal = refusalOf(sql);
    if (refusal) throw new QueryFault(text.faults[refusal.kind](refusal.word), lineAt(at));
    const late = AbortSignal.timeout(SECONDS * 1000);
    const begun = performance.now();
    try {
      const answer = await engine.ask(sql, MOST_ROWS, AbortSignal.any([stopped, late]));
      onresult({ ...answer, statement: sql, ms: performance.now() - begun });
    } catch (error) {
      if (stopped.aborted) throw new QueryFault(text.stopped, null);
      if (late.aborted) throw new QueryFault(text.late(SECONDS), null);
      const { said, line } = placeOf((error as Error).message);
      throw new QueryFault(inWords(said), line && lineAt(at) + line - 1);
    }
  }

  function statements(query: string) {
    try {
      return statementsOf(query);
    } catch (error) {
      if (error instanceof UnclosedText)
        throw new QueryFault(text.faults.unclosed(error.mark), lineAt(error.at));
      throw error;
    }
  }
}

function inWords(said: string): string {
  const missing =
    /(?:Table|column|Referenced table)(?: with name)? "?([^"\s!]+)"? (?:does not exist|not found)|column "([^"]+)" not found/i.exec(
      said,
    );
  return missing ? text.faults.missing(missing[1] ?? missing[2]!) : text.faults.failed + said;
}
