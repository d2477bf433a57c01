/**
 * Text of bytes: by byte order mark, else UTF-8, else GB18030 (a superset of GBK and GB2312, which Windows writes).
 * @throws {Error} where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = decodeStrictly(bytes);
  // eslint-disable-next-line no-control-regex
  const controls = text.slice(0, 4096).replace(/[^\u0000-\u0008\u000e-\u001f\ufffd]/g, "").length;
  if (controls > 8) throw new Error("not a text file: save the disclosure as txt, docx, pdf, xlsx or html");
  return text;
}

function decodeStrictly(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
