import { overview } from "#lib/queries/overview.ts";
import { askShown } from "./archive.server.ts";

export async function load() {
  return { rows: await askShown(overview) };
}
