const TICK = 250;

/**
 * Counts the time in which nothing is heard of something, and acts once that is too long. Counted by ticks: a page that
 * was held up itself has not waited.
 * @param limit ms
 */
export function patience(limit: number, onend: () => void): { heard(): void; stop(): void } {
  let quiet = 0;
  const timer = setInterval(() => {
    quiet += TICK;
    if (quiet < limit) return;
    clearInterval(timer);
    onend();
  }, TICK);
  return { heard: () => (quiet = 0), stop: () => clearInterval(timer) };
}

/**
 * What is promised, if it comes in time.
 * @param limit ms
 * @throws what was promised to fail, or the fault where it takes too long
 */
export async function within<Value>(promise: Promise<Value>, limit: number, fault: Error): Promise<Value> {
  let end = () => {};
  const late = new Promise<never>((_, reject) => {
    const waiting = patience(limit, () => reject(fault));
    end = waiting.stop;
  });
  return Promise.race([promise, late]).finally(end);
}
