import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { siteHeaders } from "./headers.ts";
import { ingest } from "./ingest.ts";
import { program } from "./program.ts";
import { listen, siteFiles } from "./siteServer.ts";
import { dataOf } from "./storePlace.ts";

/** What Kit builds: a server that makes a page when it is asked for. */
interface Kit {
  Server: new (manifest: unknown) => {
    init(options: { env: NodeJS.ProcessEnv }): Promise<void>;
    respond(request: Request, options: { getClientAddress(): string }): Promise<Response>;
  };
}

/**
 * Reads the documents of a folder and serves a dashboard of just these on the loopback address: pages are made when they
 * are asked for, so that nothing is built. The data set lies outside the folder (storePlace.ts); what did not change is
 * not read again.
 * @param port 0 takes a free one
 * @returns the server, its address, and whether all documents could be read
 * @throws {Error} where there are no documents, or the port is taken
 */
export async function serveFolder(
  documents: string,
  port = 0,
): Promise<{ server: Server; address: string; isRead: boolean }> {
  const data = dataOf(documents);
  const isRead = await ingest({ documents, out: data });
  const { client, server: pages } = await program();
  process.env["MINGZHANG_DATA"] = data;
  const load = <Module>(name: string) => import(pathToFileURL(join(pages, name)).href) as Promise<Module>;
  const { Server } = await load<Kit>("index.js");
  const { manifest } = await load<{ manifest: unknown }>("manifest-full.js");
  const kit = new Server(manifest);
  await kit.init({ env: process.env });

  const files = siteFiles(client);
  const tables = siteFiles(data);
  const server = createServer((request, response) => {
    const page = () => void answer(kit, request, response);
    if (!request.url!.startsWith("/data/")) return files(request, response, page);
    const url = request.url!;
    request.url = url.slice("/data".length);
    tables(request, response, () => {
      request.url = url;
      page();
    });
  });
  return { server, address: await listen(server, port), isRead };
}

async function answer(kit: InstanceType<Kit["Server"]>, request: IncomingMessage, response: ServerResponse) {
  const origin = `http://${request.headers.host ?? "127.0.0.1"}`;
  try {
    const made = await kit.respond(
      new Request(new URL(request.url!, origin), { headers: { accept: request.headers.accept ?? "*/*" } }),
      { getClientAddress: () => "127.0.0.1" },
    );
    response.writeHead(made.status, {
      ...siteHeaders("index.html"),
      ...Object.fromEntries(made.headers),
    });
    response.end(request.method === "HEAD" ? undefined : Buffer.from(await made.arrayBuffer()));
  } catch (error) {
    console.error(`${request.url}: ${(error as Error).message}`);
    response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end("这一页没有做成 (failed)");
  }
}
