import { staff } from "#lib/queries/staff.ts";
import { askShown } from "../archive.server.ts";

export async function load() {
  return { staff: await askShown(staff) };
}
