import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import type { Page } from "playwright-core";
import { readText } from "#lib/ingest/formats/txt.ts";
import { ROOT } from "../../src/cli/root.ts";
import { FIVE, documentText } from "./reading.ts";
import { asDocx, asHtml, asXlsx } from "./variants.ts";

/* Documents that somebody may bring along, as files. */

/** A file as a browser is given it. */
export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function upload(name: string, content: Uint8Array | string): Upload {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}

/** A disclosure that the data set has. */
export const SHIPPED = FIVE[3];

/** The disclosure of a department that the data set lacks: another city's, with a figure more. */
export const STRANGER = documentText(FIVE[4]).replaceAll("株洲", "衡阳");
/** The next year's disclosure of a department that the data set has. */
export const NEXT_YEAR = documentText(FIVE[2]).replaceAll("2020", "2021").replaceAll("2019", "2020");

/** The stranger's disclosure in each format. */
export const FORMATS: Record<string, () => Upload> = {
  txt: () => upload("衡阳.txt", STRANGER),
  docx: () => upload("衡阳.docx", asDocx(readText(strToU8(STRANGER)))),
  html: () => upload("衡阳.html", asHtml(readText(strToU8(STRANGER)))),
  xlsx: () => upload("衡阳.xlsx", asXlsx(readText(strToU8(STRANGER)))),
  xls: () => upload("衡阳.xls", asXlsx(readText(strToU8(STRANGER)), "biff8")),
};

const PDFS = "/work/shared/documents/pdf";
/** A real PDF; null where this machine has none. */
export function realPdf(): Upload | null {
  const name = "上海市普陀区财政局2024年度部门决算.pdf";
  return existsSync(join(PDFS, name)) ? upload(name, readFileSync(join(PDFS, name))) : null;
}

export function shippedFile(name: string): Upload {
  return upload(name, readFileSync(join(ROOT, "data/documents", name)));
}

/** What a browser keeps of its files of its own, by name. */
export async function keptFiles(page: Page, ending: string): Promise<Map<string, Buffer>> {
  const files = await page.evaluate(async (ending) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("mingzhang-own", { create: true });
    const found: [string, number[]][] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      if (name.endsWith(ending)) {
        const file = await (await folder.getFileHandle(name)).getFile();
        found.push([name, [...new Uint8Array(await file.arrayBuffer())]]);
      }
    return found;
  }, ending);
  return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes)]));
}
