import { VIEW_NAMES } from "#lib/engine/views.ts";
import { askExport } from "../exported.server.ts";

/** The columns of the shipped views, which no table says. */
export async function load() {
  const views: Record<string, string[]> = {};
  for (const view of VIEW_NAMES) {
    const columns = await askExport((database) =>
      database.query<{ column: string }>(`SELECT column_name AS column FROM (DESCRIBE ${view})`),
    );
    views[view] = columns.map(({ column }) => column);
  }
  return { views };
}
