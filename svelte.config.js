import adapter from "@sveltejs/adapter-static";

/** @type {import("@sveltejs/kit").Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: "build", assets: "build", strict: true }),
    // Relative paths let any web server serve the site from any sub-path.
    paths: { relative: true },
    prerender: {
      // A picture alone leaves out what the links of its page lead to, and those links themselves are hidden.
      handleMissingId({ path, message }) {
        if (!path.startsWith("/embed/")) throw new Error(message);
      },
    },
  },
};
