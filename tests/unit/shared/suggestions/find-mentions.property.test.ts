import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Candidate, Mention } from '#shared/suggestions/candidate';
import { compileMentions } from '#shared/suggestions/find-mentions';

/** Few letters and words, so that names overlap, nest and repeat. */
const word = fc.stringMatching(/^[ab]{1,3}$/);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const text = fc
  .array(fc.oneof(word, fc.constantFrom(' ', ' ', ', ', '\n', '’s', '-')), { maxLength: 30 })
  // Runs of spaces are one to the finder, and a matter of its own.
  .map((parts) => parts.join('').replace(/ +/g, ' '));
const candidates = fc.uniqueArray(words, { maxLength: 8 }).chain((names) =>
  fc
    .array(fc.constantFrom(...names, 'a b'), { minLength: names.length, maxLength: names.length })
    .map((aliases) =>
      names.map((name, at): Candidate => ({
        id: `${at}`,
        name,
        type: 'group',
        aliases: [{ text: aliases[at]!, kind: 'short', apply: 'auto' }],
      })),
    ),
);

test('what is found is what a plain search finds', () => {
  fc.assert(
    fc.property(text, candidates, (text, candidates) => {
      const found = compileMentions(candidates).in(text);

      expect(found.map(({ start, end, actor }) => ({ start, end, actor }))).toEqual(
        plainSearch(text, candidates),
      );
    }),
    { numRuns: 1000 },
  );
});

test('offsets quote the alias, and only mentions of a shared name lie on the same words', () => {
  fc.assert(
    fc.property(text, candidates, (text, candidates) => {
      const found = compileMentions(candidates).in(text);

      for (const { start, end, alias } of found) expect(text.slice(start, end)).toBe(alias);
      for (const [at, mention] of found.entries()) {
        const next = found[at + 1];
        if (next) expect(next.start >= mention.end || isSameShared(mention, next)).toBe(true);
      }
    }),
  );
});

test('names that do not occur change nothing', () => {
  fc.assert(
    fc.property(
      text,
      candidates,
      fc.array(fc.stringMatching(/^[ab]{1,3}c[ab]{0,3}$/)),
      (text, candidates, others) => {
        const more = others.map((name, at): Candidate => ({ id: `other ${at}`, name, aliases: [] }));

        expect(compileMentions([...candidates, ...more]).in(text)).toEqual(
          compileMentions(candidates).in(text),
        );
      },
    ),
  );
});

test('a stretch finds what the whole text finds there', () => {
  fc.assert(
    fc.property(text, candidates, fc.nat(60), fc.nat(60), (text, candidates, a, b) => {
      const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const finder = compileMentions(candidates);

      expect(finder.in(text, from, to)).toEqual(
        finder.in(text).filter(({ start, end }) => start >= from && end <= to),
      );
    }),
  );
});

function isSameShared(a: Mention, b: Mention): boolean {
  return (
    a.start === b.start && a.end === b.end && a.why === 'shared' && b.why === 'shared' && a.actor !== b.actor
  );
}

/** At each place the longest name that stands there as whole words, of each candidate that has it. */
function plainSearch(
  text: string,
  candidates: readonly Candidate[],
): Pick<Mention, 'start' | 'end' | 'actor'>[] {
  const found: Pick<Mention, 'start' | 'end' | 'actor'>[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (/\w/.test(text.charAt(start - 1))) continue;
    const here = candidates.flatMap(({ id, name, aliases }) =>
      [name, ...aliases.map(({ text }) => text)]
        .filter((alias) => text.startsWith(alias, start) && isEnd(text, start + alias.length))
        .map((alias) => ({ start, end: start + alias.length, actor: id })),
    );
    const end = Math.max(0, ...here.map((mention) => mention.end));
    const longest = here.filter((mention) => mention.end === end);
    found.push(
      ...longest.filter(({ actor }, at) => longest.findIndex((other) => other.actor === actor) === at),
    );
    if (end > 0) start = end - 1;
  }
  return found;
}

function isEnd(text: string, at: number): boolean {
  return !/\w/.test(text.charAt(at)) && !/^’(?!s(?!\w))\w/.test(text.slice(at, at + 3));
}
