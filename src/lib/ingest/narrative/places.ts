/** For a text: where a character stands last at or before a place, -1 where nowhere. Looked up in one pass. */
export function lastPlaces(text: string, character: string): (place: number) => number {
  const places = new Int32Array(text.length);
  let last = -1;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === character) last = index;
    places[index] = last;
  }
  return (place) => (place < 0 ? -1 : places[Math.min(place, text.length - 1)]!);
}
