import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lackingForCluster } from "./lackingForCluster.ts";
import { ROOT } from "./root.ts";

/** Spark is installed here and nowhere else. */
const PLACE = join(ROOT, ".cache/cluster");
const PYTHON = join(PLACE, "bin/python");
/** What is installed there: written when all of it is. */
const INSTALLED = join(PLACE, "installed.txt");

/** npm run cluster:test: the job of a cluster on real engines; says that it was skipped where they cannot run. */
function main(): number {
  const lacking = lackingForCluster();
  if (lacking) {
    console.log(`cluster: skipped, for ${lacking}`);
    return 0;
  }
  if (!install()) {
    console.log(
      "cluster: skipped, for what is named in cluster/requirements-test.txt could not be had (above)",
    );
    return 0;
  }
  const wishes = process.argv.slice(2);
  const tests = wishes.some((wish) => wish.startsWith("cluster/")) ? [] : ["cluster/tests"];
  return run(PYTHON, ["-m", "pytest", "-p", "no:cacheprovider", "--durations=0", ...tests, ...wishes]);
}

/** Installs the packages that are named in cluster/, where others are there or none; a closed network may have none. */
function install(): boolean {
  const wanted = ["requirements.txt", "requirements-test.txt"]
    .map((name) => readFileSync(join(ROOT, "cluster", name), "utf8"))
    .join("");
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, "utf8") === wanted) return true;
  rmSync(PLACE, { recursive: true, force: true });
  mkdirSync(PLACE, { recursive: true });
  const packages = ["-m", "pip", "install", "--quiet", "-r", "cluster/requirements-test.txt"];
  if (run("python3", ["-m", "venv", PLACE]) || run(PYTHON, packages)) return false;
  writeFileSync(INSTALLED, wanted);
  return true;
}

function run(command: string, args: readonly string[]): number {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
  });
  if (error) throw error;
  return status ?? 1;
}

process.exitCode = main();
