/** The numbers of a message with their signs, in order. */
export function numbersIn(text: string): string[] {
  return (text.match(/(?<![\d.])[-−]?\d+(?:[.,]\d+)*/g) ?? [])
    .map((number) => number.replace("−", "-"))
    .sort();
}
