import type { TimeSpan } from '../dates/calendar';
import { shortened } from '../text/shortened';
import { pictureColours as colours, type Picture, type Shape } from './picture';
import type { TimelineItem } from './timeline';
import type { Lane } from './timeline-lanes';
import { INSIDE_FROM, layoutLane, type LaneLayout } from './timeline-layout';
import { ticksIn, withoutOverlap } from './timeline-window';

/** More would be read by nobody, and no page would hold it. */
const MOST_LANES = 60;
const MOST_ROWS = 12;
const [MARGIN, TITLE, AXIS, FOOT] = [24, 52, 28, 44];
const [HEAD, WIDTH] = [180, 1160];
const [ROW, EDGE] = [24, 6];
/** A letter's width, in pixels, and so many stand beside an item at most. */
const [LETTER, MOST_LETTERS] = [6.4, 36];

/** What is written above and below the lanes. */
export type TimelineCaption = {
  readonly title: string;
  readonly subtitle: string;
  /** How a date that is written, inferred or one of two is told apart. */
  readonly legend: Readonly<Record<'exact' | 'inferred' | 'either', string>>;
  readonly labelOf: (item: TimelineItem) => string;
  readonly leftOut: (shown: number, all: number) => string;
  readonly locale: string;
};

/** The stretch of a timeline that is in sight, as a picture. Of many lanes the first ones; what is left out is told below. */
export function timelinePicture(lanes: readonly Lane[], window: TimeSpan, caption: TimelineCaption): Picture {
  const { title, subtitle, legend, labelOf, leftOut, locale } = caption;
  const scale = WIDTH / (window.to - window.from);
  const [left, right] = [MARGIN + HEAD, MARGIN + HEAD + WIDTH];
  const shapes: Shape[] = [];
  const words = (x: number, y: number, said: string, looks: Partial<Words> = {}): void => {
    shapes.push({ kind: 'words', x, y, words: said, size: 12, colour: colours.text, ...looks });
  };
  const shown = lanes.slice(0, MOST_LANES).map((lane) => ({
    lane,
    layout: layoutLane(
      lane.items,
      scale,
      MOST_ROWS,
      (item) => Math.min(MOST_LETTERS, labelOf(item).length) * LETTER + 8,
    ),
  }));
  const heights = shown.map(({ layout }) => rowsOf(layout) * ROW + 2 * EDGE);
  const top = MARGIN + TITLE + AXIS;
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);

  words(MARGIN, MARGIN + 14, title, { size: 16, isBold: true });
  words(MARGIN, MARGIN + 34, subtitle, { colour: colours.quiet });
  shapes.push({
    kind: 'box',
    x: MARGIN,
    y: top - AXIS,
    width: HEAD + WIDTH,
    height: AXIS,
    fill: colours.panel,
  });
  const at = (day: number): number => left + (day - window.from) * scale;
  const ticks = ticksIn(window, WIDTH, locale);
  for (const { day } of ticks)
    shapes.push({
      kind: 'box',
      x: at(day),
      y: top - AXIS,
      width: 1,
      height: bottom - top + AXIS,
      fill: colours.line,
    });
  for (const { day, label } of withoutOverlap(ticks, (tick) => at(tick.day)))
    if (at(day) + label.length * LETTER + 4 < right)
      words(at(day) + 4, top - 9, label, { colour: colours.quiet });
  let y = top;
  for (const [at, { lane, layout }] of shown.entries()) {
    const height = heights[at] ?? 0;
    shapes.push({ kind: 'box', x: MARGIN, y, width: HEAD, height, fill: colours.panel, edge: colours.line });
    words(
      MARGIN + 8,
      y + EDGE + 16,
      shortened(`${lane.name} (${lane.items.length.toLocaleString('en')})`, 26),
      { isBold: true },
    );
    shapes.push(...laneShapes(layout, { left, right, from: window.from * scale, y: y + EDGE }, labelOf));
    shapes.push({
      kind: 'box',
      x: MARGIN,
      y: y + height,
      width: HEAD + WIDTH,
      height: 1,
      fill: colours.line,
    });
    y += height;
  }
  for (const [at, sureness] of (['exact', 'inferred', 'either'] as const).entries()) {
    const x = MARGIN + at * 200;
    shapes.push({ kind: 'box', x, y: bottom + 14, width: 24, height: 14, ...looksOf(sureness) });
    words(x + 32, bottom + 25, legend[sureness], { colour: colours.quiet });
  }
  if (lanes.length > shown.length)
    words(MARGIN + 620, bottom + 25, leftOut(shown.length, lanes.length), { colour: colours.quiet });
  return { title, width: right + MARGIN, height: bottom + FOOT, shapes };
}

type Words = Extract<Shape, { kind: 'words' }>;

type Ground = { left: number; right: number; from: number; y: number };

function laneShapes(
  { placed, more, rows }: LaneLayout,
  { left, right, from, y }: Ground,
  labelOf: (item: TimelineItem) => string,
): Shape[] {
  const shapes: Shape[] = [];
  const write = (x: number, line: number, said: string, room: number): void => {
    const letters = Math.floor(room / LETTER);
    if (letters < 3) return;
    shapes.push({
      kind: 'words',
      x,
      y: line,
      words: shortened(said, letters),
      size: 12,
      colour: colours.text,
    });
  };
  for (const { item, row, x, width, room, isLabelled } of placed) {
    const [start, end] = [left + x - from, left + x - from + Math.max(8, width)];
    if (end <= left || start >= right) continue;
    const [first, last] = [Math.max(left, start), Math.min(right, end)];
    const line = y + row * ROW;
    shapes.push({
      kind: 'box',
      x: first,
      y: line + 2,
      width: last - first,
      height: 20,
      ...looksOf(item.sureness),
    });
    if (item.isDeadline && end <= right)
      shapes.push({ kind: 'box', x: last - 4, y: line + 2, width: 4, height: 20, fill: colours.quiet });
    if (!isLabelled) continue;
    if (width >= INSIDE_FROM) write(first + 6, line + 16, labelOf(item), last - first - 10);
    else write(end + 4, line + 16, labelOf(item), Math.min(right, start + room) - end - 4);
  }
  for (const { x, width, items } of more) {
    const start = left + x - from;
    if (start < left || start + width > right) continue;
    const line = y + rows * ROW;
    shapes.push({ kind: 'box', x: start, y: line + 2, width, height: 20, edge: colours.quiet });
    shapes.push({
      kind: 'words',
      x: start + width / 2,
      y: line + 16,
      words: `+${items.length.toLocaleString('en')}`,
      size: 11,
      colour: colours.text,
      isCentred: true,
    });
  }
  return shapes;
}

/** Told apart without colours: filled, dashed, empty. */
function looksOf(sureness: TimelineItem['sureness']): { fill: string; edge: string; isDashed: boolean } {
  const fill = sureness === 'either' ? colours.page : colours.fullness[sureness === 'exact' ? 3 : 1];
  return { fill, edge: colours.quiet, isDashed: sureness !== 'exact' };
}

function rowsOf({ rows, more }: LaneLayout): number {
  return Math.max(1, rows + (more.length > 0 ? 1 : 0));
}
