import { spawnSync } from "node:child_process";

/** What the job of a cluster runs on, and how its version is asked for. */
const NEEDED = [
  { name: "Python 3.11", command: "python3", args: ["--version"], version: /Python 3\.(\d+)/, least: 11 },
  { name: "Java 17", command: "java", args: ["-version"], version: /version "(\d+)/, least: 17 },
] as const;

/** What this machine lacks to run the job of a cluster, in words; null where it lacks nothing. */
export function lackingForCluster(): string | null {
  for (const { name, command, args, version, least } of NEEDED) {
    const { stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
    const found = version.exec(`${stdout ?? ""}${stderr ?? ""}`);
    if (!found || Number(found[1]) < least) return `${name} is not here`;
  }
  return null;
}
