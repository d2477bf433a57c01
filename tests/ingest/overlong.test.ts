import { describe, expect, it } from "vitest";
import { withoutOverlong } from "#lib/ingest/overlong.ts";
import type { Block, SourceText } from "#lib/ingest/source.ts";

/* Lines that no person wrote are kept and not read. */

const source = (lines: string[], blocks: Block[] = []): SourceText => ({
  format: "txt",
  lines,
  blocks,
  problems: [{ line: 1, message: "known" }],
});
const [LONGEST, OVERLONG] = ["x".repeat(20_000), "x".repeat(20_001)];

describe("a document", () => {
  it("of lines up to 20 000 characters is as it was", () => {
    const whole = source(["a", LONGEST]);
    expect(withoutOverlong(whole)).toBe(whole);
  });
  it("is read without longer ones, each of which is named", () => {
    const text = (line: number): Block => ({ kind: "text", line, text: "…" });
    const row = (...lines: number[]) => lines.map((line) => ({ text: "a", line, start: 0 }));
    const blocks: Block[] = [
      ...[text(1), text(2), text(3)],
      { kind: "table", rows: [row(1, 1), row(1, 2), row(3, 3)] },
      { kind: "table", rows: [row(2, 3), row(4, 4)] },
    ];
    expect(withoutOverlong(source(["a", OVERLONG, "b", `${OVERLONG}x`], blocks))).toEqual({
      format: "txt",
      lines: ["a", "", "b", ""],
      blocks: [text(1), text(3), { kind: "table", rows: [row(1, 1), row(3, 3)] }],
      problems: [
        { line: 1, message: "known" },
        { line: 2, message: "20001 characters in one line, kept but not read: break it into lines" },
        { line: 4, message: "20002 characters in one line, kept but not read: break it into lines" },
      ],
    });
  });
  it("of more than 10 million characters is none", () => {
    const half = "x".repeat(5_000_000);
    expect(withoutOverlong(source([half, half])).lines).toEqual(["", ""]);
    expect(() => withoutOverlong(source([half, half, "x".repeat(1_260_000)]))).toThrow(
      new Error("11.3 million characters: no disclosure; keep only the published pages"),
    );
    expect(() => withoutOverlong(source([half, half, "x"]))).toThrow("10.0 million characters");
  });
});
