import { joined } from "../joined/load.ts";
import type { PageLoadEvent } from "./$types";

export const load = (event: PageLoadEvent) => joined("threePublic", event);
