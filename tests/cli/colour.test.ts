import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { MINGZHANG } from "../support/command.ts";

/* What is piped is plain: files, pipes and logs of builds show no colour codes, whatever the tools make of CI. */

const ESCAPE = "\u001b";

function piped(...args: string[]) {
  const { stdout, stderr } = spawnSync(join(ROOT, "node_modules/.bin/tsx"), args, {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, CI: "1", FORCE_COLOR: "1", NO_COLOR: undefined },
  });
  return stdout + stderr;
}

/** A tool as npm test and npm start run it. */
const tool = (command: string, ...args: string[]) =>
  piped(
    "-e",
    `import { run } from "./src/cli/run.ts"; void run(${JSON.stringify(command)}, ${JSON.stringify(args)});`,
  );

describe("piped", () => {
  it.each([
    ["prettier", ["--check", "README.md", "none.ts"], "none.ts"],
    ["vitest", ["run", "--project", "node", "--reporter=dot", "tests/format/csv.test.ts"], "passed"],
    ["svelte-check", ["--tsconfig", "./none.json", "--output", "human"], "none.json"],
    ["vite", ["build", "--config", "none.config.ts"], "UNRESOLVED_ENTRY"],
  ] as const)("%s has no colour codes", (command, args, said) => {
    const output = tool(command, ...args);
    expect(output).toContain(said);
    expect(output).not.toContain(ESCAPE);
  });

  it.each([
    ["sql", ["SELECT 1 AS one", "--format", "table"], "one"],
    ["sql", ["SELECT nothing"], "nothing"],
    ["check", ["--format", "table"], "findings"],
    ["check", ["--format", "none"], "Allowed choices"],
    ["ingest", ["--documents", "none"], "none"],
  ] as const)("npm run %s %j has no colour codes", (command, args, said) => {
    const output = piped(MINGZHANG, command, ...args);
    expect(output).toContain(said);
    expect(output).not.toContain(ESCAPE);
  });
});
