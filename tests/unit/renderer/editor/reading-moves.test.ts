import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDocument } from '#renderer/editor/build-document';
import { ReadingMoves, type Step } from '#renderer/editor/reading-moves';
import { SentenceIndex } from '#renderer/editor/sentence-index';
import { WordIndex } from '#renderer/editor/word-index';
import { wordsOf } from '#shared/text/segment';
import { aRevision } from '#tests/builders/a-document';

/** The moves through an article of these blocks. */
function anArticle(...blocks: readonly string[]) {
  const { text, ...file } = aRevision(blocks);
  const { index } = buildDocument({ text, ...file });
  const sentences = new SentenceIndex(text, index);
  const words = new WordIndex(text, sentences);
  return { text, words, sentences, moves: new ReadingMoves(words, sentences) };
}

const on: Step = { by: 'word', isForward: true };
const back: Step = { by: 'word', isForward: false };

const parts = fc.constantFrom(
  'troops',
  'U.S.',
  'Gen. ',
  '“Go!”',
  ' ',
  ' ',
  '. ',
  '…',
  ' — ',
  '10,000',
  '🛰',
  'القوات',
  '俄罗斯军队',
  'ทหารรัสเซีย',
);
const blocks = fc
  .array(
    fc.array(parts, { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
    { minLength: 1, maxLength: 6 },
  )
  .filter((all) => all.every((block) => block.trim() !== ''));

test('going on word by word comes to every word once, and going back comes to the same ones', () => {
  fc.assert(
    fc.property(blocks, (texts) => {
      const { text, moves, words } = anArticle(...texts);
      const there: number[] = [];
      for (let at = moves.move(on, -1); at !== undefined; at = moves.move(on, at)) there.push(at);
      const andBack: number[] = [];
      for (let at = moves.move(back, text.length + 1); at !== undefined; at = moves.move(back, at))
        andBack.push(at);

      expect(there).toEqual(words.touching({ start: 0, end: text.length }).map(({ start }) => start));
      expect(andBack.toReversed()).toEqual(there);
      expect(there.length).toBeGreaterThanOrEqual(wordsOf(text).length);
    }),
  );
});

test('what Shift takes in word by word or sentence by sentence, it gives back the same way', () => {
  fc.assert(
    fc.property(
      blocks,
      fc.constantFrom('word' as const, 'sentence' as const),
      fc.boolean(),
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      (texts, by, isForward, seed, steps) => {
        const { text, moves, words } = anArticle(...texts);
        const starts = words.touching({ start: 0, end: text.length });
        const anchor = starts[seed % Math.max(1, starts.length)]?.start;
        if (anchor === undefined) return;
        const heads = [anchor];
        for (let step = 0; step < steps; step += 1) {
          const head = moves.select({ by, isForward }, heads.at(-1) as number, anchor);
          if (head === undefined) break;
          expect(isForward ? head : -head).toBeGreaterThan((isForward ? 1 : -1) * (heads.at(-1) as number));
          heads.push(head);
        }

        let head = heads.at(-1) as number;
        for (const wanted of heads.toReversed().slice(1)) {
          head = moves.select({ by, isForward: !isForward }, head, anchor) as number;
          expect(head).toBe(wanted);
        }
      },
    ),
  );
});

test('words lead over sentences and blocks without any', () => {
  const { text, moves } = anArticle('One.', '* * *', '… “Two” — three.');

  expect(moves.move(on, 0)).toBe(text.indexOf('Two'));
  expect(moves.move(back, text.indexOf('Two'))).toBe(0);
  expect(moves.move({ by: 'sentence', isForward: true }, 0)).toBe(text.indexOf('*'));
});

test('the word at a place holds it, else ends there, else comes next', () => {
  const { text, words } = anArticle('俄罗斯军队 go (now).');
  const at = (offset: number): string | undefined => {
    const word = words.at(offset);
    return word && text.slice(word.start, word.end);
  };

  expect([at(3), at(5), at(8), at(9), at(text.length - 2), at(text.length)]).toEqual([
    '军队',
    '军队',
    'go',
    'now',
    'now',
    undefined,
  ]);
});

test('a block of megabytes is cut a part at a time, and no sentence is cut in two for it', () => {
  const sentence = 'The ministry said that troops had arrived. ';
  const { sentences, moves, text } = anArticle(sentence.repeat(70_000));
  const middle = Math.floor(35_000 * sentence.length);

  const began = performance.now();
  const found = sentences.at(middle + 7);
  const next = moves.move({ by: 'sentence', isForward: true }, middle);
  const took = performance.now() - began;

  expect(found).toEqual({ start: middle, end: middle + sentence.length - 1 });
  expect(next).toBe(middle + sentence.length);
  expect(took).toBeLessThan(200);
  let count = 0;
  for (
    let at = sentences.at(middle - 60_000);
    at && at.start < middle + 60_000;
    at = sentences.after(at.start)
  ) {
    expect(text.slice(at.start, at.end)).toBe(sentence.trim());
    count += 1;
  }
  expect(count).toBeGreaterThan(2700);
});
