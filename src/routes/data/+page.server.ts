import { documentList } from "#lib/queries/documentList.ts";
import { publication } from "#lib/queries/publication.ts";
import { askExport, exportedFiles } from "../exported.server.ts";
import { tableSizes } from "./tableSizes.ts";

export async function load() {
  const [list, published, files] = await Promise.all([
    askExport((database) => documentList(database, {})),
    askExport((database) => publication(database)),
    exportedFiles(),
  ]);
  return { list, published, tables: tableSizes(files) };
}
