import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Automaton, foldWord, keyOfWord } from '#shared/suggestions/automaton';
import { foldText } from '#shared/suggestions/folded-text';

/** Few letters of several scripts, so that words nest, overlap and repeat. */
const unit = fc.constantFrom('a', 'a', 'b', 'é', '中', '文', ' ');
const text = fc.string({ unit, maxLength: 60 });
const words = fc
  .array(fc.string({ unit, minLength: 1, maxLength: 6 }), { maxLength: 30 })
  .map((all) => new Map(all.map((word) => [keyOfWord(foldWord(word)), foldWord(word)])))
  .map((byKey) => [...byKey.values()].filter(({ length }) => length > 0));

/** Enough for every node, for some, and for the root alone. */
test.each([undefined, 40, 1])('every place of every word is found, with a table of %s cells', (cells) => {
  fc.assert(
    fc.property(text, words, (text, words) => {
      const folded = foldText(text);
      const found: { word: number; first: number; last: number }[] = [];

      new Automaton(words, cells).read(folded, (word, first, last) => found.push({ word, first, last }));

      expect(found).toEqual(placesOf(words.map(keyOfWord), keyOfWord(folded)));
    }),
    { numRuns: 500 },
  );
});

/** By their ends, of those that end together the longest first. */
function placesOf(words: readonly string[], text: string) {
  return [...text].flatMap((_, last) =>
    words
      .map((word, number) => ({ word: number, first: last - word.length + 1, last }))
      .filter(({ word, first }) => first >= 0 && text.startsWith(words[word]!, first))
      .toSorted((a, b) => a.first - b.first),
  );
}
