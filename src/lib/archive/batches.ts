/** Things by so many at a time. */
export function* batches<Thing>(things: readonly Thing[], size: number): Generator<Thing[]> {
  for (let start = 0; start < things.length; start += size) yield things.slice(start, start + size);
}
