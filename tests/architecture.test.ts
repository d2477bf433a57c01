import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../src/cli/root.ts";

/*
 * The house rules of the imports: one way from the pages down to the words, no cycles,
 * DuckDB in the engine alone, ECharts' runtime in one component alone, Node at the edge alone.
 */
const SRC = join(ROOT, "src");

/** Which rooms each room may import from; `types` where only types may cross. */
const ALLOWED: Record<string, Record<string, "all" | "types">> = {
  domain: {},
  ingest: { checks: "all", domain: "all" },
  checks: { domain: "all" },
  // A reader's own SQL: what it may be, and how it is asked.
  sql: {},
  engine: { sql: "all", domain: "all" },
  archive: { engine: "all", ingest: "all", checks: "all", domain: "all" },
  // A reader's own documents in a page.
  own: { archive: "all", ingest: "all", engine: "all", checks: "all", domain: "all" },
  queries: { engine: "all", domain: "all" },
  format: { domain: "all" },
  text: { queries: "types", format: "all", domain: "all" },
  charts: { queries: "types", domain: "all", format: "all", text: "types" },
  state: { own: "all", engine: "all", queries: "all", domain: "all" },
  pictures: {
    charts: "all",
    queries: "all",
    format: "all",
    text: "all",
    state: "all",
    engine: "types",
    domain: "all",
  },
  components: {
    pictures: "all",
    charts: "all",
    queries: "all",
    format: "all",
    text: "all",
    state: "all",
    engine: "types",
    domain: "all",
  },
  // What is made of pages for Word and Excel.
  reports: {
    components: "all",
    pictures: "all",
    charts: "types",
    queries: "all",
    format: "all",
    text: "all",
    state: "all",
    domain: "all",
  },
  routes: {
    own: "all",
    reports: "all",
    components: "all",
    pictures: "all",
    charts: "all",
    queries: "all",
    engine: "all",
    sql: "all",
    format: "all",
    text: "all",
    state: "all",
    domain: "all",
  },
  // What it makes is read by the reader as a stranger's: only the shape of a division is shared.
  simulate: { ingest: "types", domain: "all" },
  cli: {
    archive: "all",
    simulate: "all",
    ingest: "all",
    checks: "all",
    engine: "all",
    domain: "all",
    queries: "all",
    format: "all",
  },
};

interface Import {
  from: string;
  to: string;
  typesOnly: boolean;
}

const files = walk(SRC).filter((file) => /\.(ts|svelte|js)$/.test(file));
const imports = files.flatMap(importsOf);

describe("imports run one way", () => {
  const local = imports.filter((entry) => entry.to.startsWith(SRC) && room(entry.from) !== room(entry.to));
  it.each([...new Set(files.map(room))].sort())("%s imports only from rooms below it", (name) => {
    expect(ALLOWED[name], `src/lib/${name} is a room the law does not know`).toBeDefined();
    const wrong = local
      .filter((entry) => room(entry.from) === name)
      .filter((entry) => {
        const right = ALLOWED[name]![room(entry.to)];
        return right === undefined || (right === "types" && !entry.typesOnly);
      });
    expect(wrong.map((entry) => `${relative(SRC, entry.from)} -> ${relative(SRC, entry.to)}`)).toEqual([]);
  });

  it("has no cycles", () => {
    const graph = new Map(
      files.map((file) => [
        file,
        imports.filter((entry) => entry.from === file && !entry.typesOnly).map((entry) => entry.to),
      ]),
    );
    expect(cycleIn(graph).map((file) => relative(SRC, file))).toEqual([]);
  });
});

describe("packages stay in their rooms", () => {
  const packages = imports.filter((entry) => !entry.to.startsWith(SRC) && !entry.typesOnly);
  const importers = (pattern: RegExp) => [
    ...new Set(packages.filter((entry) => pattern.test(entry.to)).map((entry) => relative(SRC, entry.from))),
  ];

  it("DuckDB, Arrow and Parquet: the engine alone", () => {
    expect(
      importers(/^(@duckdb|apache-arrow|hyparquet|fzstd)/).filter((file) => !file.startsWith("lib/engine/")),
    ).toEqual([]);
  });
  it("ECharts' runtime: one component alone", () => {
    expect(new Set(importers(/^echarts/).map((file) => dirname(file)))).toEqual(new Set(["lib/components"]));
    expect(importers(/^echarts/)).toHaveLength(1);
  });
  it("Node: the command line and the Node engine alone", () => {
    const wrong = importers(/^node:/).filter(
      (file) => !/^cli\/|^lib\/engine\/node/.test(file) && !/\+page\.server\.ts$|\.server\.ts$/.test(file),
    );
    expect(wrong).toEqual([]);
  });
  it("the reader knows no Node, no page and no engine", () => {
    const reader = packages
      .filter((entry) => /lib\/(?:ingest|checks|domain)\//.test(entry.from))
      .map((entry) => entry.to);
    expect([...new Set(reader)].filter((name) => /^node:|^svelte|^\$app|duckdb/.test(name))).toEqual([]);
  });
});

describe("a picture is a pure function", () => {
  it("charts and their words reach no page, no state and no language of the moment", () => {
    const reached = new Set<string>();
    const reach = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      imports.filter((entry) => entry.from === file && !entry.typesOnly).forEach(({ to }) => reach(to));
    };
    files.filter((file) => room(file) === "charts").forEach(reach);
    reach(join(SRC, "lib/text/pictureWords.ts"));
    expect(reached.size).toBeGreaterThan(30);
    expect(
      [...reached].filter((file) => /\.svelte(\.ts)?$|^\$app|^svelte|^echarts|\/state\//.test(file)),
    ).toEqual([]);
  });
});

describe("names", () => {
  it("no file or folder hides behind utils, helpers, common or misc", () => {
    expect(
      files
        .map((file) => relative(SRC, file))
        .filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/i.test(file)),
    ).toEqual([]);
  });
  it("the code names no department of the data", () => {
    const departments = readFileSync(join(ROOT, "data/reference/departments.csv"), "utf8")
      .split("\n")
      .slice(1)
      .filter(Boolean)
      .flatMap((line) => line.split(",").slice(1, 3));
    const guilty = files.filter((file) => {
      const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      return departments.some((name) => code.includes(name));
    });
    expect(guilty.map((file) => relative(SRC, file))).toEqual([]);
  });
});

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

function importsOf(file: string): Import[] {
  const code = readFileSync(file, "utf8");
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:([\w*{][^;'"]*?)\s+from\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;
  return [...code.matchAll(pattern)].map((match) => {
    const specifier = (match[4] ?? match[5])!.replace(/\?.*$/, "");
    const named = /^\{([^}]*)\}$/.exec((match[3] ?? "").trim())?.[1];
    const onlyTypes = named
      ? named
          .split(",")
          .filter((name) => name.trim())
          .every((name) => name.trim().startsWith("type "))
      : false;
    return { from: file, to: target(file, specifier), typesOnly: Boolean(match[2]) || onlyTypes };
  });
}

function target(file: string, specifier: string): string {
  if (specifier.startsWith("#lib/")) return join(SRC, "lib", specifier.slice(5));
  if (specifier.startsWith("$lib/")) return join(SRC, "lib", specifier.slice(5));
  return specifier.startsWith(".") ? resolve(dirname(file), specifier) : specifier;
}

function room(file: string): string {
  const [top, second] = relative(SRC, file).split("/");
  if (top === "lib") return second!;
  return top === "cli" ? "cli" : "routes";
}

function cycleIn(graph: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file) || !graph.has(file)) return [];
    path.push(file);
    for (const next of graph.get(file)!) {
      const cycle = visit(next);
      if (cycle.length) return cycle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle.length) return cycle;
  }
  return [];
}
