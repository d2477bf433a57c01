/** One thing that a reader asked for and waits for: whether it goes on, and why it failed. */
export class Doing {
  busy = $state(false);
  /** In plain words; empty where nothing failed. */
  fault = $state("");
  readonly #words: (error: Error) => string;

  /** @param words what is said of an error */
  constructor(words: (error: Error) => string) {
    this.#words = words;
  }

  /** Does it, unless something is being done; what fails is said in `fault`. */
  async run(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    [this.busy, this.fault] = [true, ""];
    try {
      await work();
    } catch (error) {
      this.fault = this.#words(error as Error);
    } finally {
      this.busy = false;
    }
  }
}
