import { picturesOf, type EMBEDS, type EmbeddedPage } from "#lib/state/embeds.ts";
import type { PictureKind } from "./picture.ts";

/** A picture, whatever it is of: its own parts agree with each other. */
export type AnyPicture = PictureKind<unknown, unknown, unknown>;

/** All pictures, each loaded by itself where it stands alone. */
const PICTURES: {
  [Page in EmbeddedPage]: Record<(typeof EMBEDS)[Page][number], () => Promise<AnyPicture>>;
} = {
  overview: {
    deviation: async () => (await import("./overview/deviation.ts")).deviation,
    figures: async () => (await import("./overview/figures.ts")).figures,
  },
  execution: {
    departments: async () => (await import("./execution/departments.ts")).departments,
    subjects: async () => (await import("./execution/subjects.ts")).subjects,
  },
  "three-public": {
    parts: async () => (await import("./three-public/parts.ts")).parts,
    "unit-costs": async () => (await import("./three-public/unitCosts.ts")).unitCosts,
  },
  staff: {
    heads: async () => (await import("./staff/heads.ts")).heads,
    classes: async () => (await import("./staff/classes.ts")).classes,
  },
  procurement: {
    shares: async () => (await import("./procurement/shares.ts")).shares,
  },
  subjects: {
    icicle: async () => (await import("./subjects/icicle.ts")).icicle,
    uses: async () => (await import("./subjects/uses.ts")).uses,
    level: async () => (await import("./subjects/level.ts")).level,
  },
  compare: {
    measures: async () => (await import("./compare/measures.ts")).measures,
  },
  ranking: {
    distribution: async () => (await import("./ranking/distribution.ts")).distribution,
    ranks: async () => (await import("./ranking/ranks.ts")).ranks,
  },
  regions: {
    map: async () => (await import("./regions/map.ts")).map,
  },
  watch: {
    crossings: async () => (await import("./watch/crossings.ts")).crossings,
  },
  departments: {
    developments: async () => (await import("./departments/developments.ts")).developments,
    flows: async () => (await import("./departments/flows.ts")).flows,
    execution: async () => (await import("./departments/execution.ts")).execution,
    subjects: async () => (await import("./departments/subjects.ts")).subjects,
    "three-public": async () => (await import("./departments/threePublic.ts")).threePublic,
    staff: async () => (await import("./departments/staff.ts")).staff,
    classes: async () => (await import("./departments/classes.ts")).classes,
    procurement: async () => (await import("./departments/procurement.ts")).procurement,
  },
};

/**
 * The picture of that name on a page such as `execution` or `departments/360200-zhengfuban`; null where there is none.
 */
export async function pictureKind(page: string, picture: string): Promise<AnyPicture | null> {
  if (!picturesOf(page).includes(picture)) return null;
  const pictures: Record<string, () => Promise<AnyPicture>> = PICTURES[page.split("/")[0] as EmbeddedPage];
  return pictures[picture]!();
}
