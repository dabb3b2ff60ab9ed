import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { at, scholion } from './io';

const sample = at('sample.scholion');
beforeAll(async () => {
  await scholion('sample', '-o', sample);
});

async function tableOf(...args: string[]): Promise<Record<string, string>[]> {
  const file = at('table.csv');
  const { exitCode } = await scholion('export', sample, '-o', file, ...args);
  expect(exitCode).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data;
}

test('a line for each passage, with the sentence around it and all that was said of it', async () => {
  const rows = await tableOf();
  const row = rows.find((each) => each['Quote']?.startsWith('North Korean soldiers'));

  expect(rows).toHaveLength(7);
  expect(row).toMatchObject({
    Quote: 'North Korean soldiers have been sent to Russia’s Kursk region',
    Context:
      'On 28 October 2024 its Secretary-General, Mark Rutte, confirmed that North Korean soldiers have been sent to Russia’s Kursk region, on the border with Ukraine.',
    Publisher: 'Scholion sample',
    Published: '2024-10-29',
    Grade: 'not graded',
    'Said by': 'Mark Rutte, in other words',
    'Certainty of the speaker': 'certain',
    Actors: 'North Korean forces in Kursk (acts); Russia (affected); Mark Rutte (speaks)',
    Implications: 'supports: North Korea becomes a party to the war in Ukraine.',
    Basis: 'stated',
    Likelihood: 'very likely (80–95 %)',
    Confidence: 'high',
    'Marked by': 'Sample analyst',
  });
  expect(row?.['Link']).toMatch(/^scholion:\/\/project\/[\w-]+\/document\/\w+\/passage\/[\w-]+$/u);
});

test('implications are a table of their own', async () => {
  const rows = await tableOf('--of', 'implications');
  const row = rows.find((each) => each['Implication']?.startsWith('North Korea becomes a party'));

  expect(row).toMatchObject({ Basis: 'stated', Likelihood: 'very likely (80–95 %)' });
  expect(row?.['Affected']).toContain('Ukraine (loses)');
  expect(Number(row?.['Passages for it'])).toBeGreaterThan(0);
});

test('what was written, and how much, is said to the person and not printed', async () => {
  const file = at('said.csv');

  expect(await scholion('export', sample, '-o', file)).toEqual({
    exitCode: 0,
    out: '',
    err: `${file}: written, 7 passages\n`,
  });
});

test('a page has one article: of several one says which', async () => {
  const file = at('copy.html');

  expect(await scholion('export', sample, '-o', file, '--article', 'kursk')).toMatchObject({ exitCode: 0 });
  expect(readFileSync(file, 'utf8').match(/ id="c\d+"/gu)).toHaveLength(7);
  expect(await scholion('export', sample, '-o', file, '--article', 'elsewhere')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('No article in it is called "elsewhere".') as string,
  });
});

test.each([
  [['export', sample], /Say where to write it/u],
  [['export', sample, '-o', at('x.pages')], /There is no format "pages": csv, xlsx, html/u],
  [['export', sample, '-o', at('x.csv'), '--of', 'actors'], /There is no table of "actors"/u],
])('%j makes no sense', async (args, reason) => {
  const { exitCode, err } = await scholion(...args);

  expect(exitCode).toBe(2);
  expect(err).toMatch(reason);
  expect(existsSync(at('x.csv'))).toBe(false);
});
