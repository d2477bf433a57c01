/**
 * Asks several questions at once: their files come in one round trip, and an engine with several connections answers
 * them side by side.
 * @param asked the answers that are awaited, by name
 * @returns all of them, by the same names
 * @throws what the first of them throws that fails
 */
export async function together<Answers extends Record<string, unknown>>(asked: {
  [Name in keyof Answers]: Promise<Answers[Name]>;
}): Promise<Answers> {
  const answers = await Promise.all(
    Object.entries(asked).map(async ([name, answer]) => [name, await answer] as const),
  );
  return Object.fromEntries(answers) as Answers;
}
