import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '#shared/import/canonical';

test('CRLF and CR become LF', () => {
  expect(canonicalText('a\r\nb\rc\nd\r\r\ne')).toEqual({ text: 'a\nb\nc\nd\n\ne', replaced: 0 });
});

test('what no text may hold is replaced one for one, and counted', () => {
  const raw = 'a\0b\u0007c\u000Cd\u007Fe\u0085f\uD800g\uDC00h';

  const { text, replaced } = canonicalText(raw);

  expect(text).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh');
  expect(text).toHaveLength(raw.length);
  expect(replaced).toBe(7);
});

test('TAB, emoji, joined sequences, combining marks and directional marks stay as they are', () => {
  const kept = 'a\tb 👩‍👩‍👧 e\u0301 é \u202Eعربي\u202C \u00AD\u200B\uFEFF ﬁ';

  expect(canonicalText(kept)).toEqual({ text: kept, replaced: 0 });
});

test('the canonical form of a canonical text is that text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const { text } = canonicalText(raw);

      expect(canonicalText(text)).toEqual({ text, replaced: 0 });
    }),
  );
});
