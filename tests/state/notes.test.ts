import { describe, expect, it } from "vitest";
import { merged, type Note } from "#lib/state/notes.svelte.ts";

/* Two auditors' files together lose nothing that either of them wrote. */

const note = (changed: string, status: Note["status"], text: string): Note => ({
  changed,
  status,
  note: text,
});

describe("notes of two auditors", () => {
  const mine = { "T1-a": note("2026-01-01", "open", "问过财务科"), "T1-b": note("2026-01-01", "open", "甲") };
  const yours = {
    "T1-a": note("2026-01-02", "confirmed", "已电话核实"),
    "T1-c": note("2026-01-01", "mended", ""),
  };

  it("keep every finding, the later conclusion and both texts, whichever is read first", () => {
    const both = merged(mine, yours);
    expect(Object.keys(both).sort()).toEqual(["T1-a", "T1-b", "T1-c"]);
    expect(both["T1-a"]).toEqual(note("2026-01-02", "confirmed", "已电话核实\n问过财务科"));
    expect(merged(yours, mine)).toEqual(both);
  });
  it("do not grow when the same file is read again", () => {
    const both = merged(mine, yours);
    expect(merged(both, yours)).toEqual(both);
    expect(merged(both, mine)).toEqual(both);
  });
});
