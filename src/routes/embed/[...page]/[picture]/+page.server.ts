import { error } from "@sveltejs/kit";
import { EMBEDS, picturesOf, type EmbeddedPage } from "#lib/state/embeds.ts";
import { load as compare } from "../../../compare/+page.server.ts";
import { entries as departments, load as department } from "../../../departments/[id]/+page.server.ts";
import { load as execution } from "../../../execution/+page.server.ts";
import { load as overview } from "../../../+page.server.ts";
import { load as procurement } from "../../../procurement/+page.server.ts";
import { load as staff } from "../../../staff/+page.server.ts";
import { load as subjects } from "../../../subjects/+page.server.ts";
import { load as threePublic } from "../../../three-public/+page.server.ts";

/** The answers of the pages whose pictures stand alone. */
const LOADS: Record<EmbeddedPage, (id: string) => Promise<object>> = {
  overview,
  execution,
  "three-public": threePublic,
  staff,
  procurement,
  subjects,
  compare,
  departments: (id) => department({ params: { id } } as Parameters<typeof department>[0]),
};

/** The pictures of one page share its answer. */
const answers = new Map<string, Promise<object>>();

export async function entries() {
  const ids = await departments();
  const pages = Object.keys(EMBEDS).flatMap((name) =>
    name === "departments" ? ids.map(({ id }) => `${name}/${id}`) : [name],
  );
  return pages.flatMap((page) => picturesOf(page).map((picture) => ({ page, picture })));
}

export async function load({ params: { page, picture } }) {
  if (!picturesOf(page).includes(picture)) error(404);
  const [name, id = ""] = page.split("/");
  const answer = answers.get(page) ?? LOADS[name as EmbeddedPage](id);
  answers.set(page, answer);
  return { page, picture, answer: await answer };
}
