import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '#shared/import/canonical';
import { readPlainText } from '#shared/import/plain-text';
import { chooseCountings } from '#shared/import/refi/choose-counting';
import { KeptLines } from '#shared/import/refi/kept-lines';
import { countings, Positions, type Counting } from '#shared/import/refi/positions';
import { SourceText } from '#shared/import/refi/source-text';

const word = fc.constantFrom(
  'grain',
  'Ῥώμη',
  'заявил',
  'قالت',
  'الوزارة',
  'ב׳',
  '😀',
  '👩‍👩‍👧',
  '北京',
  'e\u0301t',
  '-',
);
const ending = fc.constantFrom(' ', ' ', ' ', '\n', '\r\n', '\r', '\r\n\r\n', '\n\n \n', '\t', '\u0007 ');
const rawText = fc
  .array(fc.tuple(word, ending), { minLength: 12, maxLength: 60 })
  .map((pieces) => pieces.map(([one, end]) => one + end).join(''));

/** Where a program that counts in this way would say an offset of the file's text is. */
function positionIn(raw: string, offset: number, { unit, newline, mark }: Counting): number {
  const before = raw.slice(0, offset);
  const breaks = before.match(/\r\n|\r|\n/g) ?? [];
  const letters = before.replace(/[\r\n]/g, '');
  const counted = unit === 'UTF-16' ? letters.length : [...letters].length;
  const each = (found: string) => (newline === 'as in the file' ? found.length : newline === 'one' ? 1 : 2);
  return (mark === 'counted' ? 1 : 0) + counted + breaks.reduce((sum, found) => sum + each(found), 0);
}

/** Every word of the text, with where it is in the file. */
function wordsIn(raw: string): { words: string; from: number; to: number }[] {
  return [...raw.matchAll(/[^\s\p{Cc}]+/gu)].map(({ 0: words, index }) => ({
    words,
    from: index,
    to: index + words.length,
  }));
}

test('every word is found where it was written to be, however it was counted', () => {
  fc.assert(
    fc.property(rawText, fc.constantFrom(...countings), (raw, counting) => {
      const text = new SourceText(raw);
      for (const { words, from, to } of wordsIn(raw)) {
        const range = text.rangeOf(positionIn(raw, from, counting), positionIn(raw, to, counting), counting);
        expect(range && text.text.slice(range.start, range.end)).toBe(words);
      }
    }),
  );
});

test('the counting is told by the names of the passages', () => {
  fc.assert(
    fc.property(rawText, fc.constantFrom(...countings), (raw, counting) => {
      const text = new SourceText(raw);
      const selections = wordsIn(raw).map(({ words, from, to }) => ({
        name: words,
        from: positionIn(raw, from, counting),
        to: positionIn(raw, to, counting),
      }));
      const [chosen] = chooseCountings([{ text, selections }]);
      // Where two ways lead to the same words, either is right.
      for (const { name, from, to } of selections) {
        const range = chosen && text.rangeOf(from, to, chosen);
        expect(range && text.text.slice(range.start, range.end)).toBe(name);
      }
    }),
  );
});

test('the plain text keeps the lines that are not blank, joined by one LF', () => {
  fc.assert(
    fc.property(rawText, (raw) => {
      const { text: canonical } = canonicalText(raw);
      const { text } = readPlainText(canonical);
      const lines = new KeptLines(canonical);
      const kept = canonical.split('\n').filter((line) => line.trim() !== '');
      expect(text).toBe(kept.join('\n'));
      for (let at = 0; at < canonical.length; at += 1) {
        if (canonical[at] !== '\n' && canonical[at]?.trim() !== '') {
          expect(text[lines.keptOffset(at)]).toBe(canonical[at]);
        }
      }
    }),
  );
});

test('positions outside the text, and those that are no numbers, are none', () => {
  const positions = new Positions('two\r\nlines', 'two\nlines');
  const [standard] = countings;

  expect(standard && [-1, 11, 0.5, NaN].map((at) => positions.offsetOf(at, standard))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(standard && positions.offsetOf(10, standard)).toBe(9);
});
