import { describe, expect, it } from "vitest";
import { remembered } from "#lib/domain/remembered.ts";

describe("what is remembered", () => {
  /** What was worked out, in order, where these are asked one after the other. */
  const made = (asked: string, most?: number) => {
    const keys: string[] = [];
    const ask = remembered((key: string) => {
      keys.push(key);
      return key === "n" ? null : key.toUpperCase();
    }, most);
    expect([...asked].map(ask)).toEqual([...asked].map((key) => (key === "n" ? null : key.toUpperCase())));
    return keys.join("");
  };

  it("is worked out once", () => {
    expect(made("abab")).toBe("ab");
    expect(made("nn")).toBe("n");
  });
  it("is forgotten, all of it, when there is one too many", () => {
    expect(made("ababcab", 2)).toBe("abcab");
    expect(made("abab", 2)).toBe("ab");
  });
});
