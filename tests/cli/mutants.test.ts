import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";

const mutants = (...args: string[]) =>
  spawnSync(join(ROOT, "node_modules/.bin/tsx"), [join(ROOT, "src/cli/mutants.ts"), ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });

describe("npm run mutants", () => {
  it("tells which changes of a file its tests do not notice, and how many they do", () => {
    const { status, stdout } = mutants("src/lib/domain/rates.ts", "--tests", "tests/domain/rates.test.ts");
    expect(status).toBe(0);
    const [, noticed, all] = /^(\d+) of (\d+) changes noticed: /m.exec(stdout)!.map(Number);
    expect(noticed! / all!).toBeGreaterThan(0.5);
    const missed =
      stdout.match(/^src\/lib\/domain\/rates\.ts:\d+ (?:not noticed|in no test): .+ → .*$/gm) ?? [];
    expect(missed).toHaveLength(all! - noticed!);
  });

  it("says what it does not know", () => {
    const { status, stderr } = mutants("src/lib/nowhere.ts");
    expect(status).toBe(1);
    expect(stderr).toContain("nothing is changed in src/lib/nowhere.ts; usage: npm run mutants");
  });
});
