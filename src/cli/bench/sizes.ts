import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../root.ts";
import { benchBuild, dataResults } from "./build.ts";
import { benchIngest } from "./ingest.ts";
import { measure } from "./measure.ts";
import { printedResults } from "./printed.ts";
import { bin, copyProject } from "./project.ts";
import { peakOf, timed, type Result, type SizeResults } from "./result.ts";
import { benchSearch } from "./search.ts";

/** The shipped documents. */
export const SHIPPED = 5;
/** A generated province, without text. */
export const PROVINCE = { departments: 20_000, years: 10 };

/** The same with some 5 million rows. */
export const MILLIONS = { departments: 610 };

/** The search is measured with as many departments as the province has accounts, and else with a few years of each. */
const SEARCHED = PROVINCE.departments * PROVINCE.years;
const YEARS_EACH = 4;

interface Wanted {
  /** What a visitor's browser takes, too. */
  browser?: boolean | undefined;
  /** The data set of a province that was generated before (npm run simulate -- --archive): it is measured as it is. */
  archive?: string | undefined;
}

/** The seconds that each part may take at most. */
export function limits(documents: number) {
  return { ingest: 120 + documents, questions: 600, build: Math.min(1800, 300 + documents), archive: 7200 };
}

/** Measures everything of so many text documents: the shipped ones, or generated ones. */
export async function benchDocuments(
  documents: number,
  onResults: (results: SizeResults) => void,
  { browser = false }: Wanted = {},
): Promise<SizeResults> {
  const limit = limits(documents);
  return inCopy(`${documents} documents`, documents, onResults, async (root, add) => {
    const folder = join(root, "documents");
    if (documents === SHIPPED) {
      add(await printedResults(root, "read.ts", [join(ROOT, "../shared/documents/pdf")], limit.questions));
      cpSync(join(ROOT, "data/documents"), folder, { recursive: true });
    } else {
      const generated = await simulate(root, ["--documents", `${documents}`, "--out", folder], limit.ingest);
      if (generated.failed) return add([timed("generate documents", generated)]);
    }
    add(await benchIngest(root, folder, limit.ingest));
    await benchData(root, limit, add);
    if (browser) add(await benchBrowser(root));
    add(await benchSearch(Math.ceil(documents / YEARS_EACH), YEARS_EACH));
  });
}

/** Measures a generated province of so many departments: all but the ingest, for it has no text. */
export async function benchProvince(
  departments: number,
  onResults: (results: SizeResults) => void,
  { browser = false, archive }: Wanted = {},
): Promise<SizeResults> {
  const { years } = PROVINCE;
  const limit = limits(departments * years);
  const name = departments === PROVINCE.departments ? "a province" : `${departments} departments, no text`;
  return inCopy(name, departments * years, onResults, async (root, add) => {
    const data = join(root, "static/data");
    if (archive) cpSync(archive, data, { recursive: true });
    else {
      const args = ["--archive", "--departments", `${departments}`, "--years", `${years}`, "--out", data];
      const generated = await simulate(root, args, limit.archive);
      add([timed("generate the archive", generated), peakOf("generate the archive, peak memory", generated)]);
    }
    await benchData(root, limit, add);
    if (browser) add(await benchBrowser(root));
    add(await benchSearch(SEARCHED, 1));
  });
}

function simulate(root: string, args: readonly string[], limit: number) {
  return measure(bin(root, "tsx"), ["src/cli/mingzhang.ts", "simulate", "--seed", "1", ...args], {
    cwd: root,
    limit,
  });
}

async function benchData(
  root: string,
  limit: ReturnType<typeof limits>,
  add: (results: Result[]) => void,
): Promise<void> {
  const data = join(root, "static/data");
  if (!existsSync(join(data, "manifest.json"))) return;
  add(dataResults(data));
  add(await printedResults(root, "ask.ts", [data], limit.questions));
  add(await benchBuild(root, limit.build));
}

/** Seconds for packing the site, the engine of which takes a minute or two, and for all pages. */
const BROWSER = 1800;

/** The built site in Chromium, served packed; the engine is not packed again where it has been here. */
function benchBrowser(root: string): Promise<Result[]> {
  const [packed, cache] = [ROOT, root].map((folder) => join(folder, ".cache/compressed")) as [string, string];
  if (existsSync(packed)) cpSync(packed, cache, { recursive: true });
  return printedResults(root, "browser.ts", [join(root, "build"), cache], BROWSER);
}

/** A part that throws is a result, too, and what was measured before stays. */
async function inCopy(
  name: string,
  documents: number,
  onResults: (results: SizeResults) => void,
  work: (root: string, add: (results: Result[]) => void) => Promise<void>,
): Promise<SizeResults> {
  const size: SizeResults = { name, documents, results: [] };
  const add = (results: Result[]) => {
    size.results.push(...results);
    onResults(size);
  };
  const { root, remove } = copyProject();
  try {
    rmSync(join(root, "static/data"), { recursive: true, force: true });
    await work(root, add);
  } catch (error) {
    add([{ part: "the rest", value: null, unit: "s", failed: (error as Error).message }]);
  } finally {
    remove();
  }
  return size;
}
