import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** A stream of chance. The same words always open the same stream, whatever else was drawn before. */
export class Random {
  readonly #generator;

  /** @param topic what the stream decides, e.g. seed, department and the name of the question */
  constructor(...topic: readonly (string | number)[]) {
    const words = topic.join("/");
    this.#generator = xoroshiro128plusFromState(
      [0x811c9dc5, 0x2545f491, 0x9e3779b9, 0x1b873593].map((start) => hash(words, start)),
    );
    // Neighbouring topics part only after a few draws.
    for (let skipped = 0; skipped < 4; skipped++) this.#generator.next();
  }

  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return uniformInt(this.#generator, least, most);
  }

  /** A number from `least` to `most` in steps of a millionth of the way. */
  between(least: number, most: number): number {
    return least + ((most - least) * this.integer(0, 1_000_000)) / 1_000_000;
  }

  /** True in `share` of all cases. */
  chance(share: number): boolean {
    return this.integer(0, 999_999) < share * 1_000_000;
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.integer(0, values.length - 1)]!;
  }
}

/** FNV-1a over UTF-16 units. */
function hash(text: string, start: number): number {
  let value = start;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value | 0;
}
