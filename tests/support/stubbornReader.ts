import { answerParent, readOne } from "../../src/cli/readFile.ts";

/* The reader, but for files whose names ask it for what no sound file makes it do. */

let read = 0;

answerParent(async (task) => {
  const { name } = task.file;
  if (name.includes("loop")) for (;;);
  if (name.includes("hungry")) for (const kept: unknown[] = []; ;) kept.push({ kept: kept.length });
  // Growing one array ends a process at once, with all the threads it has.
  if (name.includes("huge")) for (const kept: unknown[] = []; ;) kept.push(null);
  if (name.includes("fault")) return broken();
  // Does not go well in a reader that has read others before.
  if (name.includes("unlucky") && read > 0) process.exit(1);
  read++;
  return readOne(task);
});

/** Fails where nothing waits for it, and never comes to an end. */
function broken(): Promise<never> {
  setTimeout(() => {
    throw new Error("nobody catches this");
  });
  return new Promise(() => {});
}
