import { error, json } from "@sveltejs/kit";
import { exportedDirectory } from "../archive.server.ts";
import { exportedDataSet } from "../exported.server.ts";

export const prerender = true;

/** Named by its data set: a page never measures by the heads of another one. */
export async function entries() {
  return [{ dataSet: await exportedDataSet() }];
}

/** All departments with their accounts: a static file, loaded when first needed where pages do not carry it. */
export async function GET({ params }) {
  if (params.dataSet !== (await exportedDataSet())) error(404);
  return json(await exportedDirectory());
}
