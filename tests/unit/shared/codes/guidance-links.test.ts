import { expect, test } from 'vitest';
import { readGuidance, toggledLink, writeGuidance } from '#shared/codes/guidance-links';
import { DOCUMENT, newId, PROJECT } from '#tests/builders/ids';

const [one, other] = [newId(), newId()].map((passage) => ({ document: DOCUMENT, passage })) as [
  { document: string; passage: string },
  { document: string; passage: string },
];

test('examples are links below the words, and come back as they were', () => {
  const written = writeGuidance(PROJECT, ' Arms are used.\nOr threatened. ', [one, other]);

  expect(readGuidance(written)).toEqual({ words: 'Arms are used.\nOr threatened.', links: [one, other] });
  expect(readGuidance(undefined)).toEqual({ words: '', links: [] });
  expect(writeGuidance(PROJECT, '', [])).toBe('');
});

test('a passage becomes an example, and is none the second time', () => {
  expect(toggledLink([one], other)).toEqual([one, other]);
  expect(toggledLink([one, other], { ...one })).toEqual([other]);
});
