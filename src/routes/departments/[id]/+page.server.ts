import { error } from "@sveltejs/kit";
import { exportedAnswer, ownPages } from "../../served.server.ts";

export async function entries() {
  return (await ownPages("departments")).map((id) => ({ id }));
}

export async function load({ params }) {
  const profile = await exportedAnswer("departments", params.id);
  if (!profile) error(404);
  return { profile };
}
