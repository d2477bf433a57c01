/**
 * Does one thing at a time, in order. What nobody waits for any more when its turn comes is not begun.
 * @returns what does so: it gives what `act` gives, and fails as it does or with the signal's reason
 */
export function oneByOne(): <Result>(act: () => Promise<Result>, signal?: AbortSignal) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve();
  return (act, signal) => {
    const turn = before.then(() => {
      signal?.throwIfAborted();
      return act();
    });
    before = turn.catch(() => {});
    return turn;
  };
}
