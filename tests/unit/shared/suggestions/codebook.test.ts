import { expect, test } from 'vitest';
import { defaultApply, readCodebook } from '#shared/suggestions/codebook';

test('what a codebook says of its actors is taken, and what it leaves out is filled in by kind', () => {
  const aliases = [
    { text: 'Moscow', kind: 'metonym' },
    { text: 'Russian', kind: 'demonym', apply: 'auto' },
    { text: 'Federation' },
  ];

  expect(
    readCodebook({ version: 3, actors: [{ id: 'ru', name: 'Russia', type: 'state', aliases }] }),
  ).toEqual({
    candidates: [
      {
        id: 'ru',
        name: 'Russia',
        type: 'state',
        aliases: [
          { text: 'Moscow', kind: 'metonym', apply: 'ask' },
          { text: 'Russian', kind: 'demonym', apply: 'auto' },
          { text: 'Federation', kind: 'name', apply: 'auto' },
        ],
      },
    ],
  });
});

test.each([
  ['no object', [], /^the file: /],
  ['no actors', {}, /^actors: /],
  ['an actor without a name', { actors: [{ id: 'a' }] }, /^actors\.0\.name: /],
  ['an unknown type', { actors: [{ id: 'a', name: 'A', type: 'planet' }] }, /^actors\.0\.type: /],
  [
    'an empty alias',
    { actors: [{ id: 'a', name: 'A', aliases: [{ text: ' ' }] }] },
    /^actors\.0\.aliases\.0\.text: /,
  ],
  [
    'one id twice',
    {
      actors: [
        { id: 'a', name: 'A' },
        { id: 'a', name: 'B' },
      ],
    },
    /^actors: two actors have one id$/,
  ],
])('%s is said with its place', (_, json, problem) => {
  expect(readCodebook(json)).toEqual({ problem: expect.stringMatching(problem) });
});

test('a title asks only alone', () => {
  expect(defaultApply({ text: 'Secretary-General', kind: 'title' })).toBe('ask');
  expect(defaultApply({ text: 'President Putin', kind: 'title' })).toBe('auto');
});
