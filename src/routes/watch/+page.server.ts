import { watchRows } from "#lib/queries/watch.ts";
import { askShown } from "../archive.server.ts";

export function load() {
  return askShown(watchRows);
}
