import { run } from "./run.ts";
import { serveForever } from "./serve.ts";

/** npm start: read the documents, build the site, serve it. */
async function main(): Promise<void> {
  if ((await run("tsx", ["src/cli/mingzhang.ts", "ingest"])) !== 0) {
    console.error("start: not all documents could be read (above); going on with what there is");
  }
  if ((await run("vite", ["build", "--logLevel", "warn"])) !== 0)
    throw new Error("the site could not be built");
  await serveForever();
}

main().catch((error: Error) => {
  console.error(`start: ${error.message}`);
  process.exitCode = 1;
});
