import { lastPlaces } from "./places.ts";
import type { Quantity } from "./quantities.ts";
import { LONGEST_OPENING, openingIn, type Opening } from "./reasons.ts";

/** How far a sentence was read. */
export class Sentence {
  /** Behind the last number that was read. */
  cursor = 0;
  poisoned = false;
  /** The reason or free text that the place read now is in. */
  opening: Opening | null = null;
  readonly #commas: (place: number) => number;
  readonly #colons: (place: number) => number;
  // The first opening behind the cursor, and how far it was looked for.
  #found: Opening | null = null;
  #searched = 0;

  constructor(readonly text: string) {
    this.#commas = lastPlaces(text, "，");
    this.#colons = lastPlaces(text, "：");
  }

  /** Where the last comma, or colon, before a place stands; -1 for nowhere. */
  readonly comma = (place: number): number => this.#commas(place - 1);
  readonly colon = (place: number): number => this.#colons(place - 1);

  goOn(cursor: number): void {
    [this.cursor, this.#found, this.#searched] = [cursor, null, cursor];
  }

  /** Where the bracket ends that opens right behind what was read, or was opened before, and holds this number; or null. */
  bracketEnd({ end }: Quantity, isOpen: boolean): number | null {
    if (!isOpen && this.text[this.cursor] !== "（") return null;
    const close = this.text.indexOf("）", end);
    const next = this.text.indexOf("（", end);
    return close < 0 || (next >= 0 && next < close) ? null : close + 1;
  }

  openingBefore(end: number): Opening | null {
    if (this.opening) return this.opening;
    const from = Math.max(this.cursor, this.#searched - LONGEST_OPENING);
    const clauseAt = (place: number) => Math.max(this.#commas(place), this.cursor);
    this.#found ??= openingIn(this.text, from, end, clauseAt);
    this.#searched = end;
    this.opening = this.#found;
    return this.opening;
  }
}
