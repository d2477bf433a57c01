import { describe, expect, it } from "vitest";
import { developmentsPicture, type Development, type Developments } from "#lib/charts/developments.ts";
import { pictureWords } from "#lib/text/pictureWords.ts";

const words = pictureWords("zh");
const WIDE = 1072;
const PHONE = 350;

const development = (...values: (number | null)[]): Development => ({
  points: values.flatMap((value, index) =>
    value === null ? [] : [{ year: 2020 + index, value, tip: ["t"] }],
  ),
  label: "5.00",
  note: "▲ 10.0%",
});
const rows = (count: number, panels = 2): Developments => ({
  labels: Array.from({ length: count }, (_, index) => `部门${index}`),
  years: [2020, 2021, 2022],
  accounts: Array.from({ length: count }, (_, index) => `d${index}:all`),
  panels: Array.from({ length: panels }, (_, panel) => ({
    title: `measure ${panel}`,
    scale: `${panel}`,
    rows: Array.from({ length: count }, (_, index) => development(1, index === 0 ? null : 2, 3)),
  })),
});

interface Shape {
  type: string;
  shape?: { x1: number; y1: number; x2: number; y2: number; cx: number; cy: number };
  style?: { stroke?: string; text?: string };
}

/** The shapes of a panel, as ECharts would draw them into a place of 400 × 100 px. */
function shapesOf(all: Developments, panel = 0): Shape[] {
  const series = (developmentsPicture(all, words).option(WIDE) as { series: Record<string, unknown>[] })
    .series[panel]!;
  const data = series["data"] as unknown[];
  const draw = series["renderItem"] as (params: object, api: object) => { children: Shape[] };
  return data.flatMap(
    (_, dataIndex) =>
      draw(
        { dataIndex, coordSys: { x: 0, width: 400 } },
        { coord: ([, row]: [number, number]) => [0, 50 + 100 * row] },
      ).children,
  );
}
const lines = (shapes: Shape[]) => shapes.filter(({ style }) => style?.stroke === "var(--cobalt)");

describe("developments", () => {
  it("join years that follow each other, and leave a missing one open", () => {
    const all = rows(1, 1);
    const whole = { ...all, panels: [{ ...all.panels[0]!, rows: [development(1, 2, 3)] }] };
    expect(lines(shapesOf(whole))).toHaveLength(2);
    const gap = { ...all, panels: [{ ...all.panels[0]!, rows: [development(1, null, 3)] }] };
    expect(lines(shapesOf(gap))).toHaveLength(0);
  });
  it("break off where something else is measured, and say where", () => {
    const all = rows(1, 1);
    const [first, second, third] = development(1, 2, 3).points;
    const broken = { points: [first!, second!, { ...third!, broken: true }], label: "3", note: "" };
    const shapes = shapesOf({ ...all, panels: [{ ...all.panels[0]!, rows: [broken] }] });
    expect(lines(shapes)).toHaveLength(1);
    expect(shapes.filter(({ style }) => style?.stroke === "var(--ochre-mark)")).toHaveLength(1);
  });
  it("are all on one scale, also with panels that share it", () => {
    const all = rows(2, 2);
    const panels = all.panels.map((panel, index) => ({
      ...panel,
      scale: "one",
      rows: [development(index === 0 ? 100 : 1), development(50)],
    }));
    const top = (panel: number) =>
      shapesOf({ ...all, panels }, panel).flatMap(({ type, shape }) =>
        type === "circle" ? [shape!.cy] : [],
      );
    // The 50 stands equally high in both, and the 100 higher.
    expect(top(0).at(-1)).toBe(top(1).at(-1));
    expect(top(0)[0]!).toBeLessThan(top(0).at(-1)! - 100 + 1);
  });
  it("say in words what each row came to and how it changed", () => {
    expect(developmentsPicture(rows(2), words).description).toContain(
      "部门1，measure 0 5.00 ▲ 10.0%，measure 1",
    );
  });
  it("show twenty rows at a time, the others from any of them on, and light up a row in each column", () => {
    const picture = developmentsPicture(rows(50), words);
    expect(picture.window).toMatchObject({ all: 50, first: 0, shown: 20 });
    expect(picture.window!.from(45).window!.first).toBe(30);
    expect(picture.accounts).toHaveLength(20);
    expect(picture.bands!(WIDE, "d3:all")).toHaveLength(1);
    expect(picture.bands!(PHONE, "d3:all")).toHaveLength(2);
    expect(developmentsPicture(rows(20), words).window).toBeUndefined();
  });
  it("of a single row stand in a grid, beside each other as far as there is room", () => {
    const height = (panels: number, width: number) =>
      developmentsPicture(rows(1, panels), words).height(width);
    expect(height(3, WIDE)).toBe(height(1, WIDE));
    expect(height(4, WIDE)).toBe(2 * height(1, WIDE));
    expect(height(4, PHONE)).toBe(4 * height(1, PHONE));
  });
  it("are not judged where nothing is known", () => {
    const all = rows(1, 1);
    const none: Development = { points: [], label: "未公开", note: "" };
    const shapes = shapesOf({ ...all, panels: [{ ...all.panels[0]!, rows: [none] }] });
    expect(shapes.map(({ style }) => style?.text)).toContain("未公开");
    expect(lines(shapes)).toHaveLength(0);
  });
});
