import { expect, test } from 'vitest';
import {
  linesByRole,
  linesBySpeaker,
  linesOfImplications,
  linesOfPassages,
} from '#renderer/state/behind-lines';
import type { LedgerPassage } from '#shared/search/ledger';

const articles = new Map([
  ['late', { published: '2024-11-02', source: 'agency' }],
  ['early', { published: '2024-10-28', source: 'agency' }],
  ['other', { published: undefined, source: 'other' }],
]);

function aPassage(
  id: string,
  document: string,
  start: number,
  ...bearsOn: LedgerPassage['bearsOn']
): LedgerPassage {
  return {
    id,
    document,
    range: { start, end: start + 5 },
    by: undefined,
    madeAt: 0,
    kind: undefined,
    certainty: undefined,
    actors: [],
    themes: [],
    bearsOn,
  };
}

const supports = { implication: 'war', stance: 'supports' } as const;
const passages = [
  aPassage('repeated', 'late', 3, supports),
  aPassage('second', 'early', 40, { implication: 'war', stance: 'undermines' }),
  aPassage('first', 'early', 7, supports, { implication: 'aid', stance: 'context' }),
  aPassage('own', 'other', 1, supports),
];
const said = (lines: ReturnType<typeof linesOfPassages>) =>
  lines.map((line) =>
    line.kind === 'passage'
      ? `${line.stance ?? ''} ${line.passage.id}${line.isHeardAlready ? ' again' : ''}`.trim()
      : `${line.key} ${line.count}`,
  );

test('the evidence of each implication, what supports it first; a story told twice is heard once', () => {
  expect(said(linesOfImplications(['war', 'aid', 'nothing'], passages, articles))).toEqual([
    'war 4',
    'supports first',
    'supports repeated again',
    'supports own',
    'undermines second',
    'aid 1',
    'context first',
    'nothing 0',
  ]);
});

test('passages stand below their articles, the one published first before the others', () => {
  expect(said(linesOfPassages(passages, articles))).toEqual([
    'early 2',
    'first',
    'second',
    'late 1',
    'repeated again',
    'other 1',
    'own',
  ]);
});

test('passages of an actor stand below each role it has there, those without any below mentioned', () => {
  const tagged = passages.map((passage, at): LedgerPassage => ({
    ...passage,
    actors: [{ actor: 'north', roles: at === 0 ? ['acts', 'speaks'] : at === 1 ? [] : ['affected'] }],
  }));

  expect(said(linesByRole('north', tagged, articles))).toEqual([
    'acts 1',
    'repeated again',
    'affected 2',
    'first',
    'own',
    'speaks 1',
    'repeated again',
    'mentioned 1',
    'second',
  ]);
});

test('passages stand below who says them, the one who says most first; nobody is the author', () => {
  const speakerOf = ({ document }: LedgerPassage) => (document === 'early' ? 'minister' : undefined);

  expect(said(linesBySpeaker(passages, articles, speakerOf))).toEqual([
    'minister 2',
    'first',
    'second',
    'author 2',
    'repeated again',
    'own',
  ]);
});
