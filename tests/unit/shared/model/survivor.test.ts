import { expect, test } from 'vitest';
import { survivorOf } from '#shared/model/survivor';

const into: Record<string, string> = { a: 'b', b: 'c', ring: 'round', round: 'ring' };
const survivor = (id: string) => survivorOf(id, (each) => into[each]);

test('whoever was merged is the last of the chain', () => {
  expect(survivor('a')).toBe('c');
  expect(survivor('c')).toBe('c');
});

test('a ring ends', () => {
  expect(['ring', 'round']).toContain(survivor('ring'));
});
