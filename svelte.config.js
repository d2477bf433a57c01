import adapter from "@sveltejs/adapter-static";

/** See src/lib/domain/pageKinds.ts. */
const SHELLS = ["/departments/", "/documents/", "/checkup/", "/brief/"];

/** @type {import("@sveltejs/kit").Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: "build", assets: "build", strict: true }),
    // Relative paths let any web server serve the site from any sub-path.
    paths: { relative: true },
    prerender: {
      // A picture alone leaves out what the links of its page lead to, and those links themselves are hidden. A shell
      // has nothing yet of what it will show.
      handleMissingId({ path, message }) {
        if (!path.startsWith("/embed/") && !SHELLS.includes(path)) throw new Error(message);
      },
      // In an archive so small that all is prerendered there are no ready answers, and in a very large one no pages.
      handleUnseenRoutes({ routes, message }) {
        if (routes.some((route) => !route.includes("["))) throw new Error(message);
      },
    },
  },
};
