import { expect, test } from 'vitest';
import { spanOf } from '#shared/anchoring/span';
import { sentencesAround } from '#shared/passage-table/sentence-around';
import { DOCUMENT } from '#tests/builders/ids';

const OTHER = 'f'.repeat(64);
const lines = 'Before it. The troops that were sent to the border\nhave arrived. They stay.';
const text = `${lines}\nAnother paragraph, one sentence`;
const blocks = [
  { start: 0, end: lines.length, kind: 'paragraph' as const },
  { start: lines.length + 1, end: text.length, kind: 'paragraph' as const },
];

function target(quote: string, textDigest = DOCUMENT) {
  const start = text.indexOf(quote);
  return { textDigest, spans: [spanOf(text, start, start + quote.length)] };
}

test.each([
  ['troops', 'The troops that were sent to the border have arrived.'],
  ['arrived. They', 'The troops that were sent to the border have arrived. They stay.'],
  ['paragraph', 'Another paragraph, one sentence'],
])('the context of “%s” is whole sentences of its paragraph', (quote, context) => {
  const contextOf = sentencesAround({ text, blocks }, DOCUMENT);

  expect(contextOf(target(quote))).toBe(context);
});

test('a passage of another text, or without one, has the words that it keeps', () => {
  const kept = '…Before it. The troops that were sent to the border ha…';

  expect(sentencesAround({ text, blocks }, DOCUMENT)(target('troops', OTHER))).toBe(kept);
  expect(sentencesAround(undefined, DOCUMENT)(target('troops'))).toBe(kept);
});

test('a sentence without an end is cut around the passage', () => {
  const long = `${'word '.repeat(1_000)}the claim ${'word '.repeat(1_000)}`;
  const start = long.indexOf('the claim');
  const contextOf = sentencesAround(
    { text: long, blocks: [{ start: 0, end: long.length, kind: 'paragraph' }] },
    DOCUMENT,
  );

  const context = contextOf({ textDigest: DOCUMENT, spans: [spanOf(long, start, start + 9)] });

  expect(context.length).toBeLessThan(1_300);
  expect(context).toMatch(/^….*the claim.*…$/u);
});
