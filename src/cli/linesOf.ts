/**
 * The lines of a stream of UTF-8, as they come, without their ends. A line ends with \n alone: Node's own readline also
 * ends lines at U+2028, which stands in documents.
 */
export async function* linesOf(stream: NodeJS.ReadStream): AsyncGenerator<string, void> {
  stream.setEncoding("utf8");
  let begun: string[] = [];
  for await (const text of stream as AsyncIterable<string>) {
    const [first, ...others] = text.split("\n");
    begun.push(first!);
    for (const next of others) {
      yield begun.join("");
      begun = [next];
    }
  }
  const last = begun.join("");
  if (last) yield last;
}
