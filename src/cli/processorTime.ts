import { readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock is. */
const A_SECOND = 100;
/** Of what stands behind the program's name in brackets: the time in the program, and in the system for it. */
const [STATE, USER, SYSTEM] = [0, 11, 12];

/** What a process has had of processors, all its threads together, and whether it has use for one now. */
export interface ProcessorUse {
  seconds: number;
  /** Its main thread sleeps: it computes nothing and waits for no processor. */
  sleeps: boolean;
}

/** Null where the system does not tell. */
export function processorUse(pid: number): ProcessorUse | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    // Another system, or the process is gone.
    return null;
  }
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return {
    seconds: (Number(fields[USER]) + Number(fields[SYSTEM])) / A_SECOND,
    sleeps: fields[STATE] === "S",
  };
}
