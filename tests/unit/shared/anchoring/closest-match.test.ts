import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { closestMatch, distanceOf } from '#shared/anchoring/closest-match';

/** The table of edit distances, row by row. Where a match may begin anywhere, nothing costs what precedes it. */
function lastRow(pattern: string, text: string, isAnchored: boolean): number[] {
  let row = Array.from({ length: pattern.length + 1 }, (_, at) => at);
  const last = [pattern.length];
  for (const [column, unit] of text.split('').entries()) {
    const next = [isAnchored ? column + 1 : 0];
    for (let at = 1; at <= pattern.length; at += 1) {
      const substituted = (row[at - 1] ?? 0) + (pattern[at - 1] === unit ? 0 : 1);
      next.push(Math.min(substituted, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
    last.push(row[pattern.length] ?? 0);
  }
  return last;
}

const letters = (most: number) =>
  fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: most }).map((all) => all.join(''));

test('the distance is that of the plain table', () => {
  fc.assert(
    fc.property(letters(90), letters(90), (one, other) => {
      expect(distanceOf(one, other)).toBe(lastRow(one, other, true).at(-1));
    }),
  );
});

test('no place in the text is nearer, and the place found is as near as it says', () => {
  fc.assert(
    fc.property(letters(80), letters(150), (pattern, text) => {
      const fewest = Math.min(...lastRow(pattern, text, false));
      const match = closestMatch(pattern, text, pattern.length);

      expect(match?.errors).toBe(fewest);
      if (match) expect(distanceOf(pattern, text.slice(match.start, match.end))).toBe(match.errors);
    }),
  );
});

test.each([
  ['said', 'He said so', { start: 3, end: 7, errors: 0 }],
  ['receive', 'they recieve it', { start: 5, end: 12, errors: 2 }],
  ['', 'anything', { start: 0, end: 0, errors: 0 }],
])('%j in %j', (pattern, text, match) => {
  expect(closestMatch(pattern, text, 3)).toEqual(match);
});

test('what is too far from everything has no place', () => {
  expect(closestMatch('ministry', 'xxxxxxxx', 3)).toBeUndefined();
});
