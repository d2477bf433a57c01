import { sveltekit } from "@sveltejs/kit/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [sveltekit()],
  // The engine's wasm is 34 MB by itself; the usual warning about large chunks says nothing here.
  build: { chunkSizeWarningLimit: 1500, rolldownOptions: { checks: { pluginTimings: false } } },
  worker: { format: "es" },
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // A busy machine shows a page's answer late; a wrong answer stays wrong.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { name: "node", include: ["tests/**/*.test.ts"], exclude: ["tests/pages/**"] } },
      { extends: true, test: { name: "pages", include: ["tests/pages/**/*.test.ts"] } },
    ],
  },
});
