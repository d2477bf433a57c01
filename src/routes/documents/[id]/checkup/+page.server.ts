import { error } from "@sveltejs/kit";
import { exportedAnswer, ownPages } from "../../../served.server.ts";

export async function entries() {
  return (await ownPages("checkup")).map((id) => ({ id }));
}

export async function load({ params }) {
  const checkup = await exportedAnswer("checkup", params.id);
  if (!checkup) error(404);
  return { checkup };
}
