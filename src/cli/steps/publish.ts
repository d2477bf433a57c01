import { manifestOf, type DataFile } from "#lib/domain/manifest.ts";
import { holdFolder } from "#lib/engine/node/hold.ts";
import { publish as publishFiles } from "#lib/engine/node/publish.ts";
import { answerRequests } from "./lines.ts";

/**
 * Holds a folder from its start to its end, so that nobody else writes there meanwhile. A request without a line only asks
 * whether it does; one with the files of a data set, in their order, makes them the folder's, and is answered by its name.
 */
export async function publish(out: string): Promise<void> {
  const release = await holdFolder(out);
  try {
    await answerRequests<DataFile>(async (files) => {
      if (!files.length) return [];
      const manifest = manifestOf(files);
      await publishFiles(out, manifest);
      return [JSON.stringify({ id: manifest.id, files: files.length })];
    });
  } finally {
    await release();
  }
}
