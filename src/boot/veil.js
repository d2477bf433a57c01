// What is prerendered answers no question of the address: it keeps its room, and is not seen until the page is alive
// and shows what is asked. `data-veiled` is +layout.svelte's from then on; `data-asked` stays, for still pictures are
// never what was asked. The rules stand here, for they must hold where a style sheet fails.
{
  const root = document.documentElement;
  /** Words of an address that change nothing that is prerendered; any other may. Of a shell nothing else is. */
  const HARMLESS = ["figure", "finding", "lang", "id"];
  const asks = [...new URLSearchParams(location.search)].some(
    ([name, value]) => value && !HARMLESS.includes(name),
  );
  root.toggleAttribute("data-asked", asks);
  root.toggleAttribute("data-veiled", asks);
  const rules = `:root[data-veiled] :is(.page, .selection), .page [data-veiled], :root[data-asked] .still svg { visibility: hidden }
.page[class] [data-seen] { visibility: visible }
:root[data-veiled]:not([data-alive]) .filters { visibility: hidden }`;
  if ("adoptedStyleSheets" in document) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  } else {
    const { sheet } = document.head.appendChild(document.createElement("style"));
    for (const rule of rules.split("\n")) sheet.insertRule(rule);
  }
}
