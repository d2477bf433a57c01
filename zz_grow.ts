import { GROWING } from "./tests/support/hostile.ts";
import { reference } from "./tests/support/reading.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { interpret } from "#lib/ingest/interpret.ts";
import { documentRows } from "#lib/ingest/documentRows.ts";
export async function main() {
  const only = process.argv[3];
  const base = Number(process.argv[4] ?? 50_000);
  for (const [name, make] of Object.entries(GROWING)) {
    if (only && !name.includes(only)) continue;
    const times: number[] = []; let note = "";
    for (const size of [base, base * 4]) {
      const bytes = new TextEncoder().encode(make(size));
      let best = Infinity, parts = "";
      for (let i = 0; i < 2; i++) {
        const t = performance.now();
        try {
          const doc = interpret(readText(bytes), "x.txt", reference, { coverage: true });
          const t2 = performance.now();
          documentRows({ ...doc, fileName: "x.txt", sha256: "0".repeat(64), source: null }, reference);
          const t3 = performance.now();
          if (t3 - t < best) { best = t3 - t; parts = `${(t2 - t).toFixed(0)}+${(t3 - t2).toFixed(0)}`; }
          note = `${doc.figures.length} figures, ${doc.problems.length} problems, ${bytes.length} bytes`;
        } catch (e) { note = "THREW " + ((e as Error).stack??"").slice(0, 400); best = Math.min(best, performance.now() - t); }
        if (performance.now() - t > 8000) break;
      }
      times.push(best); note = parts + " | " + note;
    }
    const ratio = times[1]! / times[0]!;
    console.log(`${ratio > 6 ? "!!" : "  "} ${name.padEnd(40)} ${times.map((t) => t.toFixed(0)).join(" -> ")} ms  x${ratio.toFixed(1)}   ${note}`);
  }
}
