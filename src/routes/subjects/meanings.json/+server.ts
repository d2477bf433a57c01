import { json } from "@sveltejs/kit";
import { readMeanings } from "../meanings.server.ts";

export const prerender = true;

/** What subjects are, in words: a static file, loaded when a subject is opened. */
export function GET() {
  return json(readMeanings());
}
