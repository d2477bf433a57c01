/**
 * A function that is asked the same again and again, worked out once for each key.
 * @param make what never gives undefined
 * @param most so many answers are kept; one more, and all are forgotten
 */
export function remembered<Key, Value>(make: (key: Key) => Value, most = Infinity): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= most) known.clear();
      known.set(key, (value = make(key)));
    }
    return value;
  };
}
