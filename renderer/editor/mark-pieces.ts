import { DRAWN_LANES } from '#shared/anchoring/lanes';
import type { MarkedPassage } from './mark-source';

/** A stretch of text over which the same passages lie. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly passages: readonly string[];
  readonly starting: readonly string[];
  readonly ending: readonly string[];
  /** How many passages lie here that do not step back. */
  readonly depth: number;
  readonly isPending: boolean;
  readonly style: string;
};

/**
 * The text cut at every boundary of a passage, so that each piece knows all its passages and no mark has to nest.
 * Proportional to the passages given, times how deep they overlap.
 */
export function markPieces(
  passages: readonly MarkedPassage[],
  lanes: ReadonlyMap<string, number>,
  isBackground: (id: string) => boolean = () => false,
): Piece[] {
  const background = new Set(passages.filter(({ id }) => isBackground(id)));
  const cuts = new Set<number>();
  for (const { spans } of passages) for (const { start, end } of spans) cuts.add(start).add(end);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const placeOf = new Map(sorted.map((cut, place) => [cut, place]));
  const covering: MarkedPassage[][] = sorted.map(() => []);
  for (const passage of passages) {
    for (const { start, end } of passage.spans) {
      const to = placeOf.get(end) as number;
      for (let place = placeOf.get(start) as number; place < to; place += 1) covering[place]?.push(passage);
    }
  }
  return covering.flatMap((here, place) => {
    if (here.length === 0) return [];
    const start = sorted[place] as number;
    const end = sorted[place + 1] as number;
    const foreground = here.filter((passage) => !background.has(passage));
    return [
      {
        start,
        end,
        passages: here.map(({ id }) => id),
        starting: foreground.filter(({ spans }) => spans[0]?.start === start).map(({ id }) => id),
        ending: foreground.filter(({ spans }) => spans.at(-1)?.end === end).map(({ id }) => id),
        depth: foreground.length,
        isPending: here.some(({ isPending }) => isPending),
        style: laneStyle(foreground, lanes),
      },
    ];
  });
}

/** How many hues there are; beyond them the line style tells slots apart (`interaction.md` 3.5). */
const HUES = 6;
/** Pixels from one lane to the next: a line of two and a gap of one. */
const LANE_PITCH = 3;

/** One underline a lane, drawn as backgrounds so that they take no space and nest without limit. */
function laneStyle(passages: readonly MarkedPassage[], lanes: ReadonlyMap<string, number>): string {
  const drawn = passages
    .map(({ id, actors }) => ({
      lane: lanes.get(id) ?? 0,
      slot: actors.find(({ slot }) => slot !== undefined)?.slot,
    }))
    .filter(({ lane }) => lane < DRAWN_LANES);
  const lines = drawn.map(({ lane, slot }) => {
    const top = `calc(100% - ${(DRAWN_LANES - 1 - lane) * LANE_PITCH}px)`;
    return `${line(slot)} 0 ${top} / 100% 2px no-repeat`;
  });
  return lines.length > 0 ? `--lanes: ${lines.join(', ')}` : '';
}

function line(slot: number | undefined): string {
  const colour = `var(${slot === undefined ? '--lane-untagged' : `--lane-${slot % HUES}`})`;
  switch (slot === undefined ? 0 : Math.floor(slot / HUES) % 4) {
    case 1:
      return `repeating-linear-gradient(90deg, ${colour} 0 7px, transparent 7px 10px)`;
    case 2:
      return `repeating-linear-gradient(90deg, ${colour} 0 2px, transparent 2px 4px)`;
    case 3:
      return `repeating-linear-gradient(90deg, ${colour} 0 12px, transparent 12px 14px, ${colour} 14px 16px, transparent 16px 18px)`;
    default:
      return `linear-gradient(${colour}, ${colour})`;
  }
}
