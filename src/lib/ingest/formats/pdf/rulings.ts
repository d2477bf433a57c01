import type { Matrix } from "./direction.ts";
import type { Ruling } from "./page.ts";

type Point = [x: number, y: number];

/** The numbers of pdf.js's operators that draw paths; its own names, so that the caller can pass its OPS. */
export interface PathOperators {
  save: number;
  restore: number;
  transform: number;
  constructPath: number;
  stroke: number;
  closeStroke: number;
  fill: number;
  eoFill: number;
  fillStroke: number;
  eoFillStroke: number;
  closeFillStroke: number;
  closeEOFillStroke: number;
}

const THIN = 3;

/**
 * The straight lines that a page paints: strokes, edges of stroked boxes, and filled boxes so thin that they are lines.
 * @param viewport the matrix from PDF space to points from the upper left corner
 */
export function rulingsOf(
  list: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  ops: PathOperators,
  viewport: Matrix,
): Ruling[] {
  const strokes = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  const fills = new Set([ops.fill, ops.eoFill]);
  const rulings: Ruling[] = [];
  let matrix = viewport;
  const saved: Matrix[] = [];
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index];
    if (operator === ops.save) saved.push(matrix);
    else if (operator === ops.restore) matrix = saved.pop() ?? viewport;
    else if (operator === ops.transform) matrix = multiply(matrix, args as number[]);
    else if (operator === ops.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      const isStroke = strokes.has(paint);
      if (!path || (!isStroke && !fills.has(paint))) return;
      for (const points of subpaths(path, matrix)) {
        for (const ruling of isStroke ? edges(points) : thinBox(points)) rulings.push(ruling);
      }
    }
  });
  return rulings;
}

/** pdf.js packs a path as numbers: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close. Curves are no rulings. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  let points: Point[] = [];
  const finish = () => {
    if (points.length > 1) paths.push(points);
    points = [];
  };
  for (let index = 0; index < path.length;) {
    const operator = path[index]!;
    if (operator === 0) {
      finish();
      points = [apply(matrix, path[index + 1]!, path[index + 2]!)];
      index += 3;
    } else if (operator === 1) {
      points.push(apply(matrix, path[index + 1]!, path[index + 2]!));
      index += 3;
    } else if (operator === 4) {
      if (points.length) points.push(points[0]!);
      index += 1;
    } else {
      finish();
      index += operator === 2 ? 7 : 5;
    }
  }
  finish();
  return paths;
}

function edges(points: readonly Point[]): Ruling[] {
  return points.slice(1).flatMap((point, index) => line(points[index]!, point) ?? []);
}

function line([x1, y1]: Point, [x2, y2]: Point): Ruling | null {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height <= 1 && width > THIN) {
    return { direction: "horizontal", at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  }
  if (width <= 1 && height > THIN) {
    return { direction: "vertical", at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  }
  return null;
}

function thinBox(points: readonly Point[]): Ruling[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (bottom - top <= THIN && right - left > THIN)
    return [{ direction: "horizontal", at: (top + bottom) / 2, from: left, to: right }];
  if (right - left <= THIN && bottom - top > THIN)
    return [{ direction: "vertical", at: (left + right) / 2, from: top, to: bottom }];
  return [];
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a! * g! + c! * h!,
    b! * g! + d! * h!,
    a! * i! + c! * j!,
    b! * i! + d! * j!,
    a! * k! + c! * l! + e!,
    b! * k! + d! * l! + f!,
  ];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a! * x + c! * y + e!, b! * x + d! * y + f!];
}
