import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { PAGE_KINDS } from "#lib/domain/pageKinds.ts";
import { searchPages } from "../../src/lib/text/search.ts";
import { ALL_PAGES } from "../../src/lib/text/sitemap.ts";

it("lists every page that has a name of its own", () => {
  const routes = join(ROOT, "src/routes");
  const pages = readdirSync(routes)
    // What a shell shows has its name from its address.
    .filter(
      (name) => existsSync(join(routes, name, "+page.svelte")) && !(PAGE_KINDS as string[]).includes(name),
    )
    .map((name) => `${name}/`);
  expect(ALL_PAGES.map(([, path]) => path).sort()).toEqual(["", ...pages].sort());
  expect(Object.keys(searchPages).sort()).toEqual(ALL_PAGES.map(([name]) => name).sort());
});
