/** The numbers of a message with their signs, in order; identifiers such as assets.equipment_1m have none. */
export function numbersIn(text: string): string[] {
  const words = text.replace(/\b[a-z_]+(?:[._][a-z0-9_]+)+\b/g, "");
  return (words.match(/(?<![\d.])[-−]?\d+(?:[.,]\d+)*/g) ?? [])
    .map((number) => number.replace("−", "-"))
    .sort();
}
