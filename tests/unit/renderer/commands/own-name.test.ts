import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleName } from '#renderer/features/exchange/bundle-name';
import { errorsInName, initialsOf } from '#renderer/commands/own-name';
import { aListedDocument } from '#tests/builders/a-listed-document';

const on = new Date(2026, 10, 3, 23, 59);

test('a bundle of one document is called after it, one of several after the project, with the day', () => {
  const one = aListedDocument({ title: 'Troops in Kursk' });

  expect(bundleName([one], 'My project', on)).toBe('Troops in Kursk 2026-11-03.scholion');
  expect(bundleName([one, aListedDocument()], 'My project', on)).toBe('My project 2026-11-03.scholion');
});

test('a long title is cut between words', () => {
  const title = 'North Korean Troops in Kursk, and what they change for all sides of the war';

  expect(bundleName([aListedDocument({ title })], '', on)).toBe(
    'North Korean Troops in Kursk, and what they 2026-11-03.scholion',
  );
});

test('a title without a blank is cut between letters', () => {
  const title = `a${'🛰'.repeat(60)}`;

  expect(bundleName([aListedDocument({ title })], '', on)).toBe(`a${'🛰'.repeat(23)} 2026-11-03.scholion`);
});

test('whatever the title, the name is one that every file system takes', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'é', '🛰', '👩‍👧', '/', ':', '.', ' '),
        maxLength: 120,
        size: 'max',
      }),
      (title) => {
        const name = bundleName([aListedDocument({ title })], '', on);

        expect(name).toMatch(/2026-11-03\.scholion$/);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(name).toBe(name.trim());
        expect(name.length).toBeLessThanOrEqual(120);
      },
    ),
  );
});

test.each([
  ['Anna Kowalska', 'AK'],
  ['  anna  kowalska ', 'AK'],
  ['Jean-Luc de la Tour', 'JLT'],
  ['Ömer', 'Ö'],
  ['', ''],
  ['4 You', 'Y'],
])('the initials of “%s” are “%s” until the person writes their own', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a name and one to six letters are asked for', () => {
  const wrongIn = (name: string, initials: string) => Object.keys(errorsInName({ name, initials }));

  expect(wrongIn('Anna', 'AK')).toEqual([]);
  expect(wrongIn('Anna', ' ÄÖ ')).toEqual([]);
  expect(wrongIn(' ', '')).toEqual(['name', 'initials']);
  expect(wrongIn('Anna', 'ABCDEFG')).toEqual(['initials']);
  expect(wrongIn('Anna', 'A1')).toEqual(['initials']);
});
