import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { at, scholion } from './io';

const sample = at('sample.scholion');
beforeAll(async () => {
  await scholion('sample', '-o', sample);
});

async function rowsOf(...args: string[]): Promise<string[][]> {
  const { out, exitCode } = await scholion('matrix', sample, '--csv', ...args);
  expect(exitCode).toBe(0);
  return Papa.parse<string[]>(out.replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data;
}

test('who is affected, by domain: those affected most first, totals last', async () => {
  const [head, first, ...others] = await rowsOf();

  expect(head).toEqual([
    'Actor',
    'Political',
    'Military',
    'Economic',
    'Information',
    'Technology and infrastructure',
    'No domain',
    'All',
  ]);
  expect(first).toEqual(['Russia', '◆ 3', '', '▼ 1', '▼ 1', '', '', '◆ 5']);
  expect(others).toContainEqual(['South Korea', '', '', '', '', '▼ 1', '▼ 2', '▼ 3']);
  expect(others.at(-1)?.[0]).toBe('All');
});

test('by implication: one column each', async () => {
  const [head, ...rows] = await rowsOf('--by', 'implication');

  expect(head).toHaveLength(1 + 12 + 1);
  const column = head?.indexOf('North Korean troops relieve Russia’s worn units on the Kursk front.') ?? -1;
  expect(rows.find(([name]) => name === 'Ukraine')?.[column]).toBe('▼ 1');
});

test('another kind of matrix makes no sense', async () => {
  expect(await scholion('matrix', sample, '--by', 'day')).toMatchObject({ exitCode: 2 });
});
