import { execution } from "#lib/queries/execution.ts";
import { askShown } from "../archive.server.ts";

export async function load() {
  return { execution: await askShown(execution) };
}
