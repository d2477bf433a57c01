import { createHash } from "node:crypto";
import { parse, type DefaultTreeAdapterMap } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** What a page may do, besides running the scripts and styles in it: all from where it came from itself. */
const ALLOWED = {
  // Blobs are the engine's program and its worker, which the page fetches and checks before they run; wasm is no script.
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "style-src": ["'self'"],
  // The two style attributes that packages write in a page that is alive: Kit's, which hides what is read out to those who do
  // not see, and `display: contents;` of bits-ui's lists. No other one is allowed.
  "style-src-attr": [
    "'unsafe-hashes'",
    "'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='",
    "'sha256-iaOezIDcQIoxCULa6FBKKuLUu09R7kG+Mlu+JVfU3Rw='",
  ],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'", "blob:"],
  "worker-src": ["'self'", "blob:"],
  "frame-src": ["'self'"],
  "manifest-src": ["'self'"],
  "default-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/**
 * A whole page with its Content-Security-Policy: nothing runs in it but files of the site's own and what stands in the
 * page as it was built, known by its hash; there is neither `unsafe-inline` nor eval. Style attributes, which no hash
 * can allow, go into a style sheet; a page that comes alive sets them itself, which is allowed (see `ownStyles`).
 * @throws {Error} where the page has no head to say it in
 */
export function underPolicy(html: string): string {
  const edits: [start: number, end: number, text: string][] = [];
  const scripts: string[] = [];
  const styles: string[] = [];
  const rules = new Map<string, number>();
  let head: Element | null = null;
  let charset: Element | null = null;

  for (const element of elementsOf(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }))) {
    const attribute = (name: string) => element.attrs.find((each) => each.name === name)?.value;
    if (element.tagName === "head") head = element;
    if (element.tagName === "meta" && attribute("charset")) charset = element;
    if (element.tagName === "style") styles.push(textOf(element));
    if (element.tagName === "script" && attribute("src") === undefined) scripts.push(textOf(element));
    const style = attribute("style");
    if (style === undefined) continue;
    if (!rules.has(style)) rules.set(style, rules.size);
    const { startOffset, endOffset } = element.sourceCodeLocation!.attrs!["style"]!;
    edits.push([startOffset, endOffset, `data-style="${rules.get(style)}"`]);
  }

  const from = charset?.sourceCodeLocation?.endOffset;
  const to = head?.sourceCodeLocation?.endTag?.startOffset;
  if (from === undefined || to === undefined)
    throw new Error("a page has no head with a charset: its policy has no place");
  if (rules.size) {
    // Above every rule of a sheet, as the attribute was.
    const sheet = [...rules].map(([style, at]) => `[data-style="${at}"]:not(#\\#){${style}}`).join("");
    styles.push(sheet);
    edits.push([to, to, `<style>${sheet}</style>`]);
  }
  const policy = { ...ALLOWED };
  policy["script-src"] = [...policy["script-src"], ...hashes(scripts)];
  policy["style-src"] = [...policy["style-src"], ...hashes(styles)];
  const said = Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
  edits.push([from, from, `<meta http-equiv="content-security-policy" content="${said}" />`]);

  let result = "";
  let at = 0;
  for (const [start, end, text] of edits.sort(([one], [other]) => one - other)) {
    result += html.slice(at, start) + text;
    at = end;
  }
  return result + html.slice(at);
}

function hashes(texts: readonly string[]): string[] {
  return [...new Set(texts)].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
}

function* elementsOf(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("content" in node) yield* elementsOf(node.content);
  if ("childNodes" in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}
