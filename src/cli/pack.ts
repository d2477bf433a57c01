import { buildProgram } from "./program.ts";

/* npm pack: a package brings the built program, so that a folder is served where it is installed without a build. */
buildProgram().catch((error: Error) => {
  console.error(`pack: ${error.message}`);
  process.exitCode = 1;
});
