import { startOf, type Paragraph } from './flow';
import { markerOf, type Marker } from './list-marker';
import type { Measures } from './measures';

export type ListItem = { readonly marker: Marker; readonly depth: number };

/** How far apart two items of one numbered list can be, in paragraphs. */
const NEAR = 12;
/** An item further in than the one before it by this, in sizes, is nested in it. */
const DEEPER = 0.7;
const DEEPEST = 8;

/**
 * Paragraphs that are items of lists. A number makes an item if the number before or after it is near; a dash, which also
 * opens what somebody says, if another one is.
 */
export function listItems(
  paragraphs: readonly Paragraph[],
  { isRightToLeft }: Measures,
): Map<Paragraph, ListItem> {
  const markers = paragraphs.map(([first]) =>
    first && !first.line.table ? markerOf(first.line) : undefined,
  );
  const items = new Map<Paragraph, ListItem>();
  /** Where the items that enclose the present one begin. */
  let starts: number[] = [];
  let page: unknown;
  for (const [index, paragraph] of paragraphs.entries()) {
    const marker = markers[index];
    const [first] = paragraph;
    if (!first || !marker || !isItem(index, markers)) {
      starts = [];
      continue;
    }
    const start = startOf(first.line, first.region, isRightToLeft) + (isRightToLeft ? 0 : first.region.left);
    // The same list begins elsewhere in another column.
    if (page !== first.region && starts.length > 0) starts = [start];
    page = first.region;
    const deeper = DEEPER * first.line.size;
    while (starts.length > 0 && (starts.at(-1) ?? 0) > start + deeper) starts.pop();
    if (starts.length === 0 || (starts.at(-1) ?? 0) < start - deeper) starts.push(start);
    items.set(paragraph, { marker, depth: Math.min(starts.length, DEEPEST) });
  }
  return items;
}

function isItem(index: number, markers: readonly (Marker | undefined)[]): boolean {
  const marker = markers[index];
  if (!marker) return false;
  if (marker.isCertain) return true;
  const near = markers.slice(Math.max(0, index - NEAR), index + NEAR + 1);
  const { number } = marker;
  if (number !== undefined)
    return near.some((other) => other?.number === number - 1 || other?.number === number + 1);
  const others = markers.slice(Math.max(0, index - 2), index + 3);
  return others.filter((other) => other && other.number === undefined).length > 1;
}
