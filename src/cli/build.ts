import { run } from "./run.ts";

/** npm run build: the static site in build/, of the documents as they were read last, or else read now. */
async function main(): Promise<void> {
  const read = await run("tsx", ["src/cli/ingest.ts", "--if-missing"]);
  process.exitCode = read || (await run("vite", ["build", ...process.argv.slice(2)]));
}

main().catch((error: Error) => {
  console.error(`build: ${error.message}`);
  process.exitCode = 1;
});
