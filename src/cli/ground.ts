import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { csvTable } from "#lib/domain/csvTable.ts";
import type { Ground } from "#lib/simulate/country.ts";
import { SubjectNames } from "#lib/simulate/names.ts";
import { loadReference } from "./documents.ts";

/** The divisions and subjects that a generated country is made of; `root` is the project's folder. */
export async function loadGround(root: string): Promise<Ground> {
  const rows = async (name: string) => csvTable(await readFile(join(root, "data/reference", name), "utf8"));
  const [{ divisions }, subjects, formerNames] = await Promise.all([
    loadReference(root),
    rows("subjects.csv"),
    rows("subject_former_names.csv"),
  ]);
  return {
    divisions,
    names: new SubjectNames(
      subjects.map((row) => ({ code: row["subject_code"]!, name: row["name"]! })),
      formerNames.map((row) => ({
        code: row["subject_code"]!,
        name: row["former_name"]!,
        validUntil: row["valid_until"] ? Number(row["valid_until"]) : null,
      })),
    ),
  };
}
