import { overviewPage } from "#lib/queries/overviewPage.ts";
import { askShown } from "./archive.server.ts";

export async function load() {
  return askShown(overviewPage);
}
