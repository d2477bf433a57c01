import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/* The character maps and fonts that pdf.js reads PDFs by. */

const FOLDERS = ["cmaps", "standard_fonts"] as const;
const PACKAGE = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

export async function pdfResources(): Promise<{ folder: string; file: string }[]> {
  const names = await Promise.all(FOLDERS.map((folder) => readdir(join(PACKAGE, folder))));
  return FOLDERS.flatMap((folder, index) => names[index]!.map((file) => ({ folder, file })));
}

export async function pdfResource(folder: string, file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(PACKAGE, folder, file)));
}
