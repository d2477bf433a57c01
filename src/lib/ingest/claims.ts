import type { Figure } from "#lib/domain/figure.ts";
import { firstIndex } from "#lib/domain/firstIndex.ts";
import type { Cell } from "./source.ts";

interface Span {
  start: number;
  end: number;
}

/** The places of a document's lines that its figures claim. */
export class Claims {
  /** By line: joined, from left to right. */
  readonly #spans = new Map<number, Span[]>();

  constructor(figures: readonly Figure[]) {
    for (const { basis, lineStart, lineEnd, charStart, charEnd } of figures) {
      if (basis === "derived" || charStart === null || charEnd === null) continue;
      for (let line = lineStart; line <= lineEnd; line++) {
        const start = line === lineStart ? charStart : 0;
        const end = line === lineEnd ? charEnd : Number.POSITIVE_INFINITY;
        const spans = this.#spans.get(line);
        if (spans) spans.push({ start, end });
        else this.#spans.set(line, [{ start, end }]);
      }
    }
    for (const [line, spans] of this.#spans) this.#spans.set(line, joined(spans));
  }

  /** Whether a figure claims some of these characters. */
  has(line: number, start: number, end: number): boolean {
    const spans = this.#spans.get(line) ?? [];
    const next = spans[firstIndex(spans.length, (index) => spans[index]!.end > start)];
    return next !== undefined && next.start < end;
  }

  /** Whether a cell holds a figure. */
  hasCell({ line, start, text }: Cell): boolean {
    return text.trim() !== "" && this.has(line, start, start + text.length);
  }
}

function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
