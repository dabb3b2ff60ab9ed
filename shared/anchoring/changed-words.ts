import { countWords } from '../text/count-words';
import { differenceOf } from './difference';

/** How many words one text has more than another, and how many it no longer has: one that was replaced counts as both. */
export function changedWords(before: string, after: string): { added: number; removed: number } {
  let [added, removed] = [0, 0];
  for (const { start, end, newStart, newEnd } of differenceOf(before, after, 'words').edits) {
    removed += countWords(withoutSigns(before.slice(start, end)));
    added += countWords(withoutSigns(after.slice(newStart, newEnd)));
  }
  return { added, removed };
}

/** A full stop that went with the words before it is no word. */
function withoutSigns(text: string): string {
  return text.replace(/(?<!\S)[^\p{L}\p{N}\s]+(?!\S)/gu, '');
}
