import { join } from "node:path";
import { compressSite } from "./compress.ts";
import { ROOT } from "./root.ts";
import { run } from "./run.ts";

/** npm run build: the static site in build/, of the documents as they were read last, or else read now; packed copies beside. */
async function main(): Promise<void> {
  const read = await run("tsx", ["src/cli/mingzhang.ts", "ingest", "--if-missing"]);
  process.exitCode = read || (await run("vite", ["build", ...process.argv.slice(2)]));
  if (process.exitCode) return;
  console.log("packing (the engine takes a minute or two, the first time only) …");
  const { files, plain, br, gz } = await compressSite(join(ROOT, "build"), join(ROOT, ".cache/compressed"));
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`${files} files: ${megabytes(plain)}, brotli ${megabytes(br)}, gzip ${megabytes(gz)}`);
}

main().catch((error: Error) => {
  console.error(`build: ${error.message}`);
  process.exitCode = 1;
});
