import { describe, expect, it } from "vitest";
import type { CustomSeriesOption } from "echarts";
import { icicleLayout } from "#lib/charts/icicleLayout.ts";
import type { Mark, Picture } from "#lib/charts/picture.ts";
import { subjectAmounts } from "#lib/charts/subjectAmounts.ts";
import { ALL, subjectIcicle } from "#lib/charts/subjectIcicle.ts";
import { subjectUses } from "#lib/charts/subjectUses.ts";
import type { Amount } from "#lib/queries/amount.ts";
import type { SubjectAmount } from "#lib/queries/subjectAmounts.ts";
import type { SubjectTotal } from "#lib/queries/subjectTree.ts";
import type { SubjectUse } from "#lib/queries/subjectUses.ts";
import { pictureWords } from "#lib/text/pictureWords.ts";

/* The pictures of subjects as values: what is drawn for given rows. */

const WORDS = pictureWords("zh");

let figures = 0;
const yuan = (value: number): Amount => ({
  value,
  unit: "yuan",
  figureId: String(++figures),
  derived: false,
  conflicting: false,
});
const who = { departmentId: "a", shortName: "甲局", fiscalYear: 2023, scope: "own" as const };

interface Option {
  title: { text: string }[];
  series: CustomSeriesOption[];
}
const option = (picture: Picture) => picture.option(1072) as unknown as Option;
const marks = (picture: Picture, panel: number) =>
  (option(picture).series[panel]!.data as unknown as { mark: Mark | null }[]).flatMap(({ mark }) =>
    mark ? [{ mark }] : [],
  );

const total = (code: string, amount: number, share: number | null = null): SubjectTotal => ({
  code,
  name: `科目${code}`,
  level: (code.length - 1) / 2,
  parentCode: code.length > 3 ? code.slice(0, -2) : null,
  amount,
  departments: 1,
  accounts: 2,
  share,
  budget: null,
  variance: null,
  budgets: 0,
  change: null,
});
const TREE = [
  total("201", 60),
  total("20103", 30),
  total("2010301", 20),
  total("2010302", 10),
  total("20129", 20),
  total("208", 40),
];

describe("icicleLayout", () => {
  const places = (subjects: SubjectTotal[], open: string | null) =>
    icicleLayout(subjects, open).map(({ subject, column, from, to, onPath }) => [
      subject?.code ?? "rest",
      column,
      Number(from.toFixed(3)),
      Number(to.toFixed(3)),
      onPath,
    ]);

  it("gives each subject its share of the height, beside its parent, and leaves open what is not broken down", () => {
    expect(places(TREE, null)).toEqual([
      ["201", 0, 0, 0.6, false],
      ["20103", 1, 0, 0.3, false],
      ["2010301", 2, 0, 0.2, false],
      ["2010302", 2, 0.2, 0.3, false],
      ["20129", 1, 0.3, 0.5, false],
      ["rest", 1, 0.5, 0.6, false],
      ["208", 0, 0.6, 1, false],
    ]);
  });
  it("spreads out the open subject, and marks one without parts among its siblings", () => {
    expect(places(TREE, "20103")).toEqual([
      ["201", 0, 0, 1, true],
      ["20103", 1, 0, 1, true],
      ["2010301", 2, 0, 0.667, false],
      ["2010302", 2, 0.667, 1, false],
    ]);
    expect(
      places(TREE, "2010302")
        .filter((place) => place[4])
        .map(([code]) => code),
    ).toEqual(["201", "20103", "2010302"]);
  });
  it("draws nothing negative, and lets parts that exceed their parent stretch it", () => {
    const subjects = [total("201", 50), total("20103", 60), total("20129", -10), total("208", 40)];
    expect(places(subjects, null)).toEqual([
      ["201", 0, 0, 0.6, false],
      ["20103", 1, 0, 0.6, false],
      ["208", 0, 0.6, 1, false],
    ]);
  });
  it("draws everything for a code that is not among the rows", () => {
    expect(places(TREE, "999")).toEqual(places(TREE, null));
  });
});

describe("subjectIcicle", () => {
  const targets = (open: string | null) =>
    marks(subjectIcicle(TREE, open, "functional", WORDS), 0).map(({ mark }) => mark.target);

  it("opens a subject by a click, and goes back up by a click on the open one", () => {
    expect(targets(null)).toEqual(["201", "20103", "2010301", "2010302", "20129", "208"]);
    expect(targets("20103")).toEqual(["201", "201", "2010301", "2010302"]);
    expect(targets("201")[0]).toBe(ALL);
  });
  it("writes name and amount where they fit, code and share where there is more room", () => {
    const subjects = [
      total("201", 900, 0.9),
      total("208", 60, 0.06),
      total("210", 36, 0.036),
      total("221", 4),
    ];
    const [series] = option(subjectIcicle(subjects, "208", "functional", WORDS)).series;
    const draw = series!.renderItem as unknown as (params: { dataIndex: number }) => {
      children: { type: string; style: { text?: string; opacity?: number } }[];
    };
    const words = (index: number) =>
      draw({ dataIndex: index }).children.flatMap(({ style }) => (style.text ? [style.text] : []));
    expect(words(0)).toEqual(["科目201", "900", "201", "90.0%"]);
    expect(words(1)).toEqual(["科目208", "60"]);
    expect(words(2)).toEqual(["科目210", "36"]);
    expect(words(3)).toEqual([]);
    // The open one is darker than the others, and has an edge.
    const shapes = (index: number) =>
      draw({ dataIndex: index }).children.filter(({ type }) => type === "rect");
    expect([shapes(0).length, shapes(1).length]).toEqual([1, 2]);
    expect(shapes(1)[0]!.style.opacity).toBeGreaterThan(shapes(0)[0]!.style.opacity!);
  });
  it("names its columns with the unit, and says exact amounts on hover", () => {
    const picture = subjectIcicle([total("201", 1_234_567.89, 0.5)], null, "functional", WORDS);
    expect(option(picture).title.map(({ text }) => text)).toEqual(["类（万元）", "款", "项"]);
    expect(marks(picture, 0)[0]!.mark).toMatchObject({
      label: "123.46",
      tip: ["201 科目201", "1,234,567.89 元", "占上级 50.0%", "1 个部门 2 份决算", "点击看谁用了"],
    });
    expect(picture.description).toBe("201 科目201 123.46万元");
  });
});

describe("subjectUses", () => {
  const use = (over: Partial<SubjectUse>): SubjectUse => ({
    ...who,
    funding: "all",
    actual: { value: 1_000_000, printed: yuan(1_000_000) },
    share: 0.25,
    prior: null,
    execution: null,
    reason: null,
    reasonsBelow: 0,
    ...over,
  });
  const titles = (uses: SubjectUse[]) => option(subjectUses(uses, WORDS)).title.map(({ text }) => text);

  it("shows budget and change only where somebody publishes them", () => {
    expect(titles([use({})])).toEqual(["决算（万元）", "占上级"]);
    const prior = { value: 800_000, printed: yuan(800_000) };
    expect(titles([use({}), use({ prior })])).toEqual(["决算（万元）", "占上级", "比上年"]);
    expect(marks(subjectUses([use({ prior })], WORDS), 2)[0]!.mark.label).toBe("▲ 25.0%");
  });
  it("holds the budget against the actual of its own purse, and gives a sum no source", () => {
    const execution = {
      funding: "general",
      initialBudget: null,
      adjustedBudget: { value: 900_000, printed: null },
      actual: { value: 950_000, printed: yuan(950_000) },
      variance: 50_000,
    };
    const picture = subjectUses([use({ execution, reason: "追加" })], WORDS);
    const [band, bar] = marks(picture, 0).map(({ mark }) => mark);
    expect(band).toMatchObject({ kind: "band", value: 900_000, figureId: undefined });
    expect(band!.tip[1]).toBe("全年预算（推算） 900,000.00 元");
    expect(bar).toMatchObject({ value: 950_000, figureId: execution.actual.printed.figureId });
    expect(marks(picture, 2)[0]!.mark).toMatchObject({ label: "+5.00", value: 50_000 });
    expect(marks(picture, 2)[0]!.mark.tip.at(-1)).toBe("追加");
  });
  it("marks a large difference that nobody explains, neither here nor below", () => {
    const execution = {
      funding: "general",
      initialBudget: { value: 900_000, printed: null },
      adjustedBudget: null,
      actual: { value: 1_900_000, printed: null },
      variance: 1_000_000,
    };
    const difference = (over: Partial<SubjectUse>) =>
      marks(subjectUses([use({ execution, ...over })], WORDS), 2)[0]!.mark;
    expect(difference({}).label).toBe("+100.00 未说明");
    expect(difference({ reasonsBelow: 7 }).label).toBe("+100.00");
    expect(difference({ reasonsBelow: 7 }).tip.at(-1)).toBe("其中 7 项说明了原因");
  });
});

describe("subjectAmounts", () => {
  const amount = (code: string, value: number, parts: number, shortName = "甲局"): SubjectAmount => ({
    ...who,
    departmentId: shortName,
    shortName,
    subjectCode: code,
    subject: `科目${code}`,
    funding: "all",
    amount: value,
    listed: true,
    printed: yuan(value),
    parts,
  });
  it("opens a subject that has parts, and the source of one that has none", () => {
    const drawn = marks(subjectAmounts([amount("201", 5e6, 2), amount("208", 1e6, 0)], WORDS), 0);
    expect(drawn[0]!.mark.target).toBe("201");
    expect(drawn[1]!.mark.target).toBeUndefined();
    expect(drawn[1]!.mark.figureId).toBeDefined();
  });
  it("tells a printed zero from a blank cell and from a subject that is not listed", () => {
    const zero = { ...amount("201", 0, 0, "乙局"), amount: 0 };
    const blank = { ...amount("208", 0, 0, "乙局"), amount: null, printed: null };
    const unlisted = { ...amount("210", 0, 0, "乙局"), amount: null, printed: null, listed: false };
    const all = ["201", "208", "210"].map((code) => amount(code, 1e6, 0));
    const picture = subjectAmounts([...all, zero, blank, unlisted], WORDS);
    const [panel] = option(picture).series;
    const words = (panel!.data as unknown as { text: string; mark: { label: string } | null }[])
      .map(({ text, mark }) => mark?.label ?? text)
      .filter(Boolean);
    expect(words).toEqual(["0.00", "表中空白", "未列"]);
  });
  it("keeps departments apart that are called alike", () => {
    const alike = [1e6, 2e6].map((value, index) => ({
      ...amount("201", value, 0),
      departmentId: `${index}`,
    }));
    const picture = subjectAmounts(alike, WORDS);
    expect(option(picture).title.map(({ text }) => text)).toEqual(["甲局 2023（万元）", "甲局 2023"]);
    expect([0, 1].map((panel) => marks(picture, panel)[0]!.mark.label)).toEqual(["100.00", "200.00"]);
  });
  it("draws a panel for each of a few accounts, and their sum for many", () => {
    const few = ["甲", "乙"].map((name) => amount("201", 1e6, 0, name));
    expect(option(subjectAmounts(few, WORDS)).title.map(({ text }) => text)).toEqual([
      "乙 2023（万元）",
      "甲 2023",
    ]);
    const many = ["甲", "乙", "丙", "丁", "戊", "己"].map((name) => amount("201", 1e6, 0, name));
    expect(option(subjectAmounts(many, WORDS)).title.map(({ text }) => text)).toEqual([
      "6 份决算合计（万元）",
    ]);
    expect(marks(subjectAmounts(many, WORDS), 0)[0]!.mark.value).toBe(6e6);
  });
});
