import type { CustomSeriesOption } from "echarts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { line, yearDot } from "./course.ts";
import { FONT, textWidth } from "./lettering.ts";
import type { Mark, Picture } from "./picture.ts";
import { TITLE } from "./places.ts";
import { rowTooltip, STILL } from "./rowSeries.ts";

/** A point of a plane, with what is said of it. */
export interface PlanePoint {
  x: number;
  y: number;
  tip: string[];
  figureId?: string | undefined;
}

/** Points of one thing; those of a line in the order in which it joins them, null where it breaks off. */
export interface PlaneSeries {
  name: string;
  points: readonly (PlanePoint | null)[];
}

/** Points by two values: joined to lines, or each by itself. */
export interface Plane {
  series: readonly PlaneSeries[];
  joined: boolean;
  /** What goes across: years and the like have a mark each, `names` stand at 0, 1, 2…; else it is any number. */
  x: { title: string; whole?: boolean; names?: readonly string[] };
  y: { title: string };
}

/** So many things have a colour of their own. */
export const MOST_SERIES = 6;

const HEIGHT = 340;
/** For the marks across, and what they are of. */
const BOTTOM = 46;
/** So many points are said to whoever cannot see them. */
const MOST_SAID = 40;

/** Draws a plane with its two scales; all colours are CSS variables. */
export function planePicture(plane: Plane, words: PictureWords, written: (value: number) => string): Picture {
  const { series, joined, x, y } = plane;
  const points = series.flatMap((each) => each.points.filter((point) => point !== null));
  const left = Math.max(40, ...points.map((point) => textWidth(written(point.y), 12) + 14));
  return {
    description: words.rows(points.slice(0, MOST_SAID).map(({ tip }) => words.list(tip))),
    legend:
      series.length > 1
        ? series.map(({ name }, index) => ({ kind: "dot", colour: colourOf(index), name }))
        : [],
    height: () => HEIGHT,
    option: (width) => ({
      animation: false,
      textStyle: { fontFamily: FONT },
      aria: { enabled: false },
      tooltip: rowTooltip(words),
      title: [
        { text: y.title, left: 0, top: 0, padding: 0, textStyle: LETTERS },
        { text: x.title, right: 4, bottom: 0, padding: 0, textStyle: LETTERS },
      ],
      grid: { left, right: 20, top: TITLE.height, bottom: BOTTOM },
      xAxis: { ...SCALE, ...across(plane, points, width - left - 20, written), splitLine: { show: false } },
      yAxis: {
        ...SCALE,
        splitNumber: 5,
        axisLine: { show: false },
        axisLabel: { ...LABEL, formatter: written },
        splitLine: { lineStyle: { color: "var(--rule)" } },
      },
      series: series.map((each, index) => seriesOf(each, colourOf(index), joined)),
    }),
  };
}

const LETTERS = { fontSize: 12, fontWeight: 400, color: "var(--quiet)", fontFamily: FONT } as const;
const LABEL = { color: "var(--quiet)", fontSize: 12, fontFamily: FONT } as const;
const SCALE = {
  type: "value",
  scale: true,
  axisTick: { show: false },
  axisLine: { show: true, onZero: false, lineStyle: { color: "var(--grey-bar)" } },
} as const;

function colourOf(index: number): string {
  return `var(--s${(index % MOST_SERIES) + 1})`;
}

/** The scale across: where things have a name or are whole, each has a mark that finds room. */
function across(
  { x }: Plane,
  points: readonly PlanePoint[],
  width: number,
  written: (value: number) => string,
): { splitNumber?: number; min?: number; max?: number; axisLabel: object } {
  if (!x.names && !x.whole)
    return { splitNumber: 5, axisLabel: { ...LABEL, hideOverlap: true, formatter: written } };
  const [least, most] = x.names ? [0, x.names.length - 1] : ends(points.map((point) => point.x));
  const nameOf = (value: number) => x.names?.[value] ?? `${value}`;
  const all = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const widest = Math.max(...all.map((value) => Math.min(textWidth(nameOf(value), 12), WIDEST)));
  const every = Math.ceil((all.length * (widest + 12)) / width);
  const customValues = all.filter((_, index) => index % every === 0);
  const label = { ...LABEL, customValues, width: WIDEST, overflow: "truncate", formatter: nameOf } as const;
  return { min: least - 0.4, max: most + 0.4, axisLabel: label };
}

/** A name of more pixels is cut. */
const WIDEST = 90;

function ends(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

interface Datum {
  value: [number, number];
  mark: Mark;
}

function seriesOf({ points }: PlaneSeries, colour: string, joined: boolean): CustomSeriesOption {
  const before: (PlanePoint | null)[] = [];
  const data = points.flatMap((point, index): Datum[] => {
    if (!point) return [];
    before.push(joined ? (points[index - 1] ?? null) : null);
    const { x, y, tip, figureId } = point;
    return [{ value: [x, y], mark: { kind: "dot", value: y, colour, tip, figureId } }];
  });
  return {
    type: "custom",
    data: data as never[],
    renderItem: ({ dataIndex }, api) => {
      const at = ([x, y]: readonly [number, number]) => api.coord([x, y]) as [number, number];
      const [cx, cy] = at(data[dataIndex]!.value);
      const last = before[dataIndex];
      const dots = yearDot(cx, cy, { radius: joined ? 3 : 4, colour });
      const from = last && at([last.x, last.y]);
      const joint = from ? [line(from[0], from[1], cx, cy, { stroke: colour, lineWidth: 1.75 })] : [];
      // The mark's own shape comes first: whoever goes over marks by keys is led to it.
      return { type: "group", ...STILL, children: [...dots, ...joint] } as never;
    },
  };
}
