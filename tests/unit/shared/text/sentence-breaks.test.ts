import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainBreaks, segmentedBreaks, sentenceBreaks } from '#shared/text/sentence-breaks';

const signs = [
  'He said|so|U|S|a|É|ß|Ж|я|ª|ǅ|ƻ|3|10|%|€|_|/|.|.|.|!|?|‼|…|,|:|-|–|—|(|)|[|]|"|\'|“|”|’|„|«|»|‹|•| | '.split(
    '|',
  ),
  ['\u00a0', '\t', '\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085'],
].flat();
const plain = fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((parts) => parts.join(''));

test('the rules find what the segmenter finds', () => {
  fc.assert(
    fc.property(plain, fc.constantFrom(undefined, 'en', 'de', 'ru'), (text, language) => {
      expect(plainBreaks(text, language)).toEqual(segmentedBreaks(text, language));
    }),
    { numRuns: 5_000 },
  );
});

test('in every sign that the rules know, they agree with the segmenter', () => {
  const disagree: string[] = [];
  for (let unit = 0; unit < 0x2100; unit += 1) {
    const sign = String.fromCharCode(unit);
    const texts = [`A${sign}`, `So. ${sign}A`, `So.${sign} A`, `So! ${sign}a`, `b. ${sign}a`, `b.${sign}5`];
    for (const text of texts) {
      const breaks = plainBreaks(text);
      if (breaks && breaks.join() !== segmentedBreaks(text).join()) disagree.push(JSON.stringify(text));
    }
  }
  expect(disagree).toEqual([]);
});

test('any text is cut as the segmenter cuts it', () => {
  const others = fc.constantFrom('القوات', '؟', '俄罗斯。', 'คน', '🛰', ';', '\u00ad', 'e\u0301', '। ', 'α;');
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...signs), others), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(sentenceBreaks(text)).toEqual(segmentedBreaks(text));
    }),
    { numRuns: 1_000 },
  );
});
