import { expect, test } from 'vitest';
import { countWords } from '#shared/text/count-words';

test.each([
  ['', undefined, 0],
  ['The quay  was\nclosed – again.', 'en', 6],
  ['استقرار نیروهای کره شمالی', 'fa', 4],
])('%j has the words that spaces part', (text, language, count) => {
  expect(countWords(text, language)).toBe(count);
});

test.each([
  ['北朝鮮の部隊がロシアに派遣された。', 'ja'],
  ['北朝鮮の部隊がロシアに派遣された。', undefined],
  ['กองทหารถูกส่งไปยังรัสเซีย', 'th'],
])('%j has more words than the one run that it is', (text, language) => {
  expect(countWords(text, language)).toBeGreaterThan(4);
  expect(countWords(text, language)).toBeLessThan(text.length);
});
