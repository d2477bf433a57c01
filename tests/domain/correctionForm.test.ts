import { describe, expect, it } from "vitest";
import { byDocument, readingOf, unitOf, type Correction } from "#lib/domain/corrections/correction.ts";
import {
  correctionOf,
  draftOf,
  exactOf,
  isAboutSame,
  isItem,
  numberIn,
  scaleIn,
  unitIn,
  valueOf,
  valueRead,
  type Correctable,
  type CorrectableMeaning,
  type Filled,
} from "#lib/domain/corrections/draft.ts";
import { COLUMNS, correctionsTable, parseCorrections } from "#lib/domain/corrections/table.ts";

/* What a correction begins with, what its form comes to, and how it stands in a table. */

const meaning = (more: Partial<CorrectableMeaning> = {}): CorrectableMeaning => ({
  fiscalYear: 2023,
  item: "expenditure.basic",
  subjectSystem: null,
  subjectCode: null,
  funding: "general",
  stage: "actual",
  measure: "value",
  base: null,
  value: "50000.0000",
  statement: "narrative",
  ...more,
});
const figure = (more: Partial<Correctable> = {}): Correctable => ({
  sha256: "a".repeat(64),
  fileName: "决算.txt",
  documentId: "d",
  line: 3,
  character: 4,
  words: "5.00",
  basis: "reported",
  action: null,
  is: meaning(),
  read: meaning(),
  ...more,
});
const READ = "2023|expenditure.basic|||general|actual|value||50000.0000";

describe("a form", () => {
  it("begins with the figure and what was read of it", () => {
    const { basis, action, read, ...same } = figure();
    expect([basis, action, read]).toEqual(["reported", null, meaning()]);
    expect(draftOf(figure())).toEqual({ ...same, action: "change", read: READ, lines: null });
  });
  it("goes on with what was added or changed, and has none of what follows from others", () => {
    expect(draftOf(figure({ basis: "corrected", action: "add", read: null }))).toMatchObject({
      action: "add",
      read: null,
    });
    expect(draftOf(figure({ basis: "corrected", action: "change" }))).toMatchObject({
      action: "change",
      read: READ,
    });
    expect(draftOf(figure({ basis: "derived" }))).toBe(null);
  });

  const filled: Filled = {
    action: "change",
    line: 3,
    character: 4,
    words: "5.00",
    item: "expenditure.project",
    subject: { system: "functional", code: "213" },
    funding: "all",
    stage: "initial_budget",
    measure: "value",
    fiscalYear: 2022,
    value: 70_000n,
    statement: "expenditure",
    who: "某人",
    note: "",
  };
  const made = (more: Partial<Filled> = {}, is: Partial<CorrectableMeaning> = {}) => {
    const { when, ...correction } = correctionOf(draftOf(figure({ is: meaning(is) }))!, {
      ...filled,
      ...more,
    });
    expect(Date.parse(when)).not.toBeNaN();
    return correction;
  };
  it("comes to a correction", () => {
    expect(made()).toEqual({
      sha256: "a".repeat(64),
      fileName: "决算.txt",
      documentId: "d",
      action: "change",
      line: 3,
      character: 4,
      words: "5.00",
      read: READ,
      is: {
        fiscalYear: 2022,
        item: "expenditure.project",
        subjectSystem: "functional",
        subjectCode: "213",
        funding: "all",
        stage: "initial_budget",
        measure: "value",
        base: null,
        value: 70_000n,
        statement: "expenditure",
      },
      who: "某人",
      note: "",
    });
    expect(made({ subject: null }).is).toMatchObject({ subjectSystem: null, subjectCode: null });
    expect(made({ action: "strike" })).toMatchObject({ action: "strike", is: null });
  });
  it("keeps what a rate is one of while it is the same rate", () => {
    const rate = { measure: "completion_rate", base: "adjusted_budget" };
    expect(made({ measure: "completion_rate" }, rate).is!.base).toBe("adjusted_budget");
    expect(made({ measure: "share" }, rate).is!.base).toBe(null);
  });
});

describe("corrections", () => {
  const one = (more: Partial<Correction> = {}): Correction => ({
    ...{
      sha256: "a".repeat(64),
      fileName: "a.txt",
      documentId: null,
      action: "change",
      line: 3,
      character: 4,
    },
    ...{ words: "5.00", read: null, is: null, who: "某人", when: "2026-11-29", note: "" },
    ...more,
  });
  it.each<[Partial<Correction>, boolean]>([
    [{}, true],
    [{ who: "other", note: "other", when: "2026-12-01", fileName: "b.txt", documentId: "b" }, true],
    [{ action: "strike" }, true],
    [{ action: "add" }, false],
    [{ sha256: "b" }, false],
    [{ line: 4 }, false],
    [{ character: 5 }, false],
    [{ character: null }, false],
    [{ words: "5.0" }, false],
    [{ read: READ }, false],
  ])("are about the same number but for %j: %s", (more, is) => {
    expect(isAboutSame(one(), one(more))).toBe(is);
    expect(isAboutSame(one({ action: "strike" }), one({ action: "strike", ...more }))).toBe(is);
  });
  it("that are added are about the same where both are", () => {
    expect(isAboutSame(one({ action: "add" }), one({ action: "add" }))).toBe(true);
    expect(isAboutSame(one({ action: "add" }), one({ action: "change" }))).toBe(false);
  });
  it("are gathered by their documents' contents, in their order", () => {
    const [a, b, c] = [one(), one({ sha256: "b" }), one({ line: 9 })];
    expect([...byDocument([a, b, c])]).toEqual([
      [a.sha256, [a, c]],
      ["b", [b]],
    ]);
  });
  it("have the unit of the item, but rates are in percent", () => {
    const units = (
      [
        "value",
        "yoy_change",
        "budget_change",
        "yoy_rate",
        "budget_change_rate",
        "completion_rate",
        "share",
      ] as const
    ).map((measure) => [unitOf("staff.in_service", measure), unitOf("revenue.total", measure)].join(" "));
    const level = `${unitOf("staff.in_service", "value")} yuan`;
    expect(units).toEqual([level, level, level, ...Array.from({ length: 4 }, () => "percent percent")]);
    expect(level).not.toContain("percent");
    expect([
      unitIn("staff.in_service", "value"),
      unitIn("revenue.total", "share"),
      unitIn(null, "share"),
      unitIn("toString", "value"),
    ]).toEqual([...[unitOf("staff.in_service", "value"), "percent", "yuan", "yuan"]]);
    expect([isItem("revenue.total"), isItem("revenue.totals"), isItem(null), isItem("toString")]).toEqual([
      ...[true, false, false, false],
    ]);
  });
  it("say a reading with its base", () => {
    const { value, ...rest } = meaning({
      measure: "share",
      base: "revenue.total",
      subjectSystem: "functional",
      subjectCode: "213",
    });
    const text = readingOf({ ...rest, value: 500_000_000n } as unknown as Parameters<typeof readingOf>[0]);
    expect(text).toBe("2023|expenditure.basic|functional|213|general|actual|share|revenue.total|50000.0000");
    expect([valueRead(text), valueRead(null), value]).toEqual(["50000.0000", null, "50000.0000"]);
    expect(exactOf(123_456n)).toBe("12.3456");
  });
});

describe("a number as it is written", () => {
  it.each<[string, string, string]>([
    ["5千元", "", "thousand"],
    ["5百万元", "", "million"],
    ["5万元", "千元", "tenThousand"],
    ["５千元", "", "thousand"],
    ["5亿元", "", "hundredMillion"],
    ["5 ", " 百万元", "million"],
    ["千元5", "元", "yuan"],
    ["2023年支出5千元", "", "thousand"],
    ["5", "万元", "tenThousand"],
    ["5辆", "万元", "tenThousand"],
    ["五千元", "", "tenThousand"],
  ])("%s before %j is in %s", (words, behind, scale) => {
    expect(scaleIn(words, [], behind)).toBe(scale);
  });
  it("may have its minus in three ways, before all else", () => {
    const read = ["-5", "−5", "–5", "5−", "5–", "3−5", " - 5 ", "1,0 0"].map((text) => valueOf(text, 1n));
    expect(read).toEqual([-50_000n, -50_000n, -50_000n, null, null, null, -50_000n, 1_000_000n]);
    expect(["-1,000.5元", "约.5", "3.", "1,000,"].map(numberIn)).toEqual(["-1,000.5", "5", "3", "1,000,"]);
  });
});

describe("a line of the table", () => {
  const HEAD = COLUMNS.join(",");
  const CHANGE: Record<string, string> = {
    sha256: "a".repeat(64),
    action: "change",
    line: "3",
    words: " 5.00 ",
    item: "expenditure.basic",
    funding: "all",
    stage: "actual",
    fiscal_year: "2023",
    value: "5",
    who: " 某人 ",
    when: "2026-11-29",
  };
  const parsed = (more: Record<string, string>) =>
    parseCorrections(
      `${HEAD}\n${COLUMNS.map((column) => `"${(more[column] ?? CHANGE[column] ?? "").replaceAll('"', '""')}"`).join(",")}`,
      "c.csv",
    )[0]!;
  it("loses spaces around what it says, but not around the printed words", () => {
    expect(parsed({ note: " 见 附表 ", read: " x " })).toMatchObject({
      ...{
        who: "某人",
        words: " 5.00 ",
        note: "见 附表",
        read: "x",
        documentId: null,
        character: null,
        fileName: "",
      },
    });
  });
  it.each<[Record<string, string>, string]>([
    [{ line: "1234567890" }, "line 1234567890 does not fit"],
    [{ line: "x3" }, "line x3 does not fit"],
    [{ line: "3x" }, "line 3x does not fit"],
    [{ character: "1234567890" }, "character 1234567890 does not fit"],
    [{ character: "-1" }, "character -1 does not fit"],
    [{ character: "1x" }, "character 1x does not fit"],
    [
      { subject_system: "functional", subject_code: "2130" },
      "subject_code 2130 does not fit: write 3, 5 or 7 digits such as 2010301",
    ],
    [{ subject_system: "functional", subject_code: "213030101" }, "subject_code 213030101 does not fit"],
    [{ subject_system: "functional", subject_code: "x213" }, "subject_code x213 does not fit"],
    [{ subject_system: "functional", subject_code: "abc" }, "subject_code abc does not fit"],
    [
      { subject_system: "economic", subject_code: "3010101" },
      "subject_code 3010101 does not fit: write 3 or 5 digits such as 30101",
    ],
    [{ subject_system: "economic", subject_code: "x301" }, "subject_code x301 does not fit"],
    [{ measure: "share", base: "actual" }, "base actual does not fit"],
    [{ measure: "completion_rate", base: "revenue.total" }, "base revenue.total does not fit"],
    [
      { measure: "yoy_rate", base: "actual" },
      "base actual does not fit: write nothing, for yoy_rate has none",
    ],
    [{ fiscal_year: "1899" }, "fiscal_year 1899 does not fit"],
    [{ fiscal_year: "20233" }, "fiscal_year 20233 does not fit"],
    [{ fiscal_year: "12023" }, "fiscal_year 12023 does not fit"],
    [{ item: "toString" }, "item toString does not fit"],
    ...[
      "2026-11-29T08",
      "2026-11-29T08:00",
      "2026-11-29T08:00Z ago",
      "x2026-11-29",
      "2026-11-29T08:00:00.Z",
      "26-11-29",
    ].map((when): [Record<string, string>, string] => [
      { when },
      `when ${when} does not fit: write a time such as`,
    ]),
  ])("%j is refused: %s", (more, message) => {
    expect(() => parsed(more)).toThrow(`c.csv:2: ${message}`);
  });
  it.each([
    "2026-11-29T08:00Z",
    "2026-11-29T08:00:01Z",
    "2026-11-29T08:00:01.25Z",
    "2026-11-29T08:00+08:00",
    "2026-11-29T08:00:00-08:00",
  ])("has a time %s", (when) => expect(parsed({ when }).when).toBe(when));
  it.each<[Record<string, string>, object]>([
    [
      { line: "123456789", character: "123456789" },
      { line: 123_456_789, character: 123_456_789 },
    ],
    [{ character: "0" }, { character: 0 }],
    [
      { subject_system: "functional", subject_code: "2130301" },
      { is: { subjectCode: "2130301", subjectSystem: "functional" } },
    ],
    [{ subject_system: "functional", subject_code: "213" }, { is: { subjectCode: "213" } }],
    [{ subject_system: "economic", subject_code: "30101" }, { is: { subjectCode: "30101" } }],
    [{ measure: "share", base: "revenue.total" }, { is: { measure: "share", base: "revenue.total" } }],
    [{ measure: "completion_rate", base: "adjusted_budget" }, { is: { base: "adjusted_budget" } }],
    [
      { fiscal_year: "1999", unit: "yuan", statement: "revenue" },
      { is: { fiscalYear: 1999, statement: "revenue" } },
    ],
  ])("%j is read", (more, correction) => {
    expect(parsed(more)).toMatchObject(correction);
  });
  it("is written whole, its note as one line", () => {
    const written = correctionsTable([
      parsed({ note: "一\n 二", measure: "share", base: "revenue.total", document_id: "d" }),
    ]);
    expect(written.split("\n")[1]).toBe(
      `${"a".repeat(64)},,d,change,3,, 5.00 ,,2023,expenditure.basic,,,all,actual,share,revenue.total,percent,5.0000,,某人,2026-11-29,一 二`,
    );
    const struck = correctionsTable([
      parsed({ action: "strike", file_name: "决算.txt", character: "7", read: "r" }),
    ]);
    expect(struck.split("\n")[1]).toBe(
      `${"a".repeat(64)},决算.txt,,strike,3,7, 5.00 ,r,,,,,,,,,,,,某人,2026-11-29,`,
    );
  });
});
