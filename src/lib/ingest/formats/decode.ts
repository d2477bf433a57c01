import type { Problem } from "../source.ts";

/** Stands in a decoded text for bytes that are no character. */
const DAMAGED = /\ufffd/g;
/** A text with a larger part of its characters damaged is none. */
const MOST_DAMAGED = 1 / 20;

/**
 * Text of bytes: by byte order mark, else UTF-8, else GB18030 (a superset of GBK and GB2312, which Windows writes).
 * A text cut within a character, or with a few damaged bytes, is read with U+FFFD in their place.
 * @throws {Error} where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  // eslint-disable-next-line no-control-regex
  const controls = count(text.slice(0, 4096), /[\u0000-\u0008\u000e-\u001f]/g);
  if (controls > 8 || count(text, DAMAGED) > 1 + text.length * MOST_DAMAGED)
    throw new Error("not a text file: save the disclosure as txt, docx, pdf, xlsx or html");
  return text;
}

/** Problems that name the damaged places of decoded lines. */
export function damagedPlaces(lines: readonly string[]): Problem[] {
  return lines.flatMap((text, index) => {
    const at = text.search(DAMAGED);
    if (at < 0) return [];
    const around = text.slice(Math.max(0, at - 8), at + 9).trim();
    return [
      { line: index + 1, message: `damaged character in “${around}”: compare with the file as published` },
    ];
  });
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = count(text, DAMAGED);
  // Bytes of GB18030 read as UTF-8 are damaged nearly everywhere and make a Chinese character now and then.
  const isUtf8 = damaged === 0 || count(text, /[\u4e00-\u9fff]/g) > damaged;
  return isUtf8 ? text : new TextDecoder("gb18030").decode(bytes);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
