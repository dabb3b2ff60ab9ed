import { countWords } from '../text/count-words';
import { differenceOf } from './difference';

/** How many words one text has more than another, and how many it no longer has: one that was replaced counts as both. */
export function changedWords(before: string, after: string): { added: number; removed: number } {
  let [added, removed] = [0, 0];
  for (const { start, end, newStart, newEnd } of differenceOf(before, after, 'words').edits) {
    removed += countWords(before.slice(start, end));
    added += countWords(after.slice(newStart, newEnd));
  }
  return { added, removed };
}
