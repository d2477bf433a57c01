import { readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock is. */
const A_SECOND = 100;
/** Of what stands behind the program's name in brackets: the time in the program, and in the system for it. */
const [USER, SYSTEM] = [11, 12];

/** The seconds of processor time that a process has had, all its threads together; null where the system does not tell. */
export function processorSeconds(pid: number): number | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    // Another system, or the process is gone.
    return null;
  }
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[USER]) + Number(fields[SYSTEM])) / A_SECOND;
}
