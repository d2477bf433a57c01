import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { basename, join, resolve, sep } from "node:path";
import { ROOT } from "./root.ts";

/** An installed program keeps nothing in its own folder, which goes with its next version. */
const KEPT = ROOT.split(sep).includes("node_modules")
  ? join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "mingzhang")
  : join(ROOT, ".archive");

/** Where the archive of a data set's folder is kept between runs: never within the folder, which is published. */
export function storeOf(out: string): string {
  const place = resolve(out);
  const name = createHash("sha256").update(place).digest("hex").slice(0, 8);
  return join(KEPT, `${basename(place)}-${name}.duckdb`);
}
