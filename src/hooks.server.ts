import type { Handle } from "@sveltejs/kit";
import { dev } from "$app/environment";
import { chinese } from "#lib/text/interface.ts";
import * as english from "#lib/text/en/interface.ts";
import old from "./boot/old.js?raw";
import { underPolicy } from "./routes/policy.server.ts";
import { exportedShells } from "./routes/served.server.ts";
import { pageOf, stub } from "./routes/stub.ts";
import { stylesFirst } from "./routes/stylesFirst.ts";

/** What runs before the first paint, and where the rest of the page cannot be had: in the page's own HTML. */
const parts = import.meta.glob<string>(["./boot/*.js", "!./boot/old.js"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const boot = [
  old.replace("(WORDS)", `(${JSON.stringify(`${chinese.tooOld} ${english.en.tooOld}`)})`),
  Object.values(parts)
    .join("")
    .replace("WORDS[", `${JSON.stringify({ zh: chinese.programs, en: english.en.programs })}[`),
]
  .map((script) => `<script>\n${script}</script>`)
  .join("\n");

export const handle: Handle = async ({ event, resolve }) => {
  const page = event.isDataRequest ? null : pageOf(event.route.id, event.params);
  if (page && (await exportedShells())[page.kind])
    return new Response(closed(stub(page.kind, page.id)), { headers: { "content-type": "text/html" } });
  return resolve(event, { transformPageChunk: ({ html }) => closed(html.replace("%boot%", () => boot)) });
};

/** While developing, Vite writes styles and scripts of its own into pages. */
const closed = (html: string) => (dev ? html : underPolicy(stylesFirst(html)));
