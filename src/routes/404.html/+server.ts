import { chinese } from "#lib/text/interface.ts";
import * as en from "#lib/text/en/interface.ts";
import { unknownText as english } from "#lib/text/en/unknown.ts";
import { HEADER_PAGES } from "#lib/text/sitemap.ts";
import { unknownZh } from "#lib/text/unknown.ts";
import { underPolicy } from "../policy.server.ts";

export const prerender = true;

/** What is sent for an address where nothing is: whole in itself, for it stands at any address and below any path. */
export function GET(): Response {
  const links = HEADER_PAGES.map(
    ([name, path]) =>
      `<li><a href="/${path}">${chinese.pages[name]} <span lang="en">${en.en.pages[name]}</span></a></li>`,
  );
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${unknownZh.page} · ${chinese.name}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${unknownZh.page}</h1>
<p class="quiet" id="address"></p>
<p>${unknownZh.pageAdviceStill}</p>
<div lang="en">
<h2>${english.page}</h2>
<p>${english.pageAdviceStill}</p>
</div>
<ul>
${links.join("\n")}
</ul>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
  return new Response(underPolicy(html), { headers: { "content-type": "text/html" } });
}

const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1c2330; --quiet: #5d6470; --cobalt: #1f4e9e }
@media (prefers-color-scheme: dark) { :root { --paper: #14171d; --ink: #e6e4de; --quiet: #a3a8b1; --cobalt: #86abed } }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.7 "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif }
main { max-width: 46em; margin: 0 auto; padding: 32px 24px }
h1 { font-size: 28px; line-height: 1.35; margin: 0 0 8px }
h2 { font-size: 20px; margin: 24px 0 8px }
.quiet { color: var(--quiet); overflow-wrap: anywhere }
ul { list-style: none; margin: 16px 0; padding: 0 }
a { display: inline-block; min-height: 32px; color: var(--cobalt); text-underline-offset: 3px }
`;

/**
 * Says which address it is, and finds where the site begins: only the server knows below which path it lies. Without
 * script the links lead to the server's root.
 */
const SCRIPT = `
let address = location.pathname;
try {
  address = decodeURI(address);
} catch {
  // Its escapes are broken: it stands as it is.
}
document.getElementById("address").textContent = address;
(async () => {
  const parts = location.pathname.split("/").slice(1, -1);
  for (let length = parts.length; length >= 0; length--) {
    const root = ["", ...parts.slice(0, length), ""].join("/");
    const manifest = await fetch(root + "data/manifest.json", { method: "HEAD" }).catch(() => null);
    if (!manifest || !manifest.ok) continue;
    for (const link of document.links) link.setAttribute("href", root + link.getAttribute("href").slice(1));
    return;
  }
})();
`;
