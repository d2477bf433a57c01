import { describe, expect, it } from "vitest";
import { rulingsOf } from "#lib/ingest/formats/pdf/rulings.ts";

/* Which straight lines a page's paths paint. Names stand for the numbers of pdf.js's operators. */

const OPS = {
  save: 1,
  restore: 2,
  transform: 3,
  constructPath: 4,
  stroke: 5,
  closeStroke: 6,
  fill: 7,
  eoFill: 8,
  fillStroke: 9,
  eoFillStroke: 10,
  closeFillStroke: 11,
  closeEOFillStroke: 12,
  endPath: 13,
};
type Operator = [name: keyof typeof OPS, args?: unknown];
const SAME = [1, 0, 0, 1, 0, 0];
/** As pdf.js packs paths: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close. */
const [MOVE, LINE, CUBIC, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];
const painted = (operators: Operator[], viewport = SAME) =>
  rulingsOf(
    { fnArray: operators.map(([name]) => OPS[name]), argsArray: operators.map(([, args]) => args ?? null) },
    OPS,
    viewport,
  ).map(({ direction, at, from, to }) => `${direction} at ${at} from ${from} to ${to}`);
const path = (paint: keyof typeof OPS, ...numbers: number[]): Operator => [
  "constructPath",
  [OPS[paint], [numbers]],
];
const box = (paint: keyof typeof OPS, left: number, top: number, right: number, bottom: number) =>
  path(paint, ...[MOVE, left, top, LINE, right, top, LINE, right, bottom, LINE, left, bottom], CLOSE);
const segment = (x1: number, y1: number, x2: number, y2: number) =>
  painted([path("stroke", MOVE, x1, y1, LINE, x2, y2)]);

describe("a stroke", () => {
  it.each<[string, [number, number, number, number], string[]]>([
    ["along is a horizontal line", [10, 5, 90, 5], ["horizontal at 5 from 10 to 90"]],
    ["backwards is the same", [90, 5, 10, 5], ["horizontal at 5 from 10 to 90"]],
    ["down is a vertical line", [10, 5, 10, 80], ["vertical at 10 from 5 to 80"]],
    ["up is the same", [10, 80, 10, 5], ["vertical at 10 from 5 to 80"]],
    [
      "that rises by 1 is one yet, in the middle of both",
      [10, 5, 90, 6],
      ["horizontal at 5.5 from 10 to 90"],
    ],
    ["that leans by 1 too", [10, 5, 11, 80], ["vertical at 10.5 from 5 to 80"]],
    ["that rises by more is none", [10, 5, 90, 6.1], []],
    ["that leans by more is none", [10, 5, 11.1, 80], []],
    ["of 3 points is a dot", [10, 5, 13, 5], []],
    ["of 3 points down is a dot", [10, 5, 10, 8], []],
    ["of more than 3 points is a line", [10, 5, 13.5, 5], ["horizontal at 5 from 10 to 13.5"]],
    ["of more than 3 points down is a line", [10, 5, 10, 8.5], ["vertical at 10 from 5 to 8.5"]],
  ])("%s", (_, points, lines) => {
    expect(segment(...points)).toEqual(lines);
  });

  const EDGES = [
    "horizontal at 20 from 10 to 90",
    "vertical at 90 from 20 to 60",
    "horizontal at 60 from 10 to 90",
    "vertical at 10 from 20 to 60",
  ];
  it.each([
    "stroke",
    "closeStroke",
    "fillStroke",
    "eoFillStroke",
    "closeFillStroke",
    "closeEOFillStroke",
  ] as const)("of a box by %s is its four edges", (paint) => {
    expect(painted([box(paint, 10, 20, 90, 60)])).toEqual(EDGES);
  });
});

describe("a filled box", () => {
  it.each<[string, [number, number, number, number], string[]]>([
    ["3 high is a horizontal line in its middle", [10, 20, 90, 23], ["horizontal at 21.5 from 10 to 90"]],
    ["3 wide is a vertical line", [10, 20, 13, 80], ["vertical at 11.5 from 20 to 80"]],
    ["drawn from its other corner is the same", [90, 23, 10, 20], ["horizontal at 21.5 from 10 to 90"]],
    ["higher is a shade", [10, 20, 90, 23.5], []],
    ["wider is a shade", [10, 20, 13.5, 80], []],
    ["3 wide and high is a dot", [10, 20, 13, 23], []],
    ["a little longer is a line", [10, 20, 13.5, 23], ["horizontal at 21.5 from 10 to 13.5"]],
    ["a little higher is a line", [10, 20, 13, 23.5], ["vertical at 11.5 from 20 to 23.5"]],
  ])("%s", (_, corners, lines) => {
    expect(painted([box("fill", ...corners)])).toEqual(lines);
    expect(painted([box("eoFill", ...corners)])).toEqual(lines);
  });
  it("is one line for each part of its path", () => {
    const both = path(
      "fill",
      ...[MOVE, 0, 0, LINE, 50, 0, LINE, 50, 1, LINE, 0, 1, CLOSE],
      ...[MOVE, 0, 0, LINE, 2, 0, LINE, 2, 40, LINE, 0, 40, CLOSE],
    );
    expect(painted([both])).toEqual(["horizontal at 0.5 from 0 to 50", "vertical at 1 from 0 to 40"]);
  });
});

describe("a path", () => {
  it("that is not painted is no line, nor is one of no points", () => {
    expect(painted([path("endPath", MOVE, 0, 0, LINE, 50, 0)])).toEqual([]);
    expect(painted([["constructPath", [OPS.stroke, [null]]]])).toEqual([]);
    expect(painted([path("stroke", MOVE, 0, 0)])).toEqual([]);
    expect(painted([path("stroke", CLOSE)])).toEqual([]);
    expect(painted([path("fill", MOVE, 0, 0)])).toEqual([]);
  });
  it("has straight lines before and behind its curves, which are none", () => {
    const curved = (...curve: number[]) =>
      painted([path("stroke", MOVE, 0, 0, LINE, 50, 0, ...curve, MOVE, 9, 9, LINE, 9, 60)]);
    const lines = ["horizontal at 0 from 0 to 50", "vertical at 9 from 9 to 60"];
    expect(curved(CUBIC, 1, 2, 3, 4, 5, 6)).toEqual(lines);
    expect(curved(QUADRATIC, 1, 2, 3, 4)).toEqual(lines);
  });
  it("is closed by a line to where it began", () => {
    expect(painted([path("stroke", MOVE, 0, 0, LINE, 50, 0, LINE, 0, 40, CLOSE)])).toEqual([
      "horizontal at 0 from 0 to 50",
      "vertical at 0 from 0 to 40",
    ]);
  });
});

describe("the places of lines", () => {
  const line = path("stroke", MOVE, 10, 5, LINE, 90, 5);
  const HERE = "horizontal at 5 from 10 to 90";
  it("are seen through the page's viewport", () => {
    expect(painted([line], [2, 0, 0, -2, 100, 800])).toEqual(["horizontal at 790 from 120 to 280"]);
    // A page turned on its side.
    expect(painted([line], [0, 1, 1, 0, 7, 3])).toEqual(["vertical at 12 from 13 to 93"]);
  });
  it("are moved by the transforms before them, one upon the other, until what was saved is restored", () => {
    expect(
      painted([
        line,
        ["save"],
        ["transform", [2, 0, 0, 3, 10, 20]],
        line,
        ["save"],
        ["transform", [1, 0, 0, 1, 5, 1]],
        line,
        ["transform", [0, 1, -1, 0, 0, 0]],
        line,
        ["restore"],
        line,
        ["restore"],
        line,
      ]),
    ).toEqual([
      HERE,
      "horizontal at 35 from 30 to 190",
      "horizontal at 38 from 40 to 200",
      // Turned by a quarter: x' = 2·(5 − y) + 10 and y' = 3·(1 + x) + 20.
      "vertical at 10 from 53 to 293",
      "horizontal at 35 from 30 to 190",
      HERE,
    ]);
  });
  it("are the page's own where more is restored than was saved", () => {
    expect(painted([["transform", [1, 0, 0, 1, 5, 1]], ["restore"], line], [1, 0, 0, 1, 0, 100])).toEqual([
      "horizontal at 105 from 10 to 90",
    ]);
  });
});
