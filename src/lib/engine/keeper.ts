/** What was used last, by name, up to so many bytes in all. */
export interface Keeper<Value> {
  get(name: string): Value | undefined;
  keep(name: string, value: Value): void;
}

/**
 * Keeps what was used last.
 * @param limit bytes in all; what alone is larger is not kept
 * @param bytesOf how many a value takes, always the same
 */
export function keeper<Value>(limit: number, bytesOf: (value: Value) => number): Keeper<Value> {
  // In the order of their last use.
  const kept = new Map<string, Value>();
  let bytes = 0;

  function drop(name: string): void {
    const value = kept.get(name);
    if (value !== undefined && kept.delete(name)) bytes -= bytesOf(value);
  }

  return {
    get(name) {
      const value = kept.get(name);
      if (value !== undefined && kept.delete(name)) kept.set(name, value);
      return value;
    },
    keep(name, value) {
      drop(name);
      if (bytesOf(value) > limit) return;
      kept.set(name, value);
      bytes += bytesOf(value);
      for (const oldest of kept.keys()) {
        if (bytes <= limit) break;
        drop(oldest);
      }
    },
  };
}
