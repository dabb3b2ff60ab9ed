import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Network } from './network';
import { radiiIn } from './network-sizes';

export type Point = { readonly x: number; readonly y: number };
/** Where each actor is, by id, in pixels of a picture that is not enlarged, around its middle. */
export type Places = ReadonlyMap<string, Point>;

/** So many steps bring the forces to rest (d3-force stops there by itself). */
const STEPS = 300;
/** Around each actor there is so much room for its name. */
const ROOM = 16;

/**
 * Lays a network out by forces: ties pull, actors push each other away. The same network, in whatever order it comes, is laid
 * out the same: every beginning is the same, and no chance is in it but d3-force’s own generator, which begins alike each time.
 *
 * @returns tells after each step how many are done, so that whoever runs it can stop in between
 */
export function* layOut({ actors, ties }: Network): Generator<number, Places, void> {
  type Node = SimulationNodeDatum & { readonly id: string; readonly radius: number };
  const radius = radiiIn(actors);
  // The heaviest begin in the middle. Names may change, ids do not.
  const nodes = actors
    .toSorted((one, other) => other.passages - one.passages || (one.id < other.id ? -1 : 1))
    .map((actor): Node => ({ id: actor.id, radius: radius(actor) }));
  const links = ties
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ from, to }): SimulationLinkDatum<Node> => ({ source: from.id, target: to.id }));
  const simulation = forceSimulation(nodes)
    .stop()
    .force(
      'ties',
      forceLink<Node, SimulationLinkDatum<Node>>(links)
        .id(({ id }) => id)
        .distance(110),
    )
    .force('room', forceManyBody<Node>().strength(-420).distanceMax(900))
    .force(
      'size',
      forceCollide<Node>(({ radius: size }) => size + ROOM),
    )
    // Screens and pages are wider than high, and names take their room along the line.
    .force('across', forceX<Node>().strength(0.035))
    .force('upright', forceY<Node>().strength(0.07));
  for (let step = 1; step <= STEPS; step += 1) {
    simulation.tick();
    yield step;
  }
  return new Map(nodes.map(({ id, x = 0, y = 0 }) => [id, { x: rounded(x), y: rounded(y) }]));
}

/** A tenth of a pixel is nothing to the eye, and shorter in a file. */
function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
