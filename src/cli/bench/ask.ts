import { openData, openParts } from "#lib/engine/node.ts";
import { readManifest } from "#lib/engine/node/dataSet.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { archive } from "#lib/queries/archive.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { percentile } from "./percentile.ts";
import { print } from "./printed.ts";
import { FILTERED, NAMED, OF_A_DEPARTMENT, type Named } from "./questions.ts";

/** Runs of a question: so many, or as many as fit into the time. */
const RUNS = 9;
const MILLISECONDS = 3000;
/** More rows than these are not loaded whole, but asked by parts as a page asks them; so many are held. */
const MOST_LOADED = 50_000_000;
const MOST_HELD = 5_000_000;

/** Asks the data set of a folder every question of the pages, in tables as a page has them, and prints the medians. */
async function main(directory: string): Promise<void> {
  const started = performance.now();
  const { files } = await readManifest(directory);
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const engine = await (rows > MOST_LOADED
    ? openParts(directory, MOST_HELD)
    : openData(directory, { load: true }));
  print({ part: "open and verify the data set", value: performance.now() - started, unit: "ms" });
  const named = await firstNamed(engine);
  const { department, year } = named;
  const { shown } = await archive(engine);
  // What is asked of all, and may not come to an end in a very large archive, is asked last.
  const filters = {
    "as the page opens": shown,
    "one department": { departments: [department], years: [] },
    "one year": { departments: [], years: [year] },
    everything: EVERYTHING,
  };
  for (const [name, ask] of Object.entries(NAMED)) await time(name, () => ask(engine, named));
  for (const [words, filter] of Object.entries(filters))
    for (const [name, ask] of Object.entries(FILTERED))
      await time(`${name}, ${words}`, () => ask(engine, filter));
  for (const [name, ask] of Object.entries(OF_A_DEPARTMENT))
    await time(`${name}, one department`, () => ask(engine, filters["one department"]));
  engine.close();
}

/** The first document, with its first figure and finding; looked for in its own parts. */
async function firstNamed(engine: Queryable): Promise<Named> {
  const [document] = await engine.query<Pick<Named, "department" | "year" | "document">>(`
    SELECT department_id AS department, fiscal_year::INTEGER AS year, document_id AS document
    FROM documents ORDER BY document_id LIMIT 1`);
  if (!document) throw new Error("no documents");
  const own = within(engine, { documents: [document.document] });
  const of = `document_id = ${literal(document.document)}`;
  const [first] = await own.query<Pick<Named, "figure" | "finding">>(`
    SELECT (SELECT min(figure_id) FROM figures WHERE ${of}) AS figure,
      (SELECT min(finding_id) FROM findings WHERE ${of}) AS finding`);
  return { ...document, ...first! };
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
