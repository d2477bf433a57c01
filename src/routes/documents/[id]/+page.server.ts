import { error } from "@sveltejs/kit";
import { exportedAnswer, ownPages } from "../../served.server.ts";

export async function entries() {
  return (await ownPages("documents")).map((id) => ({ id }));
}

export async function load({ params }) {
  const document = await exportedAnswer("documents", params.id);
  if (!document) error(404);
  return { document };
}
