/** Lists of about so many bytes as JSON each, in the order given; one item may make its list longer. None is empty. */
export function filled<Item>(items: Iterable<Item>, most: number): [Item, ...Item[]][] {
  const files: [Item, ...Item[]][] = [];
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const item of items) {
    const length = encoder.encode(JSON.stringify(item)).length + 1;
    bytes += length;
    if (files.length && bytes <= most) files.at(-1)!.push(item);
    else {
      files.push([item]);
      bytes = length;
    }
  }
  return files;
}

/** The last place of sorted ones that is not after what is looked for; -1 where there is none. */
export function lastNotAfter(length: number, notAfter: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (notAfter(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The file that something is in, by what each begins with; -1 where it is before all. */
export function fileOf<Key extends string | number>(firsts: readonly Key[], key: Key): number {
  return lastNotAfter(firsts.length, (at) => firsts[at]! <= key);
}
