import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/* The character maps and fonts that pdf.js reads PDFs by: from the site's own origin, as everything is. */

export const prerender = true;

const FOLDERS = ["cmaps", "standard_fonts"] as const;
const PACKAGE = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

export async function entries() {
  const names = await Promise.all(FOLDERS.map((folder) => readdir(join(PACKAGE, folder))));
  return FOLDERS.flatMap((folder, index) => names[index]!.map((file) => ({ folder, file })));
}

export async function GET({ params: { folder, file } }) {
  const content = await readFile(join(PACKAGE, folder, file));
  return new Response(new Uint8Array(content), { headers: { "content-type": "application/octet-stream" } });
}
