import type { SourceText } from "../source.ts";
import { readHtmlText } from "./html.ts";

/** Reads a Word document (.docx): mammoth makes HTML of it, merged cells and all. @throws {Error} where it is damaged */
export async function readDocx(bytes: Uint8Array): Promise<SourceText> {
  const { default: mammoth } = await import("mammoth");
  const buffer = bytes.slice().buffer;
  // Node's mammoth takes a Buffer, the browser's an ArrayBuffer; both know the bytes under one of these names.
  const input = typeof Buffer === "undefined" ? { arrayBuffer: buffer } : { buffer: Buffer.from(buffer) };
  const { value } = await mammoth
    .convertToHtml(input as { arrayBuffer: ArrayBuffer }, {
      // Pictures carry no text and would be copied into the HTML as base64.
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    })
    .catch((error: Error) => {
      if (error instanceof RangeError) throw error;
      throw new Error(`the Word document is damaged (${error.message}): save it again as docx`);
    });
  return readHtmlText(value, "docx");
}
