/** Processor milliseconds of a run, the least of some: neither other programs nor a collection of garbage count. */
async function least(run: () => unknown, runs: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < runs; repeat++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** What is too short to be measured; a loop over a loop takes many times as long at the sizes used. */
const SLACK = 150;

/**
 * How many times as long something takes with four times as much to do: about 4 where the time is linear, 16 where it
 * is quadratic.
 */
export async function growth(make: (size: number) => () => unknown, size: number): Promise<number> {
  const [small, large] = [make(size), make(size * 4)];
  const once = await least(small, 3);
  return (await least(large, 2)) / (once + SLACK / 4);
}
