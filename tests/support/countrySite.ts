import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { documentsOf } from "#lib/simulate/country.ts";
import { Departments } from "#lib/simulate/departments.ts";
import { loadGround } from "../../src/cli/ground.ts";
import { ROOT } from "../../src/cli/root.ts";
import { buildSite } from "./shellSite.ts";

/** A generated country as it is shipped: written, ingested and built by the project's own commands. */
export interface CountrySite {
  /** The data set. */
  data: string;
  /** The site. */
  directory: string;
  remove: () => Promise<void>;
}

/** The years that a department has published, by its number; undefined where the country ends. */
export type Published = (department: number) => readonly number[] | undefined;

/** The site of the departments that have published something, a fifth of their documents with a fault. */
export async function countrySite(published: Published): Promise<CountrySite> {
  const folder = await mkdtemp(join(tmpdir(), "mingzhang-"));
  const [documents, data] = [join(folder, "documents"), join(folder, "data")];
  await mkdir(documents);
  await write(documents, published);
  await promisify(execFile)(
    process.execPath,
    [
      "--import",
      "tsx",
      "src/cli/mingzhang.ts",
      "ingest",
      "--documents",
      documents,
      "--out",
      data,
      "--no-store",
    ],
    { cwd: ROOT },
  );
  const { directory, remove } = await buildSite(data);
  return {
    data,
    directory,
    remove: async () => {
      await Promise.all([remove(), rm(folder, { recursive: true })]);
    },
  };
}

async function write(folder: string, published: Published): Promise<void> {
  const ground = await loadGround(ROOT);
  const country = new Departments(ground.divisions);
  for (let index = 0; ; index++) {
    const years = published(index);
    if (!years) return;
    const wishes = { seed: 1, faults: 0.2 };
    for (const { fileName, text } of documentsOf(country.department(index), years, wishes, ground))
      await writeFile(join(folder, fileName), text);
  }
}
