/**
 * An error as a person is told. What the reader throws on purpose is an Error in plain words; anything else is a
 * fault in the file, or one of the reader's that a sound file does not show.
 */
export function inWords(error: Error): string {
  if (error.constructor === Error) return error.message;
  // Too deep for the stack, too long for a string or an array.
  if (error instanceof RangeError)
    return "nested deeper or longer than a reader can follow: save it again as txt or docx";
  return `its contents are not as its format says (${error.message.split("\n")[0]}): save it again as txt or docx`;
}
