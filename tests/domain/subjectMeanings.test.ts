import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { meaningsOf, sameWords, subjectMeaning } from "#lib/domain/subjectMeanings.ts";

const read = (name: string) => csvParse(readFileSync(`data/reference/${name}.csv`, "utf8"));

const subjects = read("subjects");
const byCode = read("subject_meanings").map(subjectMeaning);
const byName = read("subject_meanings_by_name").map(subjectMeaning);

describe("the meanings of subjects", () => {
  const codes = subjects.map((row) => `${row["subject_system"]} ${row["subject_code"]}`);
  const keys = byCode.map(({ system, code, edition }) => `${system} ${code} ${edition ?? ""}`);

  it("are of known codes and names, one of each edition, in their order", () => {
    expect(byCode.filter(({ system, code }) => !codes.includes(`${system} ${code}`))).toEqual([]);
    const names = new Set(subjects.map((row) => `${row["subject_system"]} ${row["name"]}`));
    expect(byName.filter(({ system, name }) => !names.has(`${system} ${name}`))).toEqual([]);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(new Set(byName.map(({ name, edition }) => `${name} ${edition}`)).size).toBe(byName.length);
  });

  it("by name are of items alone, which every section has", () => {
    for (const { name } of byName)
      expect(subjects.filter((row) => row["name"] === name && row["subject_code"]!.length !== 7)).toEqual([]);
  });

  it("explain every 类 of both systems", () => {
    const explained = new Set(byCode.map(({ system, code }) => `${system} ${code}`));
    const classes = codes.filter((code) => /^\w+ \d{3}$/.test(code));
    expect(classes).toHaveLength(39);
    expect(classes.filter((code) => !explained.has(code))).toEqual([]);
  });

  it.each([...byCode, ...byName])("$system $code $name: sentences in both languages", (meaning) => {
    expect(meaning.text).toMatch(/^\S.+。$/);
    // Chinese text has Chinese marks.
    expect(meaning.text).not.toMatch(/[,;:()]/);
    expect(meaning.english).toMatch(/^[A-Z].+\.$/);
    expect(meaning.english).not.toMatch(/[\u4e00-\u9fff]/);
    if (meaning.edition === null) {
      expect(meaning.source).toBe("明账");
      expect(meaning.text).not.toMatch(/^反映/);
    } else {
      expect(meaning.source).not.toBe("明账");
      expect(meaning.edition).toBeGreaterThan(2005);
    }
  });
});

describe("meaningsOf", () => {
  const row = (values: Record<string, string>) =>
    subjectMeaning({
      subject_system: "functional",
      subject_code: "20101",
      meaning: "平常话。",
      meaning_en: "Plain.",
      source: "明账",
      edition: "",
      ...values,
    });
  const plain = row({});
  const official = row({ meaning: "原文。", source: "《某科目》 https://example.org/a", edition: "2024" });
  const older = row({ meaning: "旧文。", source: "《某科目》", edition: "2019" });
  const named = row({ subject_code: "", name: "行政运行", meaning: "日常运转。" });
  const all = [older, named, plain, official];

  it("takes a row with an edition for official, the latest first, and one without for plain", () => {
    const subject = { system: "functional", code: "20101", name: "人大事务" } as const;
    expect(meaningsOf(all, subject)).toEqual({ official, plain });
    expect(meaningsOf([plain, older], subject)).toEqual({ official: older, plain });
    expect(meaningsOf([plain], subject)).toEqual({ official: null, plain });
    expect(meaningsOf(all, { ...subject, system: "economic" })).toEqual({ official: null, plain: null });
  });

  it("falls back on what is said of the name", () => {
    const subject = { system: "functional", code: "2010101", name: "行政运行" } as const;
    expect(meaningsOf(all, subject)).toEqual({ official: null, plain: named });
    const own = row({ subject_code: "2010101" });
    expect(meaningsOf([named, own], subject).plain).toBe(own);
  });

  it("has an address only where the source ends in one", () => {
    expect(official).toMatchObject({ source: "《某科目》", url: "https://example.org/a", edition: 2024 });
    expect(older).toMatchObject({ source: "《某科目》", url: null, edition: 2019 });
    expect(plain).toMatchObject({ source: "明账", url: null, edition: null });
  });
});

describe("sameWords", () => {
  it("looks past 反映, marks and spaces, and at nothing else", () => {
    expect(sameWords("反映事业单位的基本支出。", "指反映 事业单位的基本支出")).toBe(true);
    expect(sameWords("反映医疗（含生育）费。", "医疗(含生育)费。")).toBe(true);
    expect(sameWords("反映事业单位的基本支出。", "反映行政单位的基本支出。")).toBe(false);
  });
});
