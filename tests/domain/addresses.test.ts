import { describe, expect, it } from "vitest";
import { readLimits, sideOf, USUAL_LIMITS, limitWords, writeLimits } from "#lib/domain/limits.ts";
import { EQUAL_WEIGHTS, readWeights, writeWeights } from "#lib/domain/peerSet.ts";
import { isContentNamed } from "#lib/domain/contentNamed.ts";
import { ownPath, PAGE_KINDS, shellPath, shellsFor, type PageKind } from "#lib/domain/pageKinds.ts";
import { readableAddress } from "#lib/domain/readableAddress.ts";

/* What stands in addresses: written and read back, and as usual where somebody wrote nonsense. */

describe("limits", () => {
  it("come back as they were written", () => {
    const limits = { low: 0.75, high: 1.5, amount: 120_000 };
    expect(writeLimits(limits)).toEqual({ low: "75", high: "150", amount: "12" });
    expect(readLimits(writeLimits(limits))).toEqual(limits);
    expect(limitWords(limits)).toEqual({ low: "75%", high: "150%" });
  });
  it("may be at their ends", () => {
    expect(readLimits({ low: "0", high: "100", amount: "0" })).toEqual({ low: 0, high: 1, amount: 0 });
    expect(readLimits({ low: "100", high: "10000", amount: "1e8" })).toEqual({
      low: 1,
      high: 100,
      amount: 1e12,
    });
  });
  it.each([
    {},
    { low: null, high: "", amount: " " },
    { low: "-1", high: "99", amount: "-1" },
    { low: "101", high: "10001", amount: "2e8" },
    { low: "a" },
  ])("are as usual where they cannot be meant: %j", (written) =>
    expect(readLimits(written)).toEqual(USUAL_LIMITS),
  );
  it("are passed by more, not by as much", () => {
    const limits = { low: 0.8, high: 1.2, amount: 1_000 };
    expect(sideOf(1.2, null, limits)).toBe("within");
    expect(sideOf(1.21, null, limits)).toBe("over");
    expect(sideOf(0.8, null, limits)).toBe("within");
    expect(sideOf(0.79, null, limits)).toBe("under");
  });
  it("let small amounts be, over or under", () => {
    const limits = { low: 0.8, high: 1.2, amount: 1_000 };
    expect(sideOf(9, 999, limits)).toBe("within");
    expect(sideOf(9, 1_000, limits)).toBe("over");
    expect(sideOf(0.1, -999, limits)).toBe("within");
    expect(sideOf(0.1, -1_000, limits)).toBe("under");
    expect(sideOf(9, 0, USUAL_LIMITS)).toBe("over");
  });
});

describe("the weights of what makes peers", () => {
  it("come back as they were written; the equal ones are not written", () => {
    const weights = { spent: 2, people: 0.5, mix: 0 };
    expect(writeWeights(weights)).toBe("2,0.5,0");
    expect(readWeights("2,0.5,0")).toEqual(weights);
    expect(writeWeights(EQUAL_WEIGHTS)).toBe(null);
  });
  it.each([null, "", "1,2", "1,2,4,1", "3,1,1", "a,1,1", "0,0,0"])(
    "are equal where an address says nothing that can be weights: %j",
    (written) => expect(readWeights(written)).toEqual(EQUAL_WEIGHTS),
  );
});

describe("files that are named by their content", () => {
  it.each([
    "/_app/immutable/chunks/a.js",
    "/base/_app/immutable/a.css",
    "/data/accounts-0123456789abcdef.parquet",
  ])("are kept for ever: %s", (path) => expect(isContentNamed(path)).toBe(true));
  it.each([
    "/data/manifest.json",
    "/data/accounts.parquet",
    "/data/accounts-0123456789abcde.parquet",
    "/data/accounts-0123456789abcdef.parquet.br",
    "/other/accounts-0123456789abcdef.parquet",
    "/_app/version.json",
    "/data/documents/a-0123456789abcdef.parquet",
  ])("and no others: %s", (path) => expect(isContentNamed(path)).toBe(false));
});

it("an address is read as people write it, and as it stands where its escapes are broken", () => {
  expect(readableAddress("%E8%B4%A2%E6%94%BF%E5%B1%80")).toBe("财政局");
  expect(readableAddress("%E8%B4%")).toBe("%E8%B4%");
});

describe("pages of which there is one a department", () => {
  const counts = (each: number) =>
    Object.fromEntries(PAGE_KINDS.map((kind) => [kind, each])) as Record<PageKind, number>;
  it("are prerendered while they are few, then answered by files, then by the engine", () => {
    expect(
      shellsFor({ ...counts(1), departments: 201, documents: 200, embed: 20_000, brief: 20_001 }),
    ).toEqual({
      departments: "answer",
      embed: "answer",
      brief: "engine",
    });
    expect(shellsFor(counts(4), 3).departments).toBe("answer");
  });
  it("have addresses of their own, and their shells theirs", () => {
    expect(PAGE_KINDS.map((kind) => ownPath(kind, "a/2023"))).toEqual([
      "departments/a/2023/",
      "documents/a/2023/",
      "documents/a/2023/checkup/",
      "brief/a/2023/",
      "embed/departments/a/2023/",
    ]);
    expect(shellPath("brief")).toBe("brief/");
  });
});
