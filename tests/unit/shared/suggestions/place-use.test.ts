import { expect, test } from 'vitest';
import { isPlaceUse } from '#shared/suggestions/place-use';

/** The name stands between brackets. */
function isPlace(marked: string): boolean {
  const start = marked.indexOf('[');
  return isPlaceUse(marked.replace(/[[\]]/g, ''), start, marked.indexOf(']') - 1);
}

test.each([
  'to [Russia]’s Kursk region',
  "[Ukraine]'s eastern border",
  "[China]'s own territory",
  '[France]’s Atlantic coast',
  'along the [Russia] border',
  'the [Poland]-Belarus border',
  'fighting in [Ukraine].',
  'In [Ukraine], shells fell.',
  'in the [United States]',
  'in eastern [Ukraine]',
  'across northern and central [Mali]',
  'troops entering [Russia], directly',
  'bordering [Ukraine], could',
  'stay inside [Russia] or cross',
  'in Belarus and [Russia]',
  'soldiers sent to [Russia] last week',
  'withdrew its forces from [Mali]',
  'on the border with [Ukraine]',
  'the border between Poland and [Ukraine]',
  'the border between [Poland] and Ukraine',
  'large parts of [Sudan]',
  'north of [Syria]',
  'in Russian-occupied [Ukraine]',
])('%s: a place', (marked) => {
  expect(isPlace(marked)).toBe(true);
});

test.each([
  '[Russia] attacked',
  '[Russia]’s military operations in the region',
  'it is in [Russia]’s interest',
  '[Russia]’s border guards',
  'extensive sanctions on [Russia]',
  'support for [Ukraine]',
  'weapons and support to [Ukraine]',
  'sent a message to [Russia]',
  'trust in [Russia]',
  'by bringing in [Iran]',
  'in [Russia]-backed areas',
  'those in which [Russia] fights',
  'according to [Russia]',
  'talks with [Ukraine]',
  'in the war, [Russia] said',
  'what it sent. To [Russia] it was',
  'born in\n[Russia] says',
])('%s: an actor', (marked) => {
  expect(isPlace(marked)).toBe(false);
});
