import { shortened } from '../text/shortened';
import { pointOf, type Disc, type NetworkDrawing } from './network-drawing';
import type { Point } from './network-layout';

/** A name as it stands beside its actor: its middle, on the line it stands on. */
export type Label = Point & { readonly id: string; readonly words: string };

/** In pixels. */
export const LABEL_SIZE = 12;
const LINE = 16;
const GAP = 3;
/** So many letters of a name are shown. */
const LETTERS = 28;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What is left of a name where there is little room: whole words, where one ends soon enough. */
export function labelOf(name: string): string {
  const space = name.lastIndexOf(' ', LETTERS - 1);
  return name.length > LETTERS && space > LETTERS / 2 ? `${name.slice(0, space)}…` : shortened(name, LETTERS);
}

/** Of more ties than these none is kept free of names: there would be no place left, and much to look at. */
const MOST_KEPT_FREE = 60;

/**
 * Puts names where none lies over another: below their actor, above it, or beside it; best over nothing at all, else over a
 * tie, else over an actor that matters less. A name that finds no such place is left out; it is had by going to its actor, or
 * by enlarging the picture.
 *
 * @param discs those that matter most first: they choose first.
 * @param widthOf how wide words are, in pixels.
 */
export function placeLabels({ discs, arcs }: NetworkDrawing, widthOf: (words: string) => number): Label[] {
  const taken: Box[] = [];
  const bodies = discs.map(({ x, y, radius }): Box => around({ x, y }, 2 * radius, 2 * radius));
  const lines = arcs.length > MOST_KEPT_FREE ? [] : arcs.flatMap(({ course }) => stepsAlong(course));
  return discs.flatMap((disc, rank): Label[] => {
    const words = labelOf(disc.actor.name);
    const heavier = bodies.slice(0, rank + 1);
    const free = placesFor(disc, widthOf(words)).filter(
      (place) => !hits(place, taken) && !hits(place, heavier),
    );
    const box =
      free.find((place) => !hits(place, bodies) && !hits(place, lines)) ??
      free.find((place) => !hits(place, bodies)) ??
      free[0];
    if (!box) return [];
    taken.push(box);
    return [{ id: disc.actor.id, words, x: box.x + box.width / 2, y: box.y + LINE - 4 }];
  });
}

function hits(box: Box, others: readonly Box[]): boolean {
  return others.some((other) => overlap(box, other));
}

/** A curve as points that a name lies over where it lies over the curve. */
function stepsAlong(course: Parameters<typeof pointOf>[0]): Box[] {
  const [start, , end] = course;
  const steps = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / (LINE / 2)) + 1;
  return Array.from({ length: steps }, (_, step) => around(pointOf(course, step / steps), 1, 1));
}

function placesFor({ x, y, radius }: Disc, width: number): Box[] {
  const far = radius + GAP;
  const aside = far + width / 2;
  const near = 0.75 * radius + GAP;
  return [
    { x, y: y + far + LINE / 2 },
    { x, y: y - far - LINE / 2 },
    { x: x + aside, y },
    { x: x - aside, y },
    { x: x + 0.75 * radius + width / 2, y: y + near + LINE / 2 },
    { x: x - 0.75 * radius - width / 2, y: y + near + LINE / 2 },
    { x: x + 0.75 * radius + width / 2, y: y - near - LINE / 2 },
    { x: x - 0.75 * radius - width / 2, y: y - near - LINE / 2 },
  ].map((middle) => around(middle, width, LINE));
}

function around({ x, y }: Point, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
