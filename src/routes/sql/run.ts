import type { BrowserEngine } from "#lib/engine/browser.ts";
import { placeOf, type SqlAnswer } from "#lib/sql/answer.ts";
import { MEMORY_GB, MOST_ROWS, SECONDS } from "#lib/sql/limits.ts";
import { explainedIn, planOf, type PlanStep } from "#lib/sql/plan.ts";
import { refusalOf } from "#lib/sql/refusal.ts";
import { statementsOf, UnclosedText } from "#lib/sql/statements.ts";
import { sqlText as text } from "#lib/text/sql.ts";

/** What came of a statement: rows, or how it is answered. */
export type Result = { statement: string; ms: number } & (SqlAnswer | { plan: PlanStep[] });
/** Of those the ones with rows. */
export type Answered = Extract<Result, SqlAnswer>;

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
    const explained = explainedIn(sql);
    const refusal = refusalOf(explained?.question ?? sql);
    if (refusal) throw new QueryFault(text.faults[refusal.kind](refusal.word), lineAt(at));
    const late = AbortSignal.timeout(SECONDS * 1000);
    const either = AbortSignal.any([stopped, late]);
    const begun = performance.now();
    try {
      const answer = explained
        ? { plan: planOf(await engine.explain(explained, either)) }
        : await engine.ask(sql, MOST_ROWS, either);
      onresult({ ...answer, statement: sql, ms: performance.now() - begun });
    } catch (error) {
      if (stopped.aborted) throw new QueryFault(text.stopped, null);
      if (late.aborted) throw new QueryFault(text.late(SECONDS), null);
      if (/out of memory/i.test((error as Error).message))
        throw new QueryFault(text.memory(MEMORY_GB), lineAt(at));
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
