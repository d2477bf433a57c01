import { openData } from "#lib/engine/node.ts";
import { archive } from "#lib/queries/archive.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { percentile } from "./percentile.ts";
import { print } from "./printed.ts";
import { FILTERED, NAMED, type Named } from "./questions.ts";

/** Runs of a question: so many, or as many as fit into the time. */
const RUNS = 9;
const MILLISECONDS = 3000;

/** Asks the data set of a folder every question of the pages, in tables as a page has them, and prints the medians. */
async function main(directory: string): Promise<void> {
  const started = performance.now();
  const engine = await openData(directory, { load: true });
  print({ part: "open and verify the data set", value: performance.now() - started, unit: "ms" });
  const [named] = await engine.query<Named>(`
    SELECT department_id AS department, fiscal_year::INTEGER AS year, document_id AS document,
      (SELECT min(figure_id) FROM figures f WHERE f.document_id = d.document_id) AS figure,
      (SELECT min(finding_id) FROM findings) AS finding
    FROM documents d ORDER BY document_id LIMIT 1`);
  const { department, year } = named!;
  const { shown } = await archive(engine);
  const filters = {
    "as the page opens": shown,
    everything: EVERYTHING,
    "one department": { departments: [department], years: [] },
    "one year": { departments: [], years: [year] },
  };
  for (const [name, ask] of Object.entries(FILTERED))
    for (const [words, filter] of Object.entries(filters))
      await time(`${name}, ${words}`, () => ask(engine, filter));
  for (const [name, ask] of Object.entries(NAMED)) await time(name, () => ask(engine, named!));
  engine.close();
}

async function time(question: string, run: () => Promise<unknown>): Promise<void> {
  const part = `question ${question}`;
  const times: number[] = [];
  try {
    const begun = performance.now();
    do {
      const started = performance.now();
      await run();
      times.push(performance.now() - started);
    } while (times.length < RUNS && performance.now() - begun < MILLISECONDS);
    print({ part, value: percentile(times), unit: "ms" });
  } catch (error) {
    print({ part, value: null, unit: "ms", failed: (error as Error).message.slice(0, 200) });
  }
}

await main(process.argv[2]!);
