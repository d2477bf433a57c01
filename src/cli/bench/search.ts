import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readAnswer, writeAnswer } from "#lib/domain/readyAnswer.ts";
import type { SearchEntry } from "#lib/domain/search.ts";
import { askSearch } from "#lib/domain/searchAsk.ts";
import { departmentEntries } from "#lib/domain/searchDepartments.ts";
import {
  buildSearchIndex,
  namedFiles,
  readerBy,
  ROOT_FILE,
  type SearchRoot,
} from "#lib/domain/searchIndex.ts";
import { searchedDepartments } from "#lib/simulate/searched.ts";
import { loadReference } from "../documents.ts";
import { ROOT } from "../root.ts";
import { percentile } from "./percentile.ts";
import type { Result } from "./result.ts";

/** So many departments are looked for, each in several ways. */
const SAMPLE = 40;

/**
 * The search index of so many generated departments of so many years, in files: what building it takes, what it weighs,
 * and what a first query takes and reads, each with nothing kept but the root.
 */
export async function benchSearch(departments: number, years: number): Promise<Result[]> {
  const { divisions } = await loadReference(ROOT);
  const found = searchedDepartments(
    divisions,
    departments,
    Array.from({ length: years }, (_, year) => 2024 - year),
  );
  const entries = departmentEntries(found.departments, found.documents);
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-search-"));
  try {
    const started = performance.now();
    const index = buildSearchIndex(entries);
    const built = (performance.now() - started) / 1000;
    let [files, bytes] = [0, 0];
    for (const [name, content] of namedFiles(index)) {
      const text = writeAnswer("bench", content);
      files++;
      bytes += Buffer.byteLength(text);
      writeFileSync(join(folder, name), text);
    }
    const step = Math.max(1, Math.floor(entries.length / SAMPLE));
    const sample = entries.filter((_, at) => at % step === 0);
    return [
      { part: "search index, build", value: built, unit: "s" },
      { part: "search index, files", value: files, unit: "files" },
      { part: "search index, bytes", value: bytes / 1e6, unit: "MB" },
      ...(await askAll(folder, sample)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askAll(folder: string, sample: readonly SearchEntry[]): Promise<Result[]> {
  let read: string[] = [];
  const open = async <Content>(name: string): Promise<Content> => {
    const text = readFileSync(join(folder, name), "utf8");
    read.push(text);
    return readAnswer<Content>(text, name, "bench");
  };
  const root = await open<SearchRoot>(ROOT_FILE);
  const rootBytes = gzipSync(read[0]!).length;
  const reader = readerBy(open);
  const costs: { ms: number; files: number; bytes: number }[] = [];
  for (const query of sample.flatMap(queriesFor)) {
    read = [];
    const started = performance.now();
    await askSearch(root, reader, query);
    const ms = performance.now() - started;
    costs.push({ ms, files: read.length, bytes: read.reduce((sum, text) => sum + gzipSync(text).length, 0) });
  }
  const at = (of: keyof (typeof costs)[number], share: number) =>
    percentile(
      costs.map((cost) => cost[of]),
      share,
    );
  return [
    { part: "search root, gzip", value: rootBytes / 1e3, unit: "kB" },
    { part: "search query, median", value: at("ms", 0.5), unit: "ms" },
    { part: "search query, p95", value: at("ms", 0.95), unit: "ms" },
    { part: "search query, files, median", value: at("files", 0.5), unit: "files" },
    { part: "search query, files, most", value: at("files", 1), unit: "files" },
    { part: "search query, gzip, median", value: at("bytes", 0.5) / 1e3, unit: "kB" },
    { part: "search query, gzip, p95", value: at("bytes", 0.95) / 1e3, unit: "kB" },
  ];
}

/** Its whole name, its beginning, what it ends with, two words, its initials and its first syllables. */
function queriesFor({ title, pinyin: [sound = ""] }: SearchEntry): string[] {
  return [
    title,
    title.slice(0, 2),
    title.slice(-3),
    `${title.slice(-3)} ${title.slice(0, 3)}`,
    sound.replace(/(\S)\S*\s*/g, "$1"),
    sound.split(" ").slice(0, 3).join(""),
  ];
}
