import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { basename, join, resolve, sep } from "node:path";
import { ROOT } from "./root.ts";

/**
 * Where archives are kept: where MINGZHANG_CACHE says, else within the project. An installed program keeps nothing in its
 * own folder, which goes with its next version.
 */
const KEPT =
  process.env["MINGZHANG_CACHE"] ??
  (ROOT.split(sep).includes("node_modules")
    ? join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "mingzhang")
    : join(ROOT, ".archive"));

/** Where the archive of a data set's folder is kept between runs: never within the folder, which is published. */
export function storeOf(out: string): string {
  return join(KEPT, `${nameOf(out)}.duckdb`);
}

/** Where the data set of a documents folder lies that is served as it is: never within the folder, which is the reader's. */
export function dataOf(documents: string): string {
  return join(KEPT, `${nameOf(documents)}-data`);
}

function nameOf(folder: string): string {
  const place = resolve(folder);
  return `${basename(place)}-${createHash("sha256").update(place).digest("hex").slice(0, 8)}`;
}
