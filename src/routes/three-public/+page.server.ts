import { threePublic } from "#lib/queries/threePublic.ts";
import { askShown } from "../archive.server.ts";

export async function load() {
  return { threePublic: await askShown(threePublic) };
}
