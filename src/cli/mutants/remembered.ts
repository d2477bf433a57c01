/** What `#lib/domain/remembered.ts` is while mutants are tried: what was worked out with one is no answer for another. */
export function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  const { __stryker__: switches } = globalThis as { __stryker__?: { activeMutant?: string } };
  let of: string | undefined;
  return (key) => {
    if (of !== switches?.activeMutant) known.clear();
    of = switches?.activeMutant;
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}
