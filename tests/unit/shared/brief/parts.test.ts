import { expect, test } from 'vitest';
import type { BriefPart } from '#shared/brief/brief';
import {
  findingsIn,
  keyOfPart,
  moved,
  withFindings,
  withoutParts,
  withWordsBehind,
} from '#shared/brief/parts';
import type { Domain } from '#shared/model/implication';

const finding = (implication: string): BriefPart => ({ kind: 'finding', implication });
const words = (id: string) => ({ kind: 'words', id, text: 'Own words.' }) as const;
const domains: Record<string, Domain> = { p1: 'pol', p2: 'pol', p3: 'pol', m1: 'mil', m2: 'mil' };
const domainOf = (id: string): Domain | undefined => domains[id];
const keys = (parts: readonly BriefPart[]): string => parts.map(keyOfPart).join(' ');
const brief = ['p1', 'm1'].map(finding);

test('a finding joins those of its domain, and the first of a domain stands at the end', () => {
  expect(keys(withFindings(brief, ['m2', 'p2', 'p3', 'none'], domainOf))).toBe('p1 p2 p3 m1 m2 none');
});

test('findings that are in the brief stay where they are, and nothing is in it twice', () => {
  expect(keys(withFindings(brief, ['m1', 'p2', 'p2'], domainOf))).toBe('p1 p2 m1');
});

test('own words keep their place when findings are added around them', () => {
  const parts = [words('w1'), finding('p1'), words('w2'), finding('m1')];

  expect(keys(withFindings(parts, ['p2', 'm2'], domainOf))).toBe('w1 p1 p2 w2 m1 m2');
});

test('own words stand behind a part, or at the beginning', () => {
  expect(keys(withWordsBehind(brief, 'p1', words('w')))).toBe('p1 w m1');
  expect(keys(withWordsBehind(brief, undefined, words('w')))).toBe('w p1 m1');
});

test('a part is moved to another place, and no further than to an end', () => {
  const parts = ['a', 'b', 'c'].map(finding);

  expect(keys(moved(parts, 'a', 1))).toBe('b a c');
  expect(keys(moved(parts, 'c', 0))).toBe('c a b');
  expect(keys(moved(parts, 'b', 99))).toBe('a c b');
  expect(keys(moved(parts, 'b', -1))).toBe('b a c');
  expect(keys(moved(parts, 'gone', 1))).toBe('a b c');
});

test('what is taken out is gone, and the rest says which findings are left', () => {
  const left = withoutParts([...brief, words('w')], new Set(['p1', 'w']));

  expect(keys(left)).toBe('m1');
  expect(findingsIn([...brief, words('w')])).toEqual(['p1', 'm1']);
});
