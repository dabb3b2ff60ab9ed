import type { Network, NetworkActor, NetworkTie } from './network';
import type { Places, Point } from './network-layout';
import { radiiIn, widthsIn } from './network-sizes';

/** An actor as it is drawn, in pixels. */
export type Disc = Point & { readonly actor: NetworkActor; readonly radius: number };

/** A tie as it is drawn: a line, with an arrow where it has a direction, as SVG writes paths. */
export type Arc = {
  readonly tie: NetworkTie;
  readonly line: string;
  readonly width: number;
  readonly head: string | undefined;
  /** Where its sign stands. */
  readonly middle: Point;
  /** Where it begins and ends, and the point it bends towards. */
  readonly course: readonly [Point, Point, Point];
};

export type NetworkDrawing = { readonly discs: readonly Disc[]; readonly arcs: readonly Arc[] };

/** Discs are drawn no smaller than so many pixels, and grow no more than so many times. */
const SMALLEST_DISC = 5;
const MOST_GROWTH = 1.3;
/** Ties grow thinner with the picture, to this part of their width. */
const THINNEST = 0.5;
/** How far a tie with a direction bends to its left, as a part of its length: two that go to and fro lie apart. */
const BEND = 0.14;

/**
 * A network as it is drawn around the point 0, 0.
 *
 * @param scale how many pixels a pixel of the layout has. Distances grow with it; what is drawn grows less, so that what lies
 *   close together comes apart.
 */
export function drawNetwork({ kind, actors, ties }: Network, places: Places, scale: number): NetworkDrawing {
  const radius = radiiIn(actors);
  const width = widthsIn(ties);
  const discs = new Map(
    actors.flatMap((actor): [string, Disc][] => {
      const place = places.get(actor.id);
      if (!place) return [];
      const size = Math.max(SMALLEST_DISC, radius(actor) * Math.min(scale, MOST_GROWTH));
      return [[actor.id, { actor, x: place.x * scale, y: place.y * scale, radius: size }]];
    }),
  );
  const thinning = Math.min(1, Math.max(THINNEST, scale));
  const arcs = ties.flatMap((tie): Arc[] => {
    const [from, to] = [discs.get(tie.from.id), discs.get(tie.to.id)];
    if (!from || !to) return [];
    return [{ tie, ...arcBetween(from, to, width(tie) * thinning, kind === 'acts') }];
  });
  return { discs: [...discs.values()], arcs };
}

function arcBetween(from: Disc, to: Disc, width: number, isDirected: boolean): Omit<Arc, 'tie'> {
  const bend = isDirected ? BEND : 0;
  const over: Point = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * bend,
    y: (from.y + to.y) / 2 - (to.x - from.x) * bend,
  };
  const length = isDirected ? 5 + 1.5 * width : 0;
  const start = towards(from, over, from.radius);
  const tip = towards(to, over, to.radius + 1);
  // The line ends within the arrow, which is pointed and would otherwise let it be seen beside its point.
  const end = towards(to, over, to.radius + 1 + length * 0.8);
  return {
    line: `M${write(start)}Q${write(over)} ${write(end)}`,
    width,
    head: isDirected ? headAt(tip, over, length) : undefined,
    middle: pointOf([start, over, end], 0.5),
    course: [start, over, end],
  };
}

/** The point of a curve at a part of its way from 0 to 1. */
export function pointOf([start, over, end]: Arc['course'], part: number): Point {
  const [first, second, third] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
  return {
    x: first * start.x + second * over.x + third * end.x,
    y: first * start.y + second * over.y + third * end.y,
  };
}

/** An arrow that comes from a point and ends in its tip. */
function headAt(tip: Point, from: Point, length: number): string {
  const back = towards(tip, from, length);
  const [acrossX, acrossY] = [(tip.y - back.y) * 0.45, (back.x - tip.x) * 0.45];
  const corners = [
    { x: back.x + acrossX, y: back.y + acrossY },
    { x: back.x - acrossX, y: back.y - acrossY },
  ];
  return `M${write(tip)}L${corners.map(write).join('L')}Z`;
}

/** The point so many pixels from one towards another. */
function towards(from: Point, to: Point, distance: number): Point {
  const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) * distance) / whole,
    y: from.y + ((to.y - from.y) * distance) / whole,
  };
}

function write({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
