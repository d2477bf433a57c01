import { createHash } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { ROOT } from "./root.ts";

/** Where the archive of a data set's folder is kept between runs: never within the folder, which is published. */
export function storeOf(out: string): string {
  const place = resolve(out);
  const name = createHash("sha256").update(place).digest("hex").slice(0, 8);
  return join(ROOT, ".archive", `${basename(place)}-${name}.duckdb`);
}
