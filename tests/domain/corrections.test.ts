import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Correction } from "#lib/domain/corrections/correction.ts";
import { correctionsTable, isCorrections, parseCorrections } from "#lib/domain/corrections/table.ts";

/* The table of corrections: what is written is read again whole, and what does not fit is named. */

const SHA = "a".repeat(64);
const CHANGE: Correction = {
  sha256: SHA,
  fileName: "决算.txt",
  documentId: "360200-jdz-2023-aaaaaaaa",
  action: "change",
  line: 12,
  character: 5,
  words: "1,317.76",
  read: "2023|expenditure.current|||all|actual|value||13177600.0000",
  is: {
    fiscalYear: 2023,
    item: "expenditure.basic",
    subjectSystem: "economic",
    subjectCode: "30101",
    funding: "general",
    stage: "actual",
    measure: "value",
    base: null,
    value: 131776000000n,
    statement: "general_basic_expenditure",
  },
  who: "审计一处",
  when: "2026-11-29T08:00:00.000Z",
  note: "列错位",
};
const ADD: Correction = { ...CHANGE, action: "add", read: null, note: "" };
const STRIKE: Correction = { ...CHANGE, action: "strike", is: null, character: null };

describe("a table of corrections", () => {
  it("is read again as it was written", () => {
    const all = [CHANGE, ADD, STRIKE];
    expect(parseCorrections(correctionsTable(all), "corrections.csv")).toEqual(all);
    expect(parseCorrections(`\ufeff${correctionsTable(all)}`, "corrections.csv")).toEqual(all);
  });
  it("keeps all words whatever they are, and no spreadsheet runs them", () => {
    const line = fc.string({ minLength: 1 }).filter((words) => /\S/.test(words) && !/[\r\n]/.test(words));
    fc.assert(
      fc.property(line, (words) => {
        // What begins with an apostrophe and then like a formula cannot be told from its mark.
        fc.pre(!/^'[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(words));
        const table = correctionsTable([{ ...CHANGE, words }]);
        expect(parseCorrections(table, "c.csv")[0]!.words).toBe(words);
      }),
    );
    expect(correctionsTable([{ ...CHANGE, note: '=HYPERLINK("http://example.org")' }])).toContain(
      "'=HYPERLINK",
    );
  });
  it("wants the place in its line of what is added, which nobody else knows", () => {
    const without = (correction: Correction) => correctionsTable([{ ...correction, character: null }]);
    expect(parseCorrections(without(CHANGE), "c.csv")[0]!.character).toBe(null);
    expect(() => parseCorrections(without(ADD), "c.csv")).toThrow(
      "c.csv:2: character is empty: write the place of the words in their line, from 0 on",
    );
  });
  it("takes what is read as nothing where it is added", () => {
    const [added] = parseCorrections(correctionsTable([{ ...ADD, read: CHANGE.read }]), "c.csv");
    expect(added!.read).toBe(null);
  });
  it("is told by its first line", () => {
    expect(isCorrections(correctionsTable([]))).toBe(true);
    expect(isCorrections("file_name,department\n决算.txt,财政局\n")).toBe(false);
    expect(() => parseCorrections("a,b\n", "c.csv")).toThrow(/^c\.csv:1: no table of corrections/);
  });
  it.each<[boolean, string]>([
    [true, "sha256,action,line,words,who,when"],
    [true, "\ufeffsha256,action,line,words,who,when\r\n1,2"],
    [true, '"sha256","action","line","words","who","when"'],
    [true, " when , who ,words,line,action,sha256, more"],
    [false, "sha256,action,line,words,who"],
    [false, "action,line,words,who,when"],
    [false, 'sha"256,action,line,words,who,when'],
    [false, "sha\ufeff256,action,line,words,who,when"],
    [false, "\nsha256,action,line,words,who,when"],
    [false, ""],
  ])("is one (%s) where its first line has all that it needs: %j", (is, text) => {
    expect(isCorrections(text)).toBe(is);
  });
  it("may leave out what is the same anyway", () => {
    const [correction] = parseCorrections(
      [
        "sha256,action,line,character,words,item,funding,stage,fiscal_year,value,who,when",
        `${SHA},add,3,0,12人,staff.in_service,all,actual,2023,12,某人,2026-11-29`,
      ].join("\n"),
      "c.csv",
    );
    expect(correction).toMatchObject({ action: "add", fileName: "", documentId: null, note: "", read: null });
    expect(correction!.is).toMatchObject({ measure: "value", statement: null, value: 120000n });
  });

  it.each<[column: string, value: string, said: string]>([
    ["sha256", `${SHA}0`, `sha256 ${SHA}0 does not fit`],
    ["sha256", `x${SHA}`, `sha256 x${SHA} does not fit`],
    ["sha256", "abc", "sha256 abc does not fit: write the SHA-256 of the document"],
    ["action", "delete", "action delete does not fit: write change, add, strike"],
    ["line", "0", "line 0 does not fit: write the number of a line, from 1 on"],
    ["character", "five", "character five does not fit"],
    ["words", "", "words is empty: write the printed words"],
    ["item", "expenditures", "item expenditures does not fit: write one that docs/data-model.md lists"],
    [
      "subject_system",
      "",
      "subject_system is empty: write functional or economic, for there is a subject_code",
    ],
    ["subject_code", "3010", "subject_code 3010 does not fit: write 3 or 5 digits such as 30101"],
    ["funding", "fund", "funding fund does not fit: write all, appropriation"],
    ["stage", "final", "stage final does not fit"],
    ["measure", "level", "measure level does not fit"],
    ["base", "actual", "base actual does not fit: write nothing, for value has none"],
    ["fiscal_year", "23", "fiscal_year 23 does not fit: write a year such as 2024"],
    ["unit", "万元", "unit 万元 does not fit: write yuan, the unit of expenditure.basic"],
    ["value", "1,317.76", "value 1,317.76 does not fit: write an exact number in yuan"],
    ["value", "", "value is empty: write an exact number in yuan"],
    ["value", "123456789012345", "value 123456789012345 does not fit"],
    ["statement", "table 1", "statement table 1 does not fit"],
    ["who", "", "who is empty: write who says so"],
    ["when", "yesterday", "when yesterday does not fit: write a time such as 2026-11-29T08:00:00Z"],
    ["when", "2026-13-41", "when 2026-13-41 does not fit: write a day that there is"],
  ])("names file, line, value and what to write: %s %s", (column, value, said) => {
    const [header, first] = correctionsTable([CHANGE]).split("\n");
    const index = header!.split(",").indexOf(column);
    const cells = first!.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)|^(?=,)/g)!;
    cells[index] = value.includes(",") ? `"${value}"` : value;
    const table = [header, first, cells.join(",")].join("\n");
    expect(() => parseCorrections(table, "folder/corrections.csv")).toThrow(
      `folder/corrections.csv:3: ${said}`,
    );
  });
});
