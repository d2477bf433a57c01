import { ranking } from "#lib/queries/ranking.ts";
import { askShown } from "../archive.server.ts";

export async function load() {
  return { rows: await askShown(ranking) };
}
