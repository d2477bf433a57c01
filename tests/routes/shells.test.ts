import { describe, expect, it } from "vitest";
import { DataFault } from "#lib/domain/dataFault.ts";
import { MOST_ANSWERS, MOST_PAGES, shellsFor } from "#lib/domain/pageKinds.ts";
import { readAnswer, writeAnswer } from "#lib/domain/readyAnswer.ts";
import { pageOf, stub } from "../../src/routes/stub.ts";

const counts = (pages: number) => ({
  departments: pages,
  documents: pages,
  checkup: pages,
  brief: pages,
  embed: pages,
});

describe("the pages of a kind", () => {
  it("are prerendered while they are few, then have ready answers, then ask the engine", () => {
    expect(shellsFor(counts(MOST_PAGES))).toEqual({});
    expect(shellsFor({ ...counts(1), documents: MOST_PAGES + 1 })).toEqual({ documents: "answer" });
    expect(shellsFor({ ...counts(1), documents: MOST_ANSWERS + 1 })).toEqual({ documents: "engine" });
    expect(shellsFor(counts(1), 0).brief).toBe("answer");
  });
});

describe("a ready answer", () => {
  const file = writeAnswer("set", { name: "株洲", amounts: [1.5, null], 2024: "a" });
  const kindOf = (text: string, dataSet = "set") => {
    try {
      return readAnswer(text, "a.json", dataSet);
    } catch (error) {
      return (error as DataFault).kind;
    }
  };
  it("comes back as it was written, and in no other way", () => {
    expect(kindOf(file)).toEqual({ name: "株洲", amounts: [1.5, null], 2024: "a" });
    expect(kindOf(file.replace("1.5", "1.6"))).toBe("altered");
    expect(kindOf(file.slice(0, -3))).toBe("altered");
    expect(kindOf("null")).toBe("altered");
    expect(kindOf(file, "another")).toBe("replaced");
  });
});

describe("the page at an older address", () => {
  it("leads to the shell from where it lies", () => {
    expect(pageOf("/documents/[id]/checkup", { id: "d-2024" })).toEqual({ kind: "checkup", id: "d-2024" });
    expect(pageOf("/embed/[...page]/[picture]", { page: "execution", picture: "subjects" })).toBeNull();
    expect(stub("checkup", "d-2024")).toContain('"../../../checkup/?id=d-2024"');
    expect(stub("brief", "d/2024")).toContain('"../../../brief/?id=d%2F2024"');
  });
});
