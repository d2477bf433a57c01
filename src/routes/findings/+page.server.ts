import { findings } from "#lib/queries/findings.ts";
import { askShown } from "../archive.server.ts";

export async function load() {
  return { findings: await askShown(findings) };
}
