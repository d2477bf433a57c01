import { describe, expect, it } from "vitest";
import { readingOf, type Correction } from "#lib/domain/corrections/correction.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { applyCorrections, inOrder } from "#lib/ingest/corrections/apply.ts";
import { small, tell } from "../support/smallDocument.ts";

/* Which corrections are applied to the figures of a document, and what is said of the others. */

const LINES = ["收入总计5.00万元", "支出5.00万元，其中基本支出3.00万元", "收支总计5.00万元"];
const at = (line: number, character: number) => ({ line, charStart: character, charEnd: character + 4 });
const [income, spent, basic, bothSpent, both] = small([
  tell("revenue.current", "5.00万元", at(1, 4)),
  tell("expenditure.current", "5.00万元", at(2, 2)),
  tell("expenditure.basic", "3.00万元", at(2, 14)),
  tell("expenditure.total", "5.00万元", at(3, 4)),
  tell("revenue.total", "5.00万元", at(3, 4)),
]).figures as readonly Figure[] as readonly [Figure, Figure, Figure, Figure, Figure];
const READ = [income, spent, basic, bothSpent, both];

const meaning = ({
  fiscalYear,
  item,
  subjectSystem,
  subjectCode,
  funding,
  stage,
  measure,
  base,
}: Figure) => ({
  ...{ fiscalYear, item, subjectSystem, subjectCode, funding, stage, measure, base },
  value: 70_000n * 10_000n,
  statement: null,
});
const correct = (figure: Figure, more: Partial<Correction> = {}): Correction => ({
  sha256: "",
  fileName: "",
  documentId: null,
  action: "change",
  line: figure.lineStart,
  character: figure.charStart,
  words: figure.printed,
  read: readingOf(figure),
  is: meaning(figure),
  who: "审计一处",
  when: "2026-11-29",
  note: "",
  ...more,
});
const apply = (...corrections: Correction[]) => applyCorrections(READ, LINES, corrections);
const refusal = (line: number, words: string, why: string) => ({
  refused: `line ${line}, “${words}”: ${why}; look at the line and correct it again`,
});

describe("a correction", () => {
  it("takes the place of what was read, and keeps where it stands", () => {
    const { figures, made, fates } = apply(correct(spent));
    expect(fates).toEqual(["applied"]);
    const is = { ...spent, value: 70_000n * 10_000n, basis: "corrected" };
    expect(figures.map(readingOf)).toEqual([income, is as Figure, basic, bothSpent, both].map(readingOf));
    expect(figures[1]).toMatchObject({
      ...{ basis: "corrected", derivation: null, statement: "narrative", printed: "5.00", unit: "yuan" },
      ...{ lineStart: 2, lineEnd: 2, charStart: 2, charEnd: spent.charEnd, reason: null },
    });
    expect(made.map(({ read, is }) => [read, is])).toEqual([[spent, figures[1]]]);
  });
  it("strikes out what was read", () => {
    const { figures, made } = apply(correct(basic, { action: "strike", is: null }));
    expect(figures).toEqual([income, spent, bothSpent, both]);
    expect(made[0]).toMatchObject({ read: basic, is: null });
  });
  it("keeps the rounding of what was read only where the unit stays", () => {
    const people = { ...meaning(spent), item: "staff.in_service" as const, value: 80_000n };
    const roundings = [meaning(spent), people].map(
      (is) => apply(correct(spent, { is })).figures[1]!.rounding,
    );
    expect(roundings).toEqual([spent.rounding, 0n]);
  });
  it("names the statement that it says, else that of what was read", () => {
    const said = apply(correct(spent, { is: { ...meaning(spent), statement: "expenditure" } }));
    expect(said.figures[1]!.statement).toBe("expenditure");
  });

  it.each<[string, Partial<Correction>, ReturnType<typeof refusal>]>([
    ["of another line", { line: 3 }, refusal(3, "5.00", "no number that is read there is printed so")],
    ["of another place", { character: 3 }, refusal(2, "5.00", "no number that is read there is printed so")],
    ["of other words", { words: "5.0" }, refusal(2, "5.0", "no number that is read there is printed so")],
    [
      "of another reading",
      { read: readingOf(basic) },
      refusal(2, "5.00", `it is read there as ${readingOf(spent)}`),
    ],
  ])("%s is refused, and says why", (_, more, fate) => {
    const { fates, figures, made } = apply(correct(spent, more));
    expect([fates, figures, made]).toEqual([[fate], READ, []]);
  });
  it("of a place that several numbers are read at must say which", () => {
    expect(apply(correct(both, { read: null })).fates).toEqual([
      refusal(3, "5.00", "several numbers are read there: write in read which is meant"),
    ]);
    expect(apply(correct(both, { read: "2022|revenue.total" })).fates).toEqual([
      refusal(3, "5.00", `it is read there as ${readingOf(bothSpent)} and ${readingOf(both)}`),
    ]);
    expect(apply(correct(bothSpent)).made.map(({ read }) => read)).toEqual([bothSpent]);
    expect(apply(correct(spent, { read: null })).fates).toEqual(["applied"]);
  });
});

describe("of several corrections of one number", () => {
  const first = correct(spent, { when: "2026-11-28", note: "first" });
  const later = correct(spent, { when: "2026-11-29T01:00:00Z", note: "later" });
  it.each([
    ["the later one counts", [first, later], ["overridden", "applied"], "later"],
    ["whatever their order", [later, first], ["applied", "overridden"], "later"],
    ["the last one of the same time", [later, { ...later, note: "last" }], ["overridden", "applied"], "last"],
  ])("%s", (_, corrections, fates, note) => {
    const applied = apply(...corrections);
    expect(applied.fates).toEqual(fates);
    expect(applied.made.map(({ correction }) => correction.note)).toEqual([note]);
    expect(applied.figures).toHaveLength(READ.length);
  });
});

describe("an added number", () => {
  const add = (more: Partial<Correction> = {}) =>
    correct(spent, { action: "add", read: null, line: 1, character: 4, words: "5.00", ...more });
  it("stands where its words are printed", () => {
    const { figures, made, fates } = apply(add());
    expect(fates).toEqual(["applied"]);
    expect(figures).toHaveLength(READ.length + 1);
    expect(made[0]!.read).toBe(null);
    expect(made[0]!.is).toMatchObject({
      ...{ lineStart: 1, lineEnd: 1, charStart: 4, charEnd: 8, reason: null, statement: "narrative" },
    });
  });
  it.each<[string, Correction, "applied" | ReturnType<typeof refusal>]>([
    [
      "is refused where its words are not",
      add({ character: 5 }),
      refusal(1, "5.00", "these words are not printed there"),
    ],
    [
      "is refused where its line is not",
      add({ line: 9 }),
      refusal(9, "5.00", "these words are not printed there"),
    ],
    [
      "is refused where it is read",
      add({ line: 2, character: 2 }),
      refusal(2, "5.00", "the number is read there by itself: change it instead"),
    ],
    [
      "may be another measure of what is read there",
      add({ line: 2, character: 2, is: { ...meaning(spent), measure: "budget_change" } }),
      "applied",
    ],
    [
      "may be another item than is read there",
      add({ line: 2, character: 2, is: meaning(income) }),
      "applied",
    ],
    [
      "may be what is read elsewhere in its line",
      add({ line: 2, character: 2, is: meaning(basic) }),
      "applied",
    ],
    [
      "may be what is read at that place of another line",
      add({ line: 3, character: 4, is: meaning(income) }),
      "applied",
    ],
  ])("%s", (_, correction, fate) => {
    expect(apply(correction).fates).toEqual([fate]);
  });
  it("counts once where it is added twice, and of two measures twice", () => {
    expect(apply(add(), add()).fates).toEqual(["overridden", "applied"]);
    const other = add({ is: { ...meaning(spent), measure: "budget_change" } });
    expect(apply(add(), other).fates).toEqual(["applied", "applied"]);
  });
});

it("all stand in the order of their lines, of their places, and then of their meaning", () => {
  const places = [both, bothSpent, basic, spent, income].sort(inOrder);
  expect(places).toEqual([income, spent, basic, bothSpent, both]);
  const nowhere = { ...income, charStart: null };
  expect(inOrder(nowhere, { ...income, charStart: 1 })).toBeLessThan(0);
  expect(inOrder(income, income)).toBe(0);
  const { made } = apply(correct(both), correct(basic), correct(spent));
  expect(made.map(({ read }) => read)).toEqual([spent, basic, both]);
});
