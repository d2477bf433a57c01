import adapter from "@sveltejs/adapter-static";
import { listed } from "./src/cli/siteFiles.js";

/** Where the program goes that is no site: without a data set, to serve any (cli/program.ts). */
const PROGRAM = process.env.MINGZHANG_PROGRAM;

/** See src/lib/domain/pageKinds.ts. */
const SHELLS = ["/departments/", "/documents/", "/checkup/", "/brief/"];

/** @type {import("@sveltejs/kit").Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    ...(PROGRAM
      ? { outDir: PROGRAM }
      : { adapter: listed(adapter({ pages: "build", assets: "build", strict: true }), "build") }),
    // Begun by the page once it is idle (state/offline.svelte.ts).
    serviceWorker: { register: false },
    // Relative paths let any web server serve the site from any sub-path.
    paths: { relative: true },
    prerender: {
      ...(PROGRAM && { entries: [] }),
      // A picture alone leaves out what the links of its page lead to, and those links themselves are hidden. A shell
      // has nothing yet of what it will show.
      handleMissingId({ path, message }) {
        if (!path.startsWith("/embed/") && !SHELLS.includes(path)) throw new Error(message);
      },
      // In an archive so small that all is prerendered there are no ready answers, and in a very large one no pages.
      handleUnseenRoutes({ routes, message }) {
        if (!PROGRAM && routes.some((route) => !route.includes("["))) throw new Error(message);
      },
    },
  },
};
