import { middle, type Box } from './box';
import type { Word } from './words';

/** A bullet stands within so many sizes before its item, with nothing near on its other side. */
const FURTHEST = 3;
/** More are a pattern, or points of a chart. */
const MOST_DOTS = 500;

/** Bullets that are drawn as shapes, as browsers do, as the words that they would be. */
export function drawnBullets(dots: readonly Box[], words: readonly Word[], isRightToLeft: boolean): Word[] {
  if (dots.length > MOST_DOTS) return [];
  return dots.flatMap((dot) => {
    const height = middle(dot.top, dot.bottom);
    const line = words.filter(
      ({ baseline, size, table }) => !table && height < baseline && height > baseline - 0.75 * size,
    );
    const gap = (word: Word) => (isRightToLeft ? dot.left - word.right : word.left - dot.right);
    const after = line.filter((word) => gap(word) >= 0).toSorted((a, b) => gap(a) - gap(b))[0];
    if (!after || gap(after) > FURTHEST * after.size) return [];
    const isFirst = !line.some((word) => gap(word) < 0 && gap(word) > -2 * FURTHEST * word.size);
    return isFirst ? [{ ...after, left: dot.left, right: dot.right, letters: ['•'] }] : [];
  });
}
