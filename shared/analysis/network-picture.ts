import { effectSigns } from '../report/terms';
import type { Network, NetworkTie } from './network';
import { drawNetwork, type Disc } from './network-drawing';
import { LABEL_SIZE, placeLabels } from './network-labels';
import type { Places } from './network-layout';
import { pictureColours as colours, type Picture, type Shape } from './picture';

const MARGIN = 24;
const TITLE = 52;
const FOOT = 32;
/** Names stand out beyond the outermost actors. */
const [ASIDE, ABOVE] = [110, 40];
/** Of more ties nobody could tell which sign is whose. */
const MOST_SIGNS = 60;
/** Below this a sign does not fit into its actor. */
export const SIGN_RADIUS = 8;

/** What is written above and below the network. */
export type NetworkCaption = {
  readonly title: string;
  /** How much of what is shown. */
  readonly subtitle: string;
  readonly legend: string;
};

/** A network as a picture for a report: names beside the actors, signs of what it comes to in them and on the ties. */
export function networkPicture(
  network: Network,
  places: Places,
  { title, subtitle, legend }: NetworkCaption,
  widthOf: (words: string) => number,
): Picture {
  const { discs, arcs } = drawNetwork(network, places, 1);
  const left = Math.min(0, ...discs.map(({ x, radius }) => x - radius));
  const top = Math.min(0, ...discs.map(({ y, radius }) => y - radius));
  const right = Math.max(0, ...discs.map(({ x, radius }) => x + radius));
  const bottom = Math.max(0, ...discs.map(({ y, radius }) => y + radius));
  const [x, y] = [MARGIN + ASIDE - left, MARGIN + TITLE + ABOVE - top].map(Math.round) as [number, number];
  const shapes: Shape[] = [];
  const write = (at: { x: number; y: number }, words: string, looks: Partial<Words> = {}): void => {
    shapes.push({
      kind: 'words',
      x: Math.round(at.x),
      y: Math.round(at.y),
      words,
      size: LABEL_SIZE,
      colour: colours.text,
      ...looks,
    });
  };

  write({ x: MARGIN, y: MARGIN + 14 }, title, { size: 16, isBold: true });
  write({ x: MARGIN, y: MARGIN + 34 }, subtitle, { colour: colours.quiet });
  const colour = hasSigns(network) ? colours.tie : colours.tieAmongMany;
  for (const { line, head, width } of arcs) {
    shapes.push({ kind: 'path', x, y, path: line, edge: colour, thickness: width });
    if (head !== undefined) shapes.push({ kind: 'path', x, y, path: head, fill: colour });
  }
  for (const disc of discs) {
    const path = circle(disc);
    shapes.push({ kind: 'path', x, y, path, fill: colours.actor, edge: colours.actorEdge, thickness: 1.5 });
  }
  const inMiddle = { isCentred: true };
  const free = { isCentred: true, isFree: true };
  if (hasSigns(network)) {
    for (const { tie, middle } of arcs) {
      if (tie.effect) write({ x: x + middle.x, y: y + middle.y + 4 }, effectSigns[tie.effect], free);
    }
  }
  for (const { actor, radius, ...at } of discs) {
    if (actor.effect && radius >= SIGN_RADIUS)
      write({ x: x + at.x, y: y + at.y + 4 }, effectSigns[actor.effect], inMiddle);
  }
  for (const { words, ...at } of placeLabels({ discs, arcs }, widthOf))
    write({ x: x + at.x, y: y + at.y }, words, free);
  const height = y + bottom + ABOVE + FOOT + MARGIN / 2;
  write({ x: MARGIN, y: height - MARGIN }, legend, { colour: colours.quiet });
  return {
    title,
    width: Math.ceil(
      Math.max(x + right + ASIDE, MARGIN + Math.max(widthOf(legend), widthOf(subtitle))) + MARGIN,
    ),
    height: Math.ceil(height),
    shapes,
  };
}

/** Whether there are few enough ties for a sign on each. */
export function hasSigns({ ties }: { readonly ties: readonly NetworkTie[] }): boolean {
  return ties.length <= MOST_SIGNS;
}

/** A circle as SVG writes paths. */
function circle({ x, y, radius }: Disc): string {
  const [across, r] = [Math.round((x - radius) * 10) / 10, Math.round(radius * 10) / 10];
  return `M${across} ${Math.round(y * 10) / 10}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

type Words = Extract<Shape, { kind: 'words' }>;
