import { ownPath, shellPath, type PageKind } from "#lib/domain/pageKinds.ts";

type Params = Partial<Record<string, string>>;

/** Which page an address of its own is: the kind and id of a route and its parameters; null for any other. */
export function pageOf(routeId: string | null, params: Params): { kind: PageKind; id: string } | null {
  const { id = "", department = "", year = "", page = "", picture = "" } = params;
  const [of, embedded] = page.split("/");
  switch (routeId) {
    case "/departments/[id]":
      return { kind: "departments", id };
    case "/documents/[id]":
      return { kind: "documents", id };
    case "/documents/[id]/checkup":
      return { kind: "checkup", id };
    case "/brief/[department]/[year]":
      return { kind: "brief", id: `${department}/${year}` };
    case "/embed/[...page]/[picture]":
      return of === "departments" && embedded ? { kind: "embed", id: `${embedded}/${picture}` } : null;
    default:
      return null;
  }
}

/**
 * The page that stands at a page's own address where its kind has a shell, so that links from when the archive was smaller
 * still lead there: what the address says besides is kept.
 */
export function stub(kind: PageKind, id: string): string {
  const root = "../".repeat(ownPath(kind, id).split("/").length - 1);
  const shell = `${root}${shellPath(kind)}?id=${encodeURIComponent(id)}`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>明账</title>
<script>
const shell = new URL(${JSON.stringify(shell).replaceAll("<", "\\u003c")}, location.href);
for (const [name, value] of new URLSearchParams(location.search)) if (name !== "id") shell.searchParams.append(name, value);
shell.hash = location.hash;
location.replace(shell);
</script>
<noscript><meta http-equiv="refresh" content="0; url=${shell}"></noscript>
</head>
<a href="${shell}">明账</a>
</html>
`;
}
