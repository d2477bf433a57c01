/** Of establishments: whether a paragraph counted the whole, or only parts, and whether the sentence's last was a part. */
export class Establishment {
  #whole = false;
  #parts = false;
  #lastPart = false;

  beginParagraph(): void {
    this.#whole = this.#parts = false;
  }

  beginSentence(): void {
    this.#lastPart = false;
  }

  count(whole: boolean): void {
    if (whole) this.#whole = true;
    else this.#parts = true;
    this.#lastPart = !whole;
  }

  /** Whether the last was one of several kinds; behind a bracket it is again what it was before. */
  get isPart(): boolean {
    return this.#lastPart;
  }

  goBack(isPart: boolean): void {
    this.#lastPart = isPart;
  }

  /** Heads in being are of the whole establishment, where it was not counted by parts. */
  get isWhole(): boolean {
    return !this.#lastPart && (this.#whole || !this.#parts);
  }
}
