/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { build, version } from "$service-worker";
import { isContentNamed } from "#lib/domain/contentNamed.ts";
import { LISTING } from "#lib/domain/listing.js";
import type { Asked, Listing, Said } from "#lib/domain/offline.ts";
import { ALL_PAGES } from "#lib/text/sitemap.ts";

/*
 * The site without a line, over https and on localhost alone (browsers allow it nowhere else). One cache a release: what
 * is in it is all of that release, and it alone answers where the network does not. With a line the network answers first,
 * and only files named by their content come from the cache: so what is shown is never older than the site, and a page
 * never meets files of another release.
 */

const scope = self as unknown as ServiceWorkerGlobalScope;
const root = new URL("./", scope.location.href);
const CACHE = `mingzhang ${version}`;
/** Says in a cache that all of the site is in it. */
const WHOLE = "whole-site";
/** With the page at hand, one does not wait longer for a network that says nothing, in ms. */
const PATIENCE = 4000;
/** Files fetched at a time. */
const AT_ONCE = 6;

/** The pages that have a name, with their data, and all programs but the large ones: the engine comes if it is wanted. */
const CORE = [
  ...ALL_PAGES.flatMap(([, path]) => [path, `${path}__data.json`]),
  ...build.filter((path) => /\.(?:js|css)$/.test(path) && !/\/workers\/|duckdb|pdf/.test(path)),
  "icon.svg",
  "manifest.webmanifest",
];

scope.addEventListener("install", (event) => {
  event.waitUntil(install());
});

async function install(): Promise<void> {
  await fill(CORE.map((path) => new URL(path, root).pathname));
  // Who keeps the whole site keeps it of the new release, too.
  if (await keepsWhole()) await keepWhole(() => {});
}

scope.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => isOurs(name) && name !== CACHE).map((name) => caches.delete(name)),
        ),
      ),
  );
});

const isOurs = (name: string) => name.startsWith("mingzhang ");

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== root.origin || request.headers.has("range")) return;
  if (!url.pathname.startsWith(root.pathname)) return;
  if (isContentNamed(url.pathname)) return event.respondWith(kept(request));
  const answer = current(request);
  // Before the page takes the answer, for it is read once.
  const copy = answer.then((response) => response.clone());
  event.respondWith(answer);
  event.waitUntil(copy.then((response) => remember(request, response)).catch(() => {}));
});

/** A page that was looked at can be looked at again without a line; its data, where one came to it from another page. */
async function remember(request: Request, response: Response): Promise<void> {
  const { pathname } = new URL(request.url);
  const isPage = request.mode === "navigate";
  if (!response.ok || !(isPage || pathname.endsWith("/__data.json"))) return;
  const body = await response.text();
  const isOfRelease = isPage ? body.includes(`name="release" content="${version}"`) : await isCurrent();
  if (!isOfRelease) return;
  const { headers } = response;
  await (await caches.open(CACHE)).put(pathname, new Response(body, { headers }));
}

/** A file named by its content: the copy at hand is as good as any, unless somebody doubts it. */
async function kept(request: Request): Promise<Response> {
  const doubted = request.cache === "reload" || request.cache === "no-store";
  return (!doubted && (await atHand(request))) || fetch(request);
}

/** A file that may have changed: the network's, or without one that of this release. */
async function current(request: Request): Promise<Response> {
  const copy = await atHand(request);
  try {
    return await (copy ? soon(fetch(request)) : fetch(request));
  } catch (error) {
    if (copy) return copy;
    if (request.mode === "navigate") return away();
    throw error;
  }
}

function soon(response: Promise<Response>): Promise<Response> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE));
  return Promise.race([response, late]);
}

/** Of any query: what is asked of a page is answered in it. */
async function atHand(request: Request | string): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match(request, { ignoreSearch: true, ignoreVary: true });
}

/** What is said of a page that is not at hand. */
function away(): Response {
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>没有网络 · 明账</title></head><body><h1>没有网络，这一页没有存在本机</h1>
<p>接上网络再打开；或回到<a href="${root.pathname}">总览</a>。</p>
<p lang="en">No connection, and this page is not kept on this device. Try again with one, or go to the <a href="${root.pathname}">overview</a>.</p></body></html>`;
  return new Response(html, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

/**
 * Puts files into this release's cache, all of them or, where one does not come or the site was replaced meanwhile, none
 * that could be mistaken for it.
 * @param onFile is told of each
 * @throws {Error} naming the file
 */
async function fill(paths: readonly string[], onFile: (path: string) => void = () => {}): Promise<void> {
  const cache = await caches.open(CACHE);
  const waiting = [...paths];
  const taken: [string, Response][] = [];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const isNamed = isContentNamed(path);
      const known = isNamed && (await caches.match(path));
      if (!known || !(await cache.match(path))) {
        const response = known || (await fetch(path, { cache: isNamed ? "default" : "no-cache" }));
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        if (isNamed) await cache.put(path, response);
        else taken.push([path, response]);
      }
      onFile(path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (!(await isCurrent())) throw new Error("the site was replaced meanwhile");
  for (const [path, response] of taken) await cache.put(path, response);
}

/** Whether the site is still the release that this program is of. */
async function isCurrent(): Promise<boolean> {
  const response = await fetch(new URL("_app/version.json", root), { cache: "no-store" });
  return ((await response.json()) as { version: string }).version === version;
}

async function keepsWhole(): Promise<boolean> {
  return (await caches.match(new URL(WHOLE, root).href)) !== undefined;
}

/** Keeps every file of the site. @param tell is told bytes kept and bytes in all */
async function keepWhole(tell: (kept: number, all: number) => void): Promise<void> {
  const response = await fetch(new URL(LISTING, root), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${LISTING}: ${response.status}`);
  const listing = (await response.json()) as Listing;
  if (listing.version !== version) throw new Error("the site was replaced meanwhile");
  const bytes = new Map(listing.files.map(([path, size]) => [new URL(path, root).pathname, size]));
  const all = [...bytes.values()].reduce((sum, size) => sum + size, 0);
  let done = 0;
  await fill([...bytes.keys()], (path) => tell((done += bytes.get(path)!), all));
  await (await caches.open(CACHE)).put(new URL(WHOLE, root).href, new Response(String(all)));
}

scope.addEventListener("message", (event: ExtendableMessageEvent) => {
  const asked = event.data as Asked;
  const say = (said: Said) => event.ports[0]?.postMessage(said);
  event.waitUntil(answer(asked, say).catch((error: Error) => say({ kind: "failed", why: error.message })));
});

async function answer(asked: Asked, say: (said: Said) => void): Promise<void> {
  switch (asked.kind) {
    case "activate":
      return asked.release === version ? scope.skipWaiting() : undefined;
    case "keep":
      await keepWhole((kept, all) => say({ kind: "keeping", kept, all }));
      return say({ kind: "kept", whole: true });
    case "forget": {
      await (await caches.open(CACHE)).delete(new URL(WHOLE, root).href);
      const core = new Set(CORE.map((path) => new URL(path, root).href));
      const cache = await caches.open(CACHE);
      for (const { url } of await cache.keys()) if (!core.has(url)) await cache.delete(url);
      return say({ kind: "kept", whole: false });
    }
    case "state":
      return say({ kind: "kept", whole: await keepsWhole() });
  }
}
