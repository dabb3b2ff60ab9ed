import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanOf } from '#shared/anchoring/span';
import { Span } from '#shared/model/passage';
import { sentencesOf, snapToWords, wordsOf, type Stretch } from '#shared/text/segment';
import * as cases from '#tests/builders/texts-to-cut';

const piecesOf = (text: string, stretches: readonly Stretch[]) =>
  stretches.map(({ start, end }) => text.slice(start, end));

test.each(cases.sentences)('the sentences of “%s” are %j', (text, cut) => {
  expect(piecesOf(text, sentencesOf(text))).toEqual(cut);
});

test.each(cases.words)('the words of “%s” are %j', (text, cut) => {
  expect(piecesOf(text, wordsOf(text))).toEqual(cut);
});

test.each(cases.selections)('in “%s”, selecting “%s” marks “%s”', (text, selected, passage) => {
  const start = text.indexOf(selected);

  const snapped = snapToWords(text, start, start + selected.length);

  expect(text.slice(snapped.start, snapped.end)).toBe(passage);
});

test('stretches are given in the units of the document in which the text stands', () => {
  expect(wordsOf('said so', 100)).toEqual([
    { start: 100, end: 104 },
    { start: 105, end: 107 },
  ]);
  expect(sentencesOf(' Yes. No.', 100)).toEqual([
    { start: 101, end: 105 },
    { start: 106, end: 109 },
  ]);
});

test('a number with a stop ends no sentence in a language that writes ordinals so', () => {
  const text = 'Am 3. Oktober kam er. Es waren 30.';

  expect(piecesOf(text, sentencesOf(text, 0, 'de'))).toEqual(['Am 3. Oktober kam er.', 'Es waren 30.']);
  expect(piecesOf(text, sentencesOf(text))[0]).toBe('Am 3.');
});

test('a language that somebody wrote down in words of their own is taken for none', () => {
  for (const language of ['Deutsch?', 'en_US', '', 'no idea']) {
    expect(wordsOf('said so', 0, language)).toHaveLength(2);
    expect(sentencesOf('Yes. No.', 0, language)).toHaveLength(2);
  }
});

test('a selection deep in a long text is taken as it would be in a short one', () => {
  const before = '🛰 words '.repeat(400);
  const start = before.length + 'The min'.length;

  expect(snapToWords(`${before}The ministry said so.${before}`, start, start + 3)).toEqual({
    start: before.length + 4,
    end: before.length + 12,
  });
});

const parts = fc.constantFrom(
  'troops',
  'U.S.',
  'Gen. ',
  ' ',
  '  ',
  '\n',
  '. ',
  '!',
  '“',
  '”',
  '🛰',
  '👩‍👧',
  'القوات',
  '俄罗斯',
);
const texts = fc.array(parts, { minLength: 1, maxLength: 40 }).map((all) => all.join(''));

test('sentences cover a text whole but for white space, in order, none over another', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const cut = sentencesOf(text);

      let from = 0;
      for (const { start, end } of cut) {
        expect(text.slice(from, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        from = end;
      }
      expect(text.slice(from).trim()).toBe('');
      for (const sentence of piecesOf(text, cut)) expect(sentence).toBe(sentence.trim());
    }),
  );
});

test('whatever is selected, a passage takes the words whole, adds nothing but words and what closes a quotation, and can be stored', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b) as [
        number,
        number,
      ];
      if (text.slice(start, end).trim() === '') return;

      const snapped = snapToWords(text, start, end);

      const touched = wordsOf(text).filter((word) => word.start < end && word.end > start);
      for (const word of touched) {
        expect(snapped.start).toBeLessThanOrEqual(word.start);
        expect(snapped.end).toBeGreaterThanOrEqual(word.end);
      }
      const first = touched[0]?.start ?? start;
      expect(snapped.start).toBeGreaterThanOrEqual(Math.min(start, first));
      const beyond = text.slice(Math.max(end, touched.at(-1)?.end ?? end), snapped.end);
      expect(beyond).toMatch(/^[”’“»)\]]*$/u);
      const quote = text.slice(snapped.start, snapped.end);
      expect(quote).toBe(quote.trim());
      if (touched.length > 0) expect(/[,;:!?…]$/u.test(quote)).toBe(false);
      expect(Span.safeParse(spanOf(text, snapped.start, snapped.end)).error).toBeUndefined();
    }),
  );
});

test('what was taken as whole words is taken the same a second time', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b) as [
        number,
        number,
      ];
      const snapped = snapToWords(text, start, end);
      if (snapped.start === snapped.end) return;

      expect(snapToWords(text, snapped.start, snapped.end)).toEqual(snapped);
    }),
  );
});
