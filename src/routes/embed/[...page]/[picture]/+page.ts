import { error } from "@sveltejs/kit";
import { pictureKind } from "#lib/pictures/registry.ts";

/** The picture itself, which no other page's program has to bring. */
export async function load({ data, params }) {
  const kind = await pictureKind(params.page, params.picture);
  if (!kind) error(404);
  return { ...data, kind };
}
