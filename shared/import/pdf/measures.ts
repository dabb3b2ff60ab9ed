import type { Line } from './lines';
import { isRightToLeftText } from './logical-order';
import type { LineRegion, ReadPage } from './read-page';

/** What is usual in a document. */
export type Measures = {
  /** The size of most of its text. */
  readonly bodySize: number;
  readonly isRightToLeft: boolean;
  /** Most of it is typed, so that such letters say nothing. */
  readonly isTyped: boolean;
  /** From baseline to baseline of lines of this size in this region, where they follow one another in a paragraph. */
  leadingOf(region: LineRegion, size: number): number;
};

/** Leading of a text of which no two lines follow one another, in sizes. */
const COMMON_LEADING = 1.2;

export function measuresOf(pages: readonly ReadPage[]): Measures {
  const lines = pages.flatMap(({ regions }) => regions.flatMap((region) => region.lines));
  const ofAll = new Map<number, number[]>();
  const ofRegion = new Map<LineRegion, Map<number, number[]>>();
  for (const region of pages.flatMap(({ regions }) => regions)) {
    const own = new Map<number, number[]>();
    ofRegion.set(region, own);
    for (const [size, leading] of leadingsOf(region.lines)) {
      for (const all of [own, ofAll]) all.set(size, [...(all.get(size) ?? []), leading]);
    }
  }
  return {
    bodySize: bodySizeOf(lines),
    isTyped: isMostlyMono(lines),
    isRightToLeft: isRightToLeftText(lines.map(({ text }) => text).join('\n')),
    leadingOf(region, size) {
      const own = ofRegion.get(region)?.get(step(size)) ?? [];
      const known = own.length >= 4 ? own : (ofAll.get(step(size)) ?? own);
      return known.length === 0 ? COMMON_LEADING * size : usual(known);
    },
  };
}

function leadingsOf(lines: readonly Line[]): (readonly [number, number])[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (!before || Math.abs(before.size - line.size) > 0.3) return [];
    const leading = line.baseline - before.baseline;
    return leading > 0.8 * line.size && leading < 2.2 * line.size
      ? [[step(line.size), leading] as const]
      : [];
  });
}

/** The smaller leadings are those within paragraphs: a quarter of the way from the smallest. */
function usual(leadings: readonly number[]): number {
  const sorted = leadings.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 2] ?? 0;
}

function bodySizeOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(step(size), (counts.get(step(size)) ?? 0) + text.length);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0] as const)[0];
}

function isMostlyMono(lines: readonly Line[]): boolean {
  const length = (runs: Line['runs']) => runs.reduce((sum, { text }) => sum + text.length, 0);
  const all = lines.reduce((sum, { runs }) => sum + length(runs), 0);
  return lines.reduce((sum, { runs }) => sum + length(runs.filter(({ isMono }) => isMono)), 0) * 2 > all;
}

function step(size: number): number {
  return Math.round(size * 2) / 2;
}
