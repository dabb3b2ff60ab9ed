import type { Box } from './box';
import { placed, type Matrix, type Point } from './matrix';
import { op } from './operators';

/** Rules are at most so thick, and at least so long; in points. */
const THICKEST = 3;
const SHORTEST = 6;
/** Bullets are so large, in points. */
const SMALLEST_DOT = 1.5;
const LARGEST_DOT = 8;
/** More lines than the largest table has: a drawing, which says nothing of text. */
const MOST = 20_000;

/** pdf.js's commands within a path, and how many coordinates follow each. */
const coordinates = [2, 2, 6, 4, 0];
const MOVE = 0;
const CLOSE = 4;

const unpainted: readonly number[] = [op.endPath];
const stroked: readonly number[] = [op.stroke, op.closeStroke];

/** Reads paths for what they say of the text: rules between cells, and grounds that are not white. */
export class PathReader {
  readonly rules: Box[] = [];
  readonly dots: Box[] = [];
  readonly #shades: Box[] = [];

  /** @param args of pdf.js's `constructPath`: what is done with the path, and the path */
  read(args: readonly unknown[], matrix: Matrix, colour: string): void {
    const painted = Number(args[0]);
    if (unpainted.includes(painted) || this.rules.length + this.#shades.length + this.dots.length > MOST)
      return;
    const [path] = (args[1] ?? []) as [ArrayLike<number> | null | undefined];
    if (!path) return;
    for (const points of subpaths(path)) {
      const corners = points.map((point) => placed(matrix, point));
      if (stroked.includes(painted)) this.#stroke(corners);
      else this.#fill(corners, colour);
    }
  }

  /** Whether something other than white was painted here before. */
  isShaded(x: number, y: number): boolean {
    return this.#shades.some(
      ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
  }

  #stroke(corners: readonly Point[]): void {
    for (let at = 1; at < corners.length; at += 1) {
      const side = boxOf(corners.slice(at - 1, at + 1));
      if (isRule(side)) this.rules.push(side);
    }
  }

  #fill(corners: readonly Point[], colour: string): void {
    const box = boxOf(corners);
    if (isRule(box)) this.rules.push(box);
    else if (isDot(box)) this.dots.push(box);
    else if (!/^#f[7-f]f[7-f]f[7-f]$/.test(colour)) this.#shades.push(box);
  }
}

function subpaths(path: ArrayLike<number>): Point[][] {
  const all: Point[][] = [];
  let points: Point[] = [];
  for (let at = 0; at < path.length;) {
    const command = path[at] ?? 0;
    const count = coordinates[command] ?? 0;
    if (command === MOVE) {
      points = [];
      all.push(points);
    }
    const [first] = points;
    if (command === CLOSE) {
      if (first) points.push(first);
    } else points.push([path[at + count - 1] ?? 0, path[at + count] ?? 0]);
    at += 1 + count;
  }
  return all.filter(({ length }) => length > 1);
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) };
}

function isDot({ left, top, right, bottom }: Box): boolean {
  const [width, height] = [right - left, bottom - top];
  return width > SMALLEST_DOT && width < LARGEST_DOT && Math.abs(width - height) < 0.5;
}

function isRule({ left, top, right, bottom }: Box): boolean {
  const thinner = Math.min(right - left, bottom - top);
  const longer = Math.max(right - left, bottom - top);
  return thinner <= THICKEST && longer >= SHORTEST && longer > 3 * thinner;
}
