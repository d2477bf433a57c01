import type { Plugin, Rolldown } from "vite";

/** What every page begins with: Kit's client, the list of pages, the layout and the page of errors. */
const BEGINNINGS = /client-optimized\/(app|nodes\/[01])\.js$|runtime\/client\/entry\.js$/;
/** Where a page begins. */
const PAGE = /client-optimized\/nodes\/\d+\.js$/;
/** A program that so large a share of the pages needs comes with every page. */
const NEARLY_ALL = 0.8;
/** Programs that so many pages need come together: a page and its shell (domain/pageKinds.ts) count as two. */
const SEVERAL = 3;

/**
 * Has a page come in few files. Left to itself the bundler makes one file for every set of pages that share something,
 * some ninety for a page of pictures; over plain http a browser asks for six at a time, so that a line of 40 ms spends
 * half a second on asking alone. What is imported when it is used stays apart.
 */
export function fewFiles(): Plugin {
  const everywhere = new Set<string>();
  const shared = new Set<string>();
  const codeSplitting: Rolldown.OutputOptions["codeSplitting"] = {
    groups: [
      { name: "everywhere", test: (id) => everywhere.has(id), priority: 2 },
      { name: "shared", test: (id) => shared.has(id), priority: 1 },
      { name: "page", tags: ["$initial"], entriesAware: true },
    ],
  };
  return {
    name: "few-files",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    config: () => ({
      environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
    }),
    buildEnd() {
      const imported = (id: string, into: Set<string>): Set<string> => {
        if (into.has(id)) return into;
        into.add(id);
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) imported(next, into);
        return into;
      };
      const ids = [...this.getModuleIds()];
      for (const id of ids) if (BEGINNINGS.test(id)) imported(id, everywhere);
      const pages = ids.filter((id) => PAGE.test(id) && !BEGINNINGS.test(id));
      const needed = new Map<string, number>();
      for (const page of pages)
        for (const id of imported(page, new Set())) needed.set(id, (needed.get(id) ?? 0) + 1);
      for (const [id, count] of needed) {
        if (count >= NEARLY_ALL * pages.length) everywhere.add(id);
        else if (count >= SEVERAL) shared.add(id);
      }
    },
    // Kit walks this list to tell a page what to fetch at once. It meets a file that one part needs now and another later
    // as if it were needed later only, and leaves it out; without what is needed later nothing is left out.
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const list = bundle[".vite/manifest.json"];
        if (list?.type !== "asset") return;
        const withoutLater = (name: string, value: unknown) =>
          name === "dynamicImports" ? undefined : value;
        list.source = JSON.stringify(JSON.parse(String(list.source)), withoutLater);
      },
    },
  };
}
