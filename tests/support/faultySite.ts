import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { ROOT } from "../../src/cli/root.ts";
import { openSite, type Site } from "./site.ts";

/** How a server, or the line to it, can fail to give a file. */
export const FAULTS = {
  "404": (response) => void response.writeHead(404).end("not found"),
  "500": (response) => void response.writeHead(500).end("internal error"),
  "a broken connection": (response) => void response.destroy(),
  "no answer": () => {},
  "silence amid the file": (response, content) => {
    response.writeHead(200, { "content-length": content.length }).write(half(content));
  },
  "a file cut by the line": (response, content) => {
    response.writeHead(200, { "content-length": content.length });
    response.write(half(content), () => response.destroy());
  },
  "a file cut on the server": (response, content) => {
    response.writeHead(200, { "content-length": half(content).length }).end(half(content));
  },
  "another file": (response) => {
    const login = "<!doctype html><title>Login</title><p>Please log in to the network</p>";
    response.writeHead(200, { "content-type": "text/html" }).end(login);
  },
} satisfies Record<string, Answering>;
export type FaultName = keyof typeof FAULTS;

/** Gives a file in pieces, one after each pause: slow, but whole. */
export function slowly(pieces: number, pause: number): Answering {
  return (response, content, type) => {
    response.writeHead(200, { "content-length": content.length, "content-type": type });
    const size = Math.ceil(content.length / pieces);
    const send = (at: number) => {
      response.write(content.subarray(at, at + size));
      if (at + size >= content.length) return void response.end();
      setTimeout(() => send(at + size), pause);
    };
    send(0);
  };
}

type Answering = (response: ServerResponse, content: Buffer, type: string) => void;

/** The built site, on a server that can be told to fail. */
export interface FaultySite extends Site {
  /** From now on files whose path matches are answered so; null for as they are. */
  answer(path: RegExp, answering: Answering | null): void;
}

export async function openFaultySite(): Promise<FaultySite> {
  const site = await openSite();
  let faulty: { path: RegExp; answering: Answering } | null = null;
  const files = sirv(join(ROOT, "build"), { dev: true });
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, "http://site").pathname);
    response.setHeader("cache-control", "no-store");
    if (faulty?.path.test(path)) {
      const type = path.endsWith(".js") ? "text/javascript" : "application/octet-stream";
      return faulty.answering(response, readFileSync(join(ROOT, "build", path)), type);
    }
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    browser: site.browser,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    answer(path, answering) {
      faulty = answering && { path, answering };
    },
    async close() {
      await site.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function half(content: Buffer): Buffer {
  return content.subarray(0, content.length >> 1);
}
