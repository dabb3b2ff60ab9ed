import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineStart } from '#renderer/features/search/line-start';

test.each([
  ['all of it fits', 'in the port of ', 20, 'in the port of '],
  ['the last words', 'ships lie in the port of ', 5, '…port of '],
  ['from a word on, not within one', 'ships in the harbours of ', 5, '…of '],
  ['exactly from a word on', 'ships in the port of ', 4, '…port of '],
  ['what was cut before', '…in the port of ', 5, '…port of '],
  ['what was cut before and fits', '…port of ', 20, '…port of '],
  ['between letters where there are no spaces', '政府官员表示今年', 4, '…表示今年'],
  ['no room', 'in the port of ', 0, '…'],
  ['nothing before', '', 5, ''],
])('%s', (_, words, room, start) => {
  expect(lineStart(words, room)).toBe(start);
});

test('what is left ends as the words do, and never takes more room', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(words, fc.nat(30), (line, room) => {
      const start = lineStart(line, room);
      if (start === line) return;
      expect(start.startsWith('…')).toBe(true);
      expect(line.endsWith(start.slice(1))).toBe(true);
      expect(Array.from(start.slice(1)).length).toBeLessThanOrEqual(2 * room);
    }),
  );
});
