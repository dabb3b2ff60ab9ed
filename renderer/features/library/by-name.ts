import { plain, type ListedDocument } from '../../storage/listed-documents';

/** So many are shown: whoever does not find it among them types another letter. */
const MOST_SHOWN = 50;

/**
 * The documents whose title or source fits what was typed, best first; of equals, and with nothing typed, those opened last.
 *
 * @param recent ids, the latest first.
 */
export function documentsByName(
  documents: readonly ListedDocument[],
  typed: string,
  recent: readonly string[],
): readonly ListedDocument[] {
  const recency = new Map(recent.map((id, at) => [id, at]));
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  return documents
    .map((document) => ({ document, fit: fitOf(words, document.sought) }))
    .filter(({ fit }) => fit > 0)
    .toSorted(
      (a, b) =>
        b.fit - a.fit ||
        (recency.get(a.document.id) ?? recent.length) - (recency.get(b.document.id) ?? recent.length),
    )
    .slice(0, MOST_SHOWN)
    .map(({ document }) => document);
}

/** How well typed words fit: each must be found, as the beginning of a word, within one, or as its letters in order. */
function fitOf(words: readonly string[], sought: string): number {
  let sum = 1;
  for (const word of words) {
    const fit = fitOfWord(word, sought);
    if (fit === 0) return 0;
    sum += fit;
  }
  return sum;
}

function fitOfWord(word: string, sought: string): number {
  const at = sought.indexOf(word);
  if (at === 0) return 4;
  if (at > 0) return ` \n“"(-`.includes(sought.charAt(at - 1)) ? 3 : 2;
  // One or two letters in order are in almost everything.
  return word.length > 2 && hasInOrder(sought.split('\n', 1)[0] ?? '', word) ? 1 : 0;
}

function hasInOrder(title: string, letters: string): boolean {
  let at = -1;
  return [...letters].every((letter) => (at = title.indexOf(letter, at + 1)) >= 0);
}
