import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compressSite } from "../../src/cli/compress.ts";
import { ROOT } from "../../src/cli/root.ts";
import { siteHeaders } from "../../src/cli/headers.ts";
import { serve } from "../../src/cli/serve.ts";

const folder = mkdtempSync(join(tmpdir(), "mingzhang-deploy-"));
const site = join(folder, "site");
const cache = join(folder, "cache");

/** What npm run build writes, in small: a page in a sub-path, a part of the program, a file of a data set. */
const FILES = {
  "index.html": `<p>${"总览".repeat(1000)}</p>`,
  "404.html": `<p>${"没有这个页面".repeat(1000)}</p>`,
  "sub/findings/index.html": `<p>${"核查".repeat(1000)}</p>`,
  "sub/_app/immutable/chunks/CY7BUJiz.js": `// ${"program ".repeat(1000)}`,
  "sub/_app/version.json": `{"version":"${"1".repeat(2000)}"}`,
  "sub/data/figures-0123456789abcdef.parquet": "PAR1".repeat(1000),
  "sub/data/manifest.json": `{"format":"${"1".repeat(2000)}"}`,
};

const installed = (command: string) => {
  try {
    execFileSync("which", [command], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(site, path, ".."), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  await compressSite(site, cache);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server with a shipped configuration, its port and folder alone put in. */
async function start(name: "nginx" | "caddy"): Promise<{ address: string; stop: () => void }> {
  const port = await freePort();
  let child: ChildProcess;
  if (name === "nginx") {
    const shipped = readFileSync(join(ROOT, "docs/deploy/nginx.conf"), "utf8");
    const own = shipped.replace("listen 80;", `listen 127.0.0.1:${port};`).replace("/srv/mingzhang", site);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    writeFileSync(
      join(folder, "nginx.conf"),
      `daemon off; pid ${folder}/nginx.pid; error_log stderr; ${process.getuid?.() === 0 ? "user root;" : ""}
       events {} http { access_log off; ${temporary.join(" ")} ${own} }`,
    );
    child = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")]);
  } else {
    const shipped = readFileSync(join(ROOT, "docs/deploy/Caddyfile"), "utf8");
    const own = shipped.replace(/^:80 /m, `:${port} `).replace("/srv/mingzhang", site);
    writeFileSync(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${own}`);
    child = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")], {
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    });
  }
  let said = "";
  child.stderr!.on("data", (part: Buffer) => (said += part));
  const address = `http://127.0.0.1:${port}/`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${name} stopped: ${said}`);
    if (await ask(address).catch(() => null)) return { address, stop: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** As it comes over the line: nothing is unpacked or followed. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const SERVERS = [
  { name: "npm run preview", packings: ["br", "gzip"], there: true },
  { name: "nginx", packings: ["gzip"], there: installed("nginx") },
  { name: "caddy", packings: ["br", "gzip"], there: installed("caddy") },
] as const;
for (const { name, there } of SERVERS)
  if (!there) console.log(`deploy: ${name} is not installed here; its configuration is not tried`);

describe.each(SERVERS.filter(({ there }) => there))("a site on $name", ({ name, packings }) => {
  let address: string;
  let stop: () => void;
  beforeAll(async () => {
    if (name !== "npm run preview") ({ address, stop } = await start(name));
    else {
      const served = await serve(site);
      address = served.address;
      stop = () => {
        served.server.closeAllConnections();
        served.server.close();
      };
    }
  });
  afterAll(() => stop());

  it.each(packings)("is sent as packed with %s, to those who take it", async (packing) => {
    const unpack = packing === "br" ? brotliDecompressSync : gunzipSync;
    for (const [path, text] of Object.entries(FILES)) {
      const { status, headers, body } = await ask(address + path, { "accept-encoding": packing });
      expect([path, status]).toEqual([path, 200]);
      if (path.endsWith(".parquet")) expect(headers["content-encoding"]).toBeUndefined();
      else {
        expect([path, headers["content-encoding"]]).toEqual([path, packing]);
        expect(body.length).toBeLessThan(text.length / 2);
        expect(unpack(body).toString()).toBe(text);
        expect(headers["vary"]?.toLowerCase()).toContain("accept-encoding");
      }
    }
  });

  it("is sent as it is to all others", async () => {
    for (const [path, text] of Object.entries(FILES)) {
      const { headers, body } = await ask(address + path);
      expect(headers["content-encoding"]).toBeUndefined();
      expect(body.toString()).toBe(text);
    }
  });

  it("may be kept for good where names are contents, and is asked for anew where not", async () => {
    for (const path of Object.keys(FILES)) {
      const { headers } = await ask(address + path);
      const stays = /immutable|parquet/.test(path);
      expect([path, headers["cache-control"]]).toEqual([
        path,
        stays ? "public, max-age=31536000, immutable" : "no-cache",
      ]);
      const again = await ask(address + path, { "if-none-match": headers["etag"]! });
      expect([path, again.status]).toEqual([path, 304]);
    }
  });

  it("says of every file that it asks no other place, and of programs that they run no text", async () => {
    for (const path of [...Object.keys(FILES), "nothing/"]) {
      const { headers } = await ask(address + path);
      expect([path, headers["x-content-type-options"]]).toEqual([path, "nosniff"]);
      const said = headers["content-security-policy"] as string;
      const own = Object.entries(siteHeaders(path)).find(([header]) => header.startsWith("content-sec"))![1];
      expect([path, said]).toEqual([path, own]);
      expect(said).not.toMatch(/unsafe-inline|'unsafe-eval'/);
      expect(said.includes("script-src 'self'")).toBe(path.endsWith(".js"));
    }
  });

  it("has pages at folders, with types that browsers run", async () => {
    expect((await ask(`${address}sub/findings/`)).body.toString()).toBe(FILES["sub/findings/index.html"]);
    const type = async (path: string) => (await ask(address + path)).headers["content-type"];
    expect(await type("")).toMatch(/^text\/html;\s?charset=utf-8$/i);
    expect(await type("sub/_app/immutable/chunks/CY7BUJiz.js")).toMatch(/^(text|application)\/javascript/);
  });

  it("says of what is not there that it is not, by the site's own page", async () => {
    for (const path of ["nothing/", "sub/departments/nobody/"]) {
      const { status, headers, body } = await ask(address + path, { accept: "text/html,*/*" });
      expect([path, status]).toEqual([path, 404]);
      expect(headers["content-type"]).toMatch(/^text\/html/);
      expect(body.toString()).toBe(FILES["404.html"]);
    }
  });
});

it("packs what stays from build to build once", async () => {
  const path = join(site, "sub/_app/immutable/chunks/CY7BUJiz.js.br");
  const packed = readFileSync(path);
  rmSync(path);
  // What is kept is taken as it is: a copy that was packed anew would not hold this mark.
  const [kept] = execFileSync("ls", [cache])
    .toString()
    .split("\n")
    .filter((name) => name.endsWith(".br"));
  writeFileSync(join(cache, kept!), Buffer.concat([packed, Buffer.from("kept")]));
  await compressSite(site, cache);
  expect(readFileSync(path).subarray(-4).toString()).toBe("kept");
});
