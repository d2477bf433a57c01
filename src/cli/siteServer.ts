import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import sirv, { type Options } from "sirv";
import { siteHeaders } from "./headers.ts";

/**
 * Sends the files of a folder as a site's, or calls `next` where there is none. The disk is looked at anew for every
 * request, so that what is written again shows without a restart.
 */
export function siteFiles(directory: string, options: Pick<Options, "brotli" | "gzip"> = {}) {
  return sirv(directory, {
    dev: true,
    etag: true,
    ...options,
    setHeaders(response, path) {
      if (options.gzip) response.setHeader("vary", "accept-encoding");
      for (const [name, value] of Object.entries(siteHeaders(path))) response.setHeader(name, value);
    },
  });
}

/** Begins to serve on the loopback address. @param port 0 takes a free one @returns the address, ending in a slash */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
