import { writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { at, scholion } from './io';

const text = 'President Ada Example met Pyongyang’s envoy in Russia.\nNATO waited.';

beforeAll(() => {
  writeFileSync(at('article.txt'), text);
  writeFileSync(at('empty.txt'), '\n');
  writeFileSync(
    at('codebook.json'),
    JSON.stringify({
      actors: [
        {
          id: 'nk',
          name: 'North Korea',
          type: 'state',
          aliases: [{ text: 'Pyongyang', kind: 'metonym', apply: 'ask' }],
        },
        { id: 'ex', name: 'Ada Example', type: 'person' },
      ],
    }),
  );
  writeFileSync(at('damaged.json'), '{');
  writeFileSync(at('wrong.json'), '{"actors": [{"id": "a"}]}');
});

test('with a codebook its actors are found, and nobody else', async () => {
  const { exitCode, out, err } = await scholion(
    'suggest',
    at('article.txt'),
    '--codebook',
    at('codebook.json'),
    '--json',
  );

  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  expect(JSON.parse(out)).toEqual([
    { start: 10, end: 21, quote: 'Ada Example', actor: 'ex', alias: 'Ada Example', apply: 'auto' },
    { start: 26, end: 35, quote: 'Pyongyang', actor: 'nk', alias: 'Pyongyang', apply: 'ask' },
  ]);
});

test('without one, states, bodies and the people whom the text names, with their names', async () => {
  const { out } = await scholion('suggest', at('article.txt'), '--json');

  const hits = JSON.parse(out) as {
    quote: string;
    name: string;
    apply: string;
    start: number;
    end: number;
  }[];
  expect(hits.map(({ quote, name, apply }) => [quote, name, apply])).toEqual([
    ['Ada Example', 'Ada Example', 'auto'],
    ['Pyongyang', 'North Korea', 'ask'],
    ['Russia', 'Russia', 'ask'],
    ['NATO', 'NATO', 'auto'],
  ]);
  for (const { start, end, quote } of hits) expect(text.slice(start, end)).toBe(quote);
});

test('for a person, the mentions of each actor with the words around them and why it asks', async () => {
  const { out } = await scholion('suggest', at('article.txt'));

  expect(out).toContain('Russia: 1 mention\n');
  expect(out).toContain('Pyongyang’s envoy in [Russia]. NATO waited.  (used as a place)\n');
  expect(out).toMatch(/4 mentions of 4 actors; 2 for you to decide\n$/);
});

test.each([
  ['a file that is gone', ['gone.txt'], 'gone.txt: cannot be read (ENOENT)\n'],
  ['a file without text', ['empty.txt'], 'empty.txt: could not be read: there is no text in it\n'],
  [
    'a codebook that is gone',
    ['article.txt', '--codebook', 'gone.json'],
    'gone.json: cannot be read (ENOENT)\n',
  ],
  [
    'a codebook that is no JSON',
    ['article.txt', '--codebook', 'damaged.json'],
    'damaged.json: not a codebook: it is not JSON\n',
  ],
  [
    'a codebook without names',
    ['article.txt', '--codebook', 'wrong.json'],
    /^wrong\.json: not a codebook: actors\.0\.name: /,
  ],
])('%s is named', async (_, args, said) => {
  const { exitCode, out, err } = await scholion(
    'suggest',
    ...args.map((arg) => (arg.startsWith('-') ? arg : at(arg))),
  );

  expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
  expect(err).toMatch(said);
});

test.each([
  ['no article', []],
  ['two articles', ['a.txt', 'b.txt']],
  ['an unknown option', ['a.txt', '--colour']],
])('%s is wrong use', async (_, args) => {
  expect(await scholion('suggest', ...args)).toMatchObject({ exitCode: 2, out: '' });
});
