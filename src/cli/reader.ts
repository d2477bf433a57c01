import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ReadLimits } from "./limits.ts";
import { processorUse } from "./processorTime.ts";
import type { ReadAnswer, ReadTask } from "./readFile.ts";

/** Milliseconds after which the clock is looked at again. */
const LOOK = 100;
/** A process that sleeps for so many looks on end has nothing left to do. */
const ASLEEP = 30;

/** What became of a file: read, refused in words, or the end of its reader. */
export type Outcome = ReadAnswer | { ended: Ended };

/** Past its time; past its memory, which ends it by a signal; broken off by a fault that nothing caught. */
export type Ended = "time" | "memory" | "fault";

/**
 * A process that reads one file after the other. A process and no thread, because some ways of running out of
 * memory end a process with all its threads; and because it can be ended in the middle of anything.
 */
export class Reader {
  /** Whether it has read a file before. */
  used = false;
  readonly #limits: ReadLimits;
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;
  #said = "";

  constructor(script: URL, limits: ReadLimits) {
    this.#limits = limits;
    this.#child = fork(fileURLToPath(script), {
      execArgv: ["--import", import.meta.resolve("tsx"), `--max-old-space-size=${limits.megabytes}`],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    // What V8 prints when it ends is nothing for users, and says why where the reader cannot even start.
    this.#child.stderr!.on("data", (text) => (this.#said = (this.#said + text).slice(-2000)));
    this.#ready = new Promise((resolve, reject) => {
      this.#child.once("message", () => resolve());
      this.#child.on("error", reject);
      this.#child.once("exit", () => reject(new Error(`a reader could not start: ${this.#said.trim()}`)));
    });
    this.#ready.catch(() => {});
  }

  /** Reads a file within the limits; a reader that reports its own end is of no more use. @throws where no reader starts at all */
  async read(task: ReadTask): Promise<Outcome> {
    await this.#ready;
    const child = this.#child;
    return new Promise((resolve) => {
      const finish = (outcome: Outcome) => {
        clearInterval(timer);
        child.off("message", finish).off("exit", fail);
        this.used = true;
        if ("ended" in outcome) this.end();
        resolve(outcome);
      };
      const fail = () => finish({ ended: child.exitCode === 1 ? "fault" : "memory" });
      const isOver = this.#clock();
      const timer = setInterval(() => isOver() && finish({ ended: "time" }), LOOK);
      child.on("message", finish).on("exit", fail);
      if (this.#isGone()) fail();
      else child.send(task, (error) => error && fail());
    });
  }

  /** Tells whether the time for a file that is begun now is over. */
  #clock(): () => boolean {
    const seconds = () => performance.now() / 1000;
    const use = () => processorUse(this.#child.pid!);
    const [started, before] = [seconds(), use()];
    let asleep = 0;
    return () => {
      if (seconds() - started < this.#limits.seconds) return false;
      const now = use();
      if (now === null || before === null) return true;
      // On a busy machine one that computes waits for a processor; one that sleeps has no use for more time.
      asleep = now.sleeps ? asleep + 1 : 0;
      return now.seconds - before.seconds >= this.#limits.seconds || asleep >= ASLEEP;
    };
  }

  /** Ends the process, whatever it is at. */
  end(): void {
    this.#child.kill("SIGKILL");
  }

  /** Once the process is gone. */
  async gone(): Promise<void> {
    if (!this.#isGone()) await once(this.#child, "exit");
  }

  #isGone(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}
