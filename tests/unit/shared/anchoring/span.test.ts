import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanOf } from '#shared/anchoring/span';
import { Span } from '#shared/model/passage';

test('a span carries its quote and up to 32 units of what stands around it', () => {
  const text = `${'a'.repeat(40)}quote${'b'.repeat(10)}`;

  expect(spanOf(text, 40, 45)).toEqual({
    start: 40,
    end: 45,
    quote: 'quote',
    before: 'a'.repeat(32),
    after: 'b'.repeat(10),
  });
});

test('an end within a surrogate pair moves outward', () => {
  expect(spanOf('a🛰b', 2, 4)).toMatchObject({ start: 1, end: 4, quote: '🛰b' });
  expect(spanOf('a🛰b', 0, 2)).toMatchObject({ start: 0, end: 3, quote: 'a🛰' });
});

test('whatever the text and selection, a span holds what is there and no half of a pair', () => {
  const graphemes = fc.array(fc.constantFrom('a', ' ', '🛰', '👩‍👧', 'e\u0301', 'ע'), {
    minLength: 1,
    maxLength: 90,
    size: 'max',
  });
  fc.assert(
    fc.property(graphemes, fc.nat(), fc.nat(), (parts, one, other) => {
      const text = parts.join('');
      const [from, to] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b) as [
        number,
        number,
      ];
      if (from === to) return;

      const span = spanOf(text, from, to);

      expect(Span.safeParse(span).success).toBe(true);
      expect(text.slice(span.start, span.end)).toBe(span.quote);
      expect(text.slice(0, span.start).endsWith(span.before)).toBe(true);
      expect(text.slice(span.end).startsWith(span.after)).toBe(true);
      // Half of a pair is left out rather than kept.
      expect(Math.min(32, span.start) - span.before.length).toBeOneOf([0, 1]);
      expect(Math.min(32, text.length - span.end) - span.after.length).toBeOneOf([0, 1]);
      expect(span.before + span.quote + span.after).not.toMatch(/\p{Cs}/u);
    }),
  );
});
