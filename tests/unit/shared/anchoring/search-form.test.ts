import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSearchForm, searchFormOf } from '#shared/anchoring/search-form';

test.each([
  ['“Don’t” – he said', '"Don\'t" - he said'],
  ['a \n\u00A0 b', 'a b'],
  ['dis\u00ADcon\u200Btent', 'discontent'],
  ['cafe\u0301', 'café'],
  ['\u1112\u1161\u11AB', '한'],
  ['🛰 A', '🛰 A'],
])('%j is sought as %j', (text, form) => {
  expect(searchFormOf(text).text).toBe(form);
  expect(isSearchForm(text)).toBe(false);
});

test('whatever the text, every offset of its form leads into the text, in order', () => {
  const written = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '“',
    '’',
    '—',
    'e\u0301',
    '\u0301',
    '\u00AD',
    '🛰',
    '👩‍👧',
    '한',
    '\u1112\u1161',
    'ش',
    '\u0958\u0301',
  );
  fc.assert(
    fc.property(fc.array(written, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { text: form, toText, toForm } = searchFormOf(text);

      if (isSearchForm(text)) expect(form).toBe(text);
      expect(toText(form.length)).toBe(text.length);
      for (let at = 1; at <= form.length; at += 1) expect(toText(at)).toBeGreaterThanOrEqual(toText(at - 1));
      for (let at = 0; at <= text.length; at += 1) expect(toText(toForm(at))).toBeGreaterThanOrEqual(at);
    }),
    { numRuns: 500 },
  );
});
