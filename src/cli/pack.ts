import { buildLibrary } from "./library.ts";
import { buildProgram } from "./program.ts";

/**
 * npm pack: a package brings the built program, so that a folder is served where it is installed without a build, and the
 * reader as a library.
 */
async function main(): Promise<void> {
  await buildProgram();
  await buildLibrary();
}

main().catch((error: Error) => {
  console.error(`pack: ${error.message}`);
  process.exitCode = 1;
});
