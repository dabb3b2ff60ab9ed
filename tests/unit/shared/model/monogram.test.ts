import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Actor } from '#shared/model/actor';
import { monogramFor } from '#shared/model/monogram';

const none: ReadonlySet<string> = new Set();

test.each([
  ['North Korea', 'NK'],
  ['Ministry of Defence', 'MD'],
  ['Russia', 'RU'],
  ['NATO', 'NAT'],
  ['EU', 'EU'],
  ['United States of America', 'USA'],
  ['United Arab Emirates Air Force', 'UAE'],
  ['Ülle Õ', 'ÜÕ'],
  ['俄罗斯', '俄罗斯'],
  ['10th Brigade', '1B'],
])('%s is %s on a chip', (name, monogram) => {
  expect(monogramFor(name, none)).toBe(monogram);
});

test('a name of small words alone is abbreviated all the same', () => {
  expect(monogramFor('The The', none)).toBe('TT');
  expect(monogramFor('LA', none)).toBe('LA');
});

test('a name whose monogram is taken gets another one of its own letters', () => {
  expect(monogramFor('Russia', new Set(['RU']))).toBe('RUS');
  expect(monogramFor('North Korea', new Set(['NK']))).toBe('NOR');
});

test('when its letters are used up, a number tells it apart', () => {
  expect(monogramFor('Al', new Set(['AL']))).toBe('AL2');
});

test('whatever the name and whatever is taken, the monogram is new, short enough to be stored, and whole letters', () => {
  const letters = fc.constantFrom(
    'a',
    'R',
    'ß',
    'ﬃ',
    'ж',
    '俄',
    '𞤀',
    '𠀀',
    'e\u0301',
    '👩‍👧',
    ' ',
    '-',
    '7',
    'of ',
    'LA ',
  );
  const name = fc
    .array(letters, { minLength: 1, maxLength: 20 })
    .map((parts) => parts.join(''))
    .filter((text) => text.trim().length > 0);
  fc.assert(
    fc.property(name, fc.integer({ min: 0, max: 130 }), (text, alike) => {
      const taken = new Set<string>();
      for (let n = 0; n < alike; n += 1) taken.add(monogramFor(text, taken));

      const monogram = monogramFor(text, taken);

      expect(taken.size).toBe(alike);
      expect(taken).not.toContain(monogram);
      expect(Actor.safeParse({ name: text, monogram }).error).toBeUndefined();
      expect(monogram).not.toMatch(/\p{Cs}/u);
    }),
  );
});
