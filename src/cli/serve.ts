import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { siteHeaders } from "./headers.ts";
import { ROOT } from "./root.ts";
import { listen, siteFiles } from "./siteServer.ts";

/**
 * Serves the built site on the loopback address, packed copies to those who take them. Port 0 takes a free one.
 * @returns the server and its address, such as http://127.0.0.1:40123/
 */
export async function serve(directory: string, port = 0): Promise<{ server: Server; address: string }> {
  if (!existsSync(join(directory, "index.html"))) {
    throw new Error(`nothing built in ${directory}: run npm run build first`);
  }
  const files = siteFiles(directory, { brotli: true, gzip: true });
  const server = createServer((request, response) =>
    files(request, response, () => missing(directory, request, response)),
  );
  return { server, address: await listen(server, port) };
}

/** Says that there is nothing at an address: to people by the site's own page. */
function missing(directory: string, { headers }: IncomingMessage, response: ServerResponse): void {
  const page = join(directory, "404.html");
  const asPage = headers.accept?.includes("text/html") && existsSync(page);
  response
    .writeHead(404, {
      "content-type": `text/${asPage ? "html" : "plain"}; charset=utf-8`,
      ...siteHeaders("404.html"),
    })
    .end(asPage ? readFileSync(page) : "没有这个页面 (not found)");
}

/**
 * Serves a built site, or a dashboard of a folder's documents, until the process is stopped, and says where.
 * @param port 0 takes a free one
 * @returns whether all documents could be read; true for a built site
 */
export async function serveForever(
  directory = join(ROOT, "build"),
  port = Number(process.env["PORT"] ?? 0),
): Promise<boolean> {
  const isSite = existsSync(join(directory, "index.html")) || directory === join(ROOT, "build");
  const { address, isRead } = isSite
    ? { ...(await serve(directory, port)), isRead: true }
    : await (await import("./serveFolder.ts")).serveFolder(directory, port);
  console.log(`明账 Mingzhang: ${address}  (Ctrl+C to stop)`);
  return isRead;
}
