import { Transform } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { stripVTControlCharacters } from "node:util";

/** No code for a terminal is longer. */
const LONGEST = 32;

/** Lets text through without codes for terminals, also those that come in two parts; all else at once. */
export function withoutColour(): Transform {
  const decoder = new StringDecoder("utf8");
  let held = "";
  return new Transform({
    transform(chunk: Buffer, _, done) {
      held += decoder.write(chunk);
      const last = held.lastIndexOf("\u001b");
      const end = last >= 0 && last > held.length - LONGEST ? last : held.length;
      this.push(stripVTControlCharacters(held.slice(0, end)));
      held = held.slice(end);
      done();
    },
    flush(done) {
      this.push(stripVTControlCharacters(held + decoder.end()));
      done();
    },
  });
}
