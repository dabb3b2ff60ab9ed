import { expect, test } from 'vitest';
import { writtenDate } from '#shared/import/html/written-date';

test.each([
  ['2024-10-28T23:42:17.113Z', '', '2024-10-28'],
  ['20241028', '', '2024-10-28'],
  ['Monday, October 28, 2024 11:00 AM', 'en', '2024-10-28'],
  ['Oct. 30, 2024', 'en', '2024-10-30'],
  ['28. Oktober 2024', 'de', '2024-10-28'],
  ['1er juillet 2024', 'fr', '2024-07-01'],
  ['28 de octubre de 2024', 'es', '2024-10-28'],
  ['8 listopada 2024', 'pl', '2024-11-08'],
  ['8 липня 2024', 'uk', '2024-07-08'],
  ['28 أكتوبر 2024', 'ar', '2024-10-28'],
  ['۰۸ آبان ۱۴۰۳ - ۰۸:۳۰', 'fa', '2024-10-29'],
  ['2024年10月28日(月)', 'ja', '2024-10-28'],
  ['3/4/2024', 'en-US', '2024-03-04'],
  ['3/4/2024', 'fr', '2024-04-03'],
  ['28.10.2024', '', '2024-10-28'],
])('%s in "%s" is %s', (text, language, date) => {
  expect(writtenDate(text, language)).toEqual({ date });
});

test('a date that can be read in two ways is unclear, and no date is none', () => {
  expect(writtenDate('3/4/2024', 'en')).toEqual({ unclear: '3/4/2024' });
  expect(writtenDate('no 12 men 2024')).toBeUndefined();
});
