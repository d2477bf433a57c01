/** The one card that explains a term: which term, and beside which word. Opens and closes a little late for mice. */
class TermCard {
  term = $state("");
  /** The word on the page; null while no card is open. */
  word = $state.raw<HTMLElement | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param delay ms, so that a mouse on its way elsewhere opens nothing */
  show(term: string, word: HTMLElement, delay = 0): void {
    this.#after(delay, () => {
      this.term = term;
      this.word = word;
    });
  }

  /** @param delay ms, so that a mouse can come over to the card */
  hide(delay = 0): void {
    this.#after(delay, () => (this.word = null));
  }

  /** Takes back what is about to happen. */
  stay(): void {
    clearTimeout(this.#timer);
  }

  #after(delay: number, act: () => void): void {
    clearTimeout(this.#timer);
    if (delay) this.#timer = setTimeout(act, delay);
    else act();
  }
}

export const termCard = new TermCard();
