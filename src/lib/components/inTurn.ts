let before: Promise<unknown> = Promise.resolve();

/**
 * Does long things one after the other, and lets the page breathe between them.
 * @returns what `act` gives, once it is its turn
 */
export function inTurn<Result>(act: () => Result): Promise<Result> {
  const turn = before.then(() => new Promise((resolve) => setTimeout(resolve))).then(act);
  before = turn.catch(() => {});
  return turn;
}
