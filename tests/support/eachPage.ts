import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/cli/root.ts";
import { ALL_PAGES } from "../../src/lib/text/sitemap.ts";

const BUILD = join(ROOT, "build");

/** One page of every kind that has an address of its own in the built site. */
export function eachPage(): string[] {
  const one = (folder: string, file = "index.html") =>
    readdirSync(join(BUILD, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(file) && path !== file)
      .map((path) => `${folder}/${path.slice(0, -"index.html".length)}`)
      .sort()[0]!;
  return [
    ...ALL_PAGES.map(([, path]) => path),
    one("departments"),
    one("documents"),
    one("documents", "checkup/index.html"),
    one("brief"),
    "embed/",
    one("embed"),
    "nowhere/",
  ].filter((path) => path === "nowhere/" || existsSync(join(BUILD, path, "index.html")));
}
