import { resolve } from "node:path";
import { openData, type NodeEngine } from "#lib/engine/node.ts";
import type { Queryable } from "#lib/engine/queryable.ts";

let opened: Promise<NodeEngine> | null = null;

/** Asks the exported tables while pages are prerendered; the same question the browser asks for other filters. */
export async function askExport<Answer>(question: (database: Queryable) => Promise<Answer>): Promise<Answer> {
  opened ??= openData(resolve("static/data"));
  return question(await opened);
}
