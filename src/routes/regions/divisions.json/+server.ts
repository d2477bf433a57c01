import { json } from "@sveltejs/kit";
import { readDivisions } from "../divisions.server.ts";

export const prerender = true;

/** What divisions are called: a static file, loaded when a region is opened. */
export function GET() {
  return json(readDivisions());
}
