import { error } from "@sveltejs/kit";
import { pictureKind } from "#lib/pictures/registry.ts";
import { EMBEDS, picturesOf, type EmbeddedPage } from "#lib/state/embeds.ts";
import { load as compare } from "../../../compare/+page.server.ts";
import { load as department } from "../../../departments/[id]/+page.server.ts";
import { load as execution } from "../../../execution/+page.server.ts";
import { load as overview } from "../../../+page.server.ts";
import { load as procurement } from "../../../procurement/+page.server.ts";
import { load as ranking } from "../../../ranking/+page.server.ts";
import { load as regions } from "../../../regions/+page.server.ts";
import { load as staff } from "../../../staff/+page.server.ts";
import { load as subjects } from "../../../subjects/+page.server.ts";
import { load as watch } from "../../../watch/+page.server.ts";
import { ownPages } from "../../../served.server.ts";
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
  ranking,
  regions,
  watch,
  departments: (id) => department({ params: { id } } as Parameters<typeof department>[0]),
};

/** The pictures of one page share its answer; one page is made after the other. */
let latest: { page: string; answer: Promise<object> } | null = null;

export async function entries() {
  const generic = Object.keys(EMBEDS).filter((page) => page !== "departments");
  return [
    ...generic.flatMap((page) => picturesOf(page).map((picture) => ({ page, picture }))),
    ...(await ownPages("embed")).map((id) => {
      const [department, picture] = id.split("/") as [string, string];
      return { page: `departments/${department}`, picture };
    }),
  ];
}

export async function load({ params: { page, picture } }) {
  const kind = await pictureKind(page, picture);
  if (!kind) error(404);
  const [name, id = ""] = page.split("/");
  if (latest?.page !== page) latest = { page, answer: LOADS[name as EmbeddedPage](id) };
  return { page, given: kind.part(await latest.answer) };
}
