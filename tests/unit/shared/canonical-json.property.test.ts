import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '#shared/canonical-json';

/** Keys that engines put elsewhere than where they were written, and such as sort otherwise by code point. */
const key = fc.oneof(fc.string(), fc.constantFrom('10', '9', 'a', 'B', '\u{1F600}', '\uFB33', '__proto'));
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(null, true, -0, 1e21, 'says \\ud800 in words'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}));

test('keys stand in the order of their UTF-16 units, at every depth, and the value is the same', () => {
  fc.assert(
    fc.property(value, (given) => {
      const json = canonicalJson(given);

      expect(json).toBe(plainly(given));
      expect(canonicalJson(JSON.parse(json) as Json)).toBe(json);
    }),
  );
});

test.each([
  ['a lone surrogate', '\uD800'],
  ['one in a key', { '\uDC00': 1 }],
  ['one deep within what is in order', { a: [{ b: 'x\uD83D' }] }],
  ['no number', Number.NaN],
  ['an endless number', [{ a: Infinity }]],
])('%s has no canonical form', (_, given) => {
  expect(() => canonicalJson(given)).toThrow(TypeError);
});

test('what is undefined is left out, wherever it stands', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

/** RFC 8785, 3.2.3, word for word. */
function plainly(given: Json): string {
  if (typeof given !== 'object' || given === null) return JSON.stringify(given);
  if (Array.isArray(given)) return `[${given.map((item: Json) => plainly(item)).join(',')}]`;
  const members = Object.entries(given as Record<string, Json>)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${plainly(member)}`);
  return `{${members.join(',')}}`;
}
