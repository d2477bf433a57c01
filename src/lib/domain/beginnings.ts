import { firstIndex } from "./firstIndex.ts";

/** Names with something each, to be found by how they begin. */
export class Beginnings<Value = number> {
  readonly #sorted: readonly (readonly [name: string, value: Value])[];

  constructor(named: Iterable<readonly [name: string, value: Value]>) {
    // By their characters' codes, so that names with one beginning stand together.
    this.#sorted = [...named].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  }

  /** What stands with the names that begin so; the first `most`. */
  of(beginning: string, most = Number.POSITIVE_INFINITY): Value[] {
    const found: Value[] = [];
    let index = firstIndex(this.#sorted.length, (place) => this.#sorted[place]![0] >= beginning);
    for (; index < this.#sorted.length && found.length < most; index++) {
      const [name, value] = this.#sorted[index]!;
      if (!name.startsWith(beginning)) break;
      found.push(value);
    }
    return found;
  }
}
