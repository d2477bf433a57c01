import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { listDocuments } from "../documents.ts";
import { measure } from "./measure.ts";
import { bin } from "./project.ts";
import { peakOf, timed, type Result } from "./result.ts";

/** The data set from nothing, again with nothing changed, and after one document changed. */
export async function benchIngest(root: string, documents: string, limit: number): Promise<Result[]> {
  const files = await listDocuments(documents);
  const ingest = () =>
    measure(bin(root, "tsx"), ["src/cli/mingzhang.ts", "ingest", "--documents", documents], {
      cwd: root,
      limit,
    });
  const first = await ingest();
  const results = [timed("ingest from nothing", first), peakOf("ingest, peak memory", first)];
  if (first.failed) return results;
  results.push({
    part: "ingest, documents a second",
    value: files.length / first.seconds,
    unit: "documents/s",
  });
  results.push(timed("ingest, nothing changed", await ingest()));
  const text = files.find(({ name }) => name.endsWith(".txt"))!;
  appendFileSync(join(documents, text.name), "\n\n");
  results.push(timed("ingest, one document changed", await ingest()));
  return results;
}
