import { error } from "@sveltejs/kit";
import { EMBEDS, type EmbeddedPage } from "#lib/state/embeds.ts";
import { load as execution } from "../../../execution/+page.server.ts";
import { load as overview } from "../../../+page.server.ts";
import { load as procurement } from "../../../procurement/+page.server.ts";
import { load as staff } from "../../../staff/+page.server.ts";
import { load as threePublic } from "../../../three-public/+page.server.ts";

/** The answers of the pages whose pictures stand alone. */
const LOADS = {
  overview,
  execution,
  "three-public": threePublic,
  staff,
  procurement,
} satisfies Record<EmbeddedPage, () => Promise<object>>;

export function entries() {
  return Object.entries(EMBEDS).flatMap(([page, pictures]) => pictures.map((picture) => ({ page, picture })));
}

export async function load({ params }) {
  const name = params.page as EmbeddedPage;
  const pictures: readonly string[] = EMBEDS[name] ?? [];
  if (!pictures.includes(params.picture)) error(404);
  return { name, picture: params.picture, answer: await LOADS[name]() };
}
