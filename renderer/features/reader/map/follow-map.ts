import { hitsFor } from '../../../commands/find';
import type { Desk } from '../../../commands/desk';
import { shownPlaces } from '../../../commands/shown-passages';
import type { ReadingView } from '../../../editor/reading-view';
import type { TextScale } from '../../../editor/text-scale';
import { isFiltering } from '../../../state/filter';
import type { BookNews } from '../../../state/passage-book';
import { session } from '../../../state/session';
import { drawRows, grown, ROW, type MapColours, type MapContent } from './map-drawing';
import { MapRows, type RowRange } from './map-rows';

/** It may wait so long, in milliseconds, while the hand is busy. */
const LATEST_MS = 250;
const HUES = 6;
/** With fewer rows for each passage colours would tell nothing, and be loud. */
const ROWS_EACH = 6;

/**
 * Keeps a canvas a map of the passages of the article on the screen. What is changed redraws the rows that it is on; all is
 * drawn anew when the lines of the text go elsewhere, and when other passages are shown.
 *
 * @returns how to stop.
 */
export function followMap(desk: Desk, reader: ReadingView, canvas: HTMLCanvasElement): () => void {
  const map = new PassageMapDrawing(desk, reader, canvas);
  const stops = [
    desk.book.listen((news) => map.follow(news)),
    reader.listenToLayout(() => map.redraw()),
    session.listen((now, before) => {
      if (now.selected !== before.selected) map.select(now.selected);
      const areOthers = now.filter !== before.filter || now.find !== before.find || now.bar !== before.bar;
      if (areOthers || now.theme !== before.theme || now.contrast !== before.contrast) map.redraw();
    }),
  ];
  const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];
  const queries = schemes.map((scheme) => matchMedia(scheme));
  const redraw = (): void => map.redraw();
  for (const query of queries) query.addEventListener('change', redraw);
  map.redraw();
  return () => {
    for (const stop of stops) stop();
    for (const query of queries) query.removeEventListener('change', redraw);
    map.stop();
  };
}

class PassageMapDrawing {
  readonly #desk: Desk;
  readonly #reader: ReadingView;
  readonly #canvas: HTMLCanvasElement;
  #idle: number | undefined;
  /** Everything is to be drawn anew. */
  #isStale = true;
  #rows: MapRows | undefined;
  #colours: MapColours | undefined;
  #most = 0;
  #scale: TextScale | undefined;
  #found: ReadonlySet<number> = new Set();
  #selected: RowRange | undefined;
  #changed: RowRange[] = [];

  constructor(desk: Desk, reader: ReadingView, canvas: HTMLCanvasElement) {
    this.#desk = desk;
    this.#reader = reader;
    this.#canvas = canvas;
  }

  redraw(): void {
    this.#isStale = true;
    this.#ask();
  }

  follow(news: BookNews): void {
    const rows = this.#rows;
    // Which of them a filter leaves is worked out anew.
    if (!news || !rows || this.#isStale || isFiltering(session.get().filter)) return this.redraw();
    for (const [id, before] of news) {
      const after = this.#desk.book.placeOf(id);
      if (before) this.#changed.push(rows.change(before, -1));
      if (after) this.#changed.push(rows.change(after, 1));
    }
    this.select(session.get().selected);
  }

  select(id: string | undefined): void {
    const rows = this.#rows;
    const place = id === undefined ? undefined : this.#desk.book.placeOf(id);
    if (!rows) return;
    if (this.#selected) this.#changed.push(grown(this.#selected, rows.height));
    this.#selected = place && rows.rowsOf(place);
    if (this.#selected) this.#changed.push(grown(this.#selected, rows.height));
    this.#ask();
  }

  stop(): void {
    if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
  }

  #ask(): void {
    this.#idle ??= requestIdleCallback(
      () => {
        this.#idle = undefined;
        this.#draw();
      },
      { timeout: LATEST_MS },
    );
  }

  #draw(): void {
    if (this.#isStale) this.#prepare();
    const context = this.#canvas.getContext('2d');
    const [rows, colours] = [this.#rows, this.#colours];
    if (!context || !rows || !colours) return;
    const content: MapContent = {
      rows,
      selected: this.#selected,
      found: this.#found,
      slotAt: (row) => this.#slotAt(row),
    };
    const how = { colours, most: this.#most, width: this.#canvas.clientWidth };
    for (const range of this.#changed) drawRows(context, range, content, how);
    this.#changed = [];
  }

  /** Measures and counts everything anew. */
  #prepare(): void {
    this.#canvas.style.right = `${this.#reader.scrollBarWidth}px`;
    const { clientWidth, clientHeight } = this.#canvas;
    const density = window.devicePixelRatio;
    this.#canvas.width = Math.round(clientWidth * density);
    this.#canvas.height = Math.round(clientHeight * density);
    this.#canvas.getContext('2d')?.scale(density, density);
    const scale = this.#reader.scale();
    const height = Math.max(1, Math.floor(clientHeight / ROW));
    const rowAt = (offset: number): number => Math.floor(scale.shareAt(offset) * height);
    const { find, bar, selected } = session.get();
    const rows = new MapRows(height, rowAt, shownPlaces(this.#desk));
    const hits = bar === 'find' ? hitsFor(this.#desk, find) : [];
    const place = selected === undefined ? undefined : this.#desk.book.placeOf(selected);
    this.#scale = scale;
    this.#rows = rows;
    this.#most = rows.most;
    this.#colours = coloursOf(this.#canvas);
    this.#found = new Set(hits.map(({ start }) => rowAt(start)));
    this.#selected = place && rows.rowsOf(place);
    this.#changed = [{ first: 0, last: height - 1 }];
    this.#isStale = false;
  }

  /** Whose colour a row has: only where passages are so few that each can be told from the others. */
  #slotAt(row: number): number | undefined {
    const [rows, scale] = [this.#rows, this.#scale];
    if (!rows || !scale || this.#desk.book.size * ROWS_EACH > rows.height) return undefined;
    const [start, end] = [scale.offsetAt(row / rows.height), scale.offsetAt((row + 1) / rows.height)];
    const slots = this.#desk.book
      .touching(start, Math.max(start + 1, end))
      .map(({ actors }) => actors.find(({ slot }) => slot !== undefined)?.slot);
    return slots.every((slot) => slot === slots[0]) ? slots[0] : undefined;
  }
}

/** The colours of the style sheet as the canvas takes them: what a theme makes of a name is known of elements only. */
function coloursOf(canvas: HTMLCanvasElement): MapColours {
  const resolved = (name: string): string => {
    canvas.style.color = `var(--${name})`;
    return getComputedStyle(canvas).color;
  };
  const number = (name: string): number =>
    Number(getComputedStyle(canvas).getPropertyValue(`--${name}`)) || 0;
  const colours = {
    mark: resolved('map-mark'),
    selected: resolved('map-selected'),
    found: resolved('map-found'),
    slots: Array.from({ length: HUES }, (_, slot) => resolved(`slot-${slot}`)),
    shades: [number('map-faintest'), number('map-darkest')] as const,
  };
  canvas.style.color = '';
  return colours;
}
