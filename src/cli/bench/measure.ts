import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { withoutColour } from "../withoutColour.ts";

/** A command's time and memory; `failed` says why it came to no end. */
export interface Measured {
  seconds: number;
  /** The most that its processes held together; null where the system does not tell. */
  peakMegabytes: number | null;
  stdout: string;
  failed: string | null;
}

const EVERY = 100;

/** Runs a command with its children, and ends them all after the limit. */
export async function measure(
  command: string,
  args: readonly string[],
  { cwd, limit }: { cwd: string; limit: number },
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  let [stdout, said, peak, late] = ["", "", 0, false];
  child.stdout.pipe(withoutColour()).on("data", (text) => (stdout += text));
  child.stderr.pipe(withoutColour()).on("data", (text) => (said = (said + text).slice(-2000)));
  const sample = setInterval(() => (peak = Math.max(peak, residentOf(child.pid!))), EVERY);
  const timer = setTimeout(() => {
    late = true;
    process.kill(-child.pid!, "SIGKILL");
  }, limit * 1000);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  clearInterval(sample);
  clearTimeout(timer);
  const failed = late
    ? `longer than ${limit} s`
    : code === 0
      ? null
      : `exit code ${code}: ${said.trim().split("\n").slice(-3).join(" ")}`;
  return {
    seconds: (performance.now() - started) / 1000,
    peakMegabytes: peak ? peak / 1e6 : null,
    stdout,
    failed,
  };
}

/** Bytes that a process and those it started hold in memory; 0 where /proc does not say. */
function residentOf(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean),
    );
    return children.reduce((sum, child) => sum + residentOf(Number(child)), pages * 4096);
  } catch {
    // It has ended meanwhile, or the system has no /proc.
    return 0;
  }
}
