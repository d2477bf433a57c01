const STYLE = /\s*<link href="[^"]*" rel="stylesheet">/g;
const PROGRAM = /\s*<link href="[^"]*" rel="modulepreload">/;

/**
 * A page with its style sheets before its programs. Kit puts them behind, and over plain http a browser asks for six files
 * at a time, in their order: nothing is painted before the styles are there.
 */
export function stylesFirst(html: string): string {
  const styles = html.match(STYLE)?.join("") ?? "";
  const at = html.search(PROGRAM);
  return at < 0 ? html : html.slice(0, at) + styles + html.slice(at).replace(STYLE, "");
}
