/** Ends (exclusive) of sentences: 。；！？ outside brackets, and paragraph ends. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (character === "（") depth++;
    if (character === "）") depth = Math.max(0, depth - 1);
    if (character === "\n") depth = 0;
    if (character === "\n" || (depth === 0 && /[。；！？]/.test(character))) ends.push(index + 1);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}
