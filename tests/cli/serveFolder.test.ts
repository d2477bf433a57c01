import { spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { MINGZHANG } from "../support/command.ts";
import { FIVE } from "../support/reading.ts";

/* mingzhang serve DIR: a dashboard of just that folder, without a build of its pages. */

let folder: string;
let child: ChildProcess;
let address = "";
const said: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-served-"));
  const documents = join(folder, "documents");
  mkdirSync(documents);
  for (const name of FIVE.slice(3, 5))
    copyFileSync(join(ROOT, "data/documents", name), join(documents, name));
  writeFileSync(join(documents, "broken.docx"), "PK");
  child = spawn(join(ROOT, "node_modules/.bin/tsx"), [MINGZHANG, "serve", documents, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, MINGZHANG_CACHE: join(folder, "cache") },
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    said.push(line);
    address = /http:\S+/.exec(line)?.[0] ?? "";
    if (address) break;
  }
});
afterAll(() => {
  child.kill();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(address + path, { headers });
const text = async (path: string) => (await get(path)).text();

it("says that a document could not be read, and shows the others", async () => {
  expect(said.find((line) => line.startsWith("broken.docx"))).toContain("error");
  // 003 line 432, and 004 line 422 of another year
  expect(await text("")).toContain("2,336.27");
  expect(await text("execution/")).toContain("134.9%");
});

it("has a page for each department and document, and none for those of other folders", async () => {
  const list = (await (await get("data/manifest.json")).json()) as { id: string };
  expect(list.id).toMatch(/^[0-9a-f]{64}$/);
  const overview = await text("data/");
  const [department] = /departments\/([\w-]+)\//.exec(overview)!.slice(1);
  const page = await get(`departments/${department}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("支出");
  expect((await get("departments/nobody/")).status).toBe(404);
});

it("sends what the page's engine asks for: the manifest, its files, the search index", async () => {
  const { id, files } = (await (await get("data/manifest.json")).json()) as {
    id: string;
    files: { path: string; bytes: number }[];
  };
  for (const { path, bytes } of files)
    expect((await (await get(`data/${path}`)).arrayBuffer()).byteLength, path).toBe(bytes);
  expect((await get(`search/${id}/root.json`)).status).toBe(200);
  expect((await get("data/")).headers.get("content-type")).toMatch(/html/);
});

it("carries the same policy as a built site", async () => {
  const html = await text("");
  expect(html).toContain('http-equiv="content-security-policy"');
  expect((await get("")).headers.get("content-security-policy")).toContain("connect-src 'self'");
});
