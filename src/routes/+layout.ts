import { joined } from "./joined/load.ts";
import type { LayoutLoadEvent } from "./$types";

export const prerender = true;
// Folders with an index.html: any web server serves them, from any sub-path.
export const trailingSlash = "always";

export const load = (event: LayoutLoadEvent) => joined("layout", event);
