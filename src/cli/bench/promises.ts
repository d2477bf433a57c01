import type { Result, SizeResults } from "./result.ts";

/** What a part may come to at most, by number of documents; and as a share of what it comes to with the shipped five. */
interface Promised {
  promise: string;
  /** The part's name, or how it is found among all. */
  part: string | ((results: readonly Result[]) => Result | undefined);
  most: Record<number, number>;
  times?: number;
}

/** The sizes S, M and L of docs/architecture.md. */
const [S, M, L] = [5, 3000, 200_000] as const;

const PROMISES: readonly Promised[] = [
  { promise: "ingest from nothing", part: "ingest from nothing", most: { [S]: 5, [M]: 60 } },
  {
    promise: "ingest again after one document changed",
    part: "ingest, one document changed",
    most: { [S]: 3, [M]: 5 },
  },
  { promise: "peak memory of the ingest", part: "ingest, peak memory", most: { [S]: 600, [M]: 1000 } },
  { promise: "build of the site", part: "build", most: { [S]: 30, [M]: 300, [L]: 900 } },
  {
    promise: "overview, first answer",
    part: "question overview, as the page opens",
    most: { [M]: 100, [L]: 300 },
  },
  { promise: "search, first answer (p95)", part: "search query, p95", most: { [M]: 100, [L]: 300 } },
  {
    promise: "the slowest question, as its page opens",
    part: slowest,
    most: { [S]: 15, [M]: 100 },
  },
  { promise: "a department's page, compressed", part: "page a department's, brotli", most: {}, times: 1.2 },
];

/** Each promise beside what was measured, as rows of a table. */
export function promiseRows(sizes: readonly SizeResults[]): string[][] {
  const measured = (documents: number, part: Promised["part"]) => {
    const results = sizes.find((size) => size.documents === documents)?.results ?? [];
    return typeof part === "string" ? results.find((result) => result.part === part) : part(results);
  };
  return PROMISES.flatMap(({ promise, part, most, times }) =>
    [S, M, L].flatMap((documents) => {
      const base = measured(S, part)?.value;
      const limit = most[documents] ?? (times && documents !== S && base ? base * times : null);
      if (!limit) return [];
      const result = measured(documents, part);
      const said = !result
        ? "not measured"
        : result.value === null
          ? `not reached: ${result.failed}`
          : result.value <= limit
            ? "reached"
            : "not reached";
      const value = result?.value == null ? "" : `${result.value.toFixed(1)} ${result.unit}`;
      return [
        [
          typeof part !== "string" && result
            ? `${promise} (${result.part.slice("question ".length).split(",")[0]})`
            : promise,
          documents.toLocaleString("en"),
          `${limit.toFixed(limit < 10 ? 1 : 0)}${result ? ` ${result.unit}` : ""}`,
          value,
          said,
        ],
      ];
    }),
  );
}

/** The question that takes longest, of those that pages ask as they open. */
function slowest(results: readonly Result[]): Result | undefined {
  const asked = results.filter(
    ({ part }) =>
      part.startsWith("question ") && (!part.includes(",") || part.endsWith(", as the page opens")),
  );
  return asked.sort((a, b) => (b.value ?? Infinity) - (a.value ?? Infinity))[0];
}
