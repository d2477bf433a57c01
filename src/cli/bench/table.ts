import type { Machine } from "./machine.ts";
import { promiseRows } from "./promises.ts";
import type { Result, SizeResults } from "./result.ts";
import { limits } from "./sizes.ts";

/** All that was measured as Markdown: a row a part, a column a size, with how many times the first size's it is. */
export function markdown(machine: Machine, sizes: readonly SizeResults[]): string {
  const parts = [...new Set(sizes.flatMap(({ results }) => results.map(({ part }) => part)))];
  const [first] = sizes;
  const heads = sizes.map(({ name, documents }) =>
    documents === first!.documents ? name : `${name} (× ${(documents / first!.documents).toFixed(0)})`,
  );
  const of = (size: SizeResults, part: string) => size.results.find((result) => result.part === part);
  const rows = parts.map((part) => [
    part,
    ...sizes.map((size) => cell(of(size, part), size === first ? undefined : of(first!, part))),
  ]);
  const limited = sizes.map(({ name, documents }) => {
    const { ingest, questions, build } = limits(documents);
    return `${name}: ingest ${ingest} s, questions ${questions} s, build ${build} s`;
  });
  return `# Performance

Written by \`npm run bench\` (the province by \`npm run bench -- --full\`). On ${machine.cores} cores of ${machine.cpu}, ${machine.memory}, ${machine.system}, Node ${machine.node}; commit ${machine.commit}, ${machine.date}.

## Promises

${table(["promise", "documents", "at most", "measured", ""], promiseRows(sizes))}

## Measured

In brackets how many times the first column's. Questions are medians in native DuckDB on one thread; memory is that of all processes together. Longest times: ${limited.join("; ")}.

${table(["part", ...heads], rows)}
`;
}

function cell(result: Result | undefined, base: Result | undefined): string {
  if (!result) return "";
  if (result.value === null)
    return `**failed**: ${(result.failed ?? "").replaceAll("|", "\\|").replaceAll("\n", " ")}`;
  const ratio = base?.value ? ` (× ${(result.value / base.value).toPrecision(2)})` : "";
  return `${result.value.toFixed(result.value < 100 ? 1 : 0)} ${result.unit}${ratio}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
