import { DataFault } from "#lib/domain/dataFault.ts";
import { MANIFEST, parseManifest } from "#lib/domain/manifest.ts";
import { readAnswer } from "#lib/domain/readyAnswer.ts";
import { download, fileName, pastCaches } from "./download.ts";

/**
 * Fetches a ready answer.
 * @param dataUrl the folder of the site's manifest
 * @param dataSet the data set that the page is of: answers of another are not shown
 * @throws {DataFault} naming the file: `missing` where the site has no such answer, `replaced` where it is of another
 *   data set by now, else as download and readAnswer do
 */
export async function downloadAnswer<Answer>(url: string, dataUrl: string, dataSet: string): Promise<Answer> {
  try {
    return await pastCaches(async (cache) => {
      const text = new TextDecoder().decode(await download(url, { cache }));
      return readAnswer<Answer>(text, fileName(url), dataSet);
    });
  } catch (error) {
    // It may be gone because a new data set has come: then that is what to say.
    if (error instanceof DataFault && error.kind === "missing") await expectDataSet(dataUrl, dataSet);
    throw error;
  }
}

/** @throws {DataFault} where the site is of another data set by now */
async function expectDataSet(dataUrl: string, dataSet: string): Promise<void> {
  const bytes = await download(`${dataUrl}/${MANIFEST}`, { cache: "no-cache" });
  const { id } = parseManifest(new TextDecoder().decode(bytes));
  if (id !== dataSet) throw new DataFault("replaced", MANIFEST, id.slice(0, 16));
}
