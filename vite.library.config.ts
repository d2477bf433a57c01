import { defineConfig } from "vite";

/** The reader as a library, for Node and for pages, with all that it needs in it (src/lib/own/reader.ts). */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist/library",
    lib: { entry: "src/lib/own/reader.ts", formats: ["es"], fileName: "mingzhang" },
    minify: false,
    target: "es2022",
    rolldownOptions: { output: { chunkFileNames: "[name].js" }, checks: { pluginTimings: false } },
  },
});
