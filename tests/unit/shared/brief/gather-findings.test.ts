import { expect, test } from 'vitest';
import { gatherFindings } from '#shared/brief/gather-findings';
import type { Finding } from '#shared/brief/finding';
import type { Material, MaterialRow } from '#shared/brief/material';
import { sampleMaterial, settledIn } from '#tests/builders/sample-material';

const sample = sampleMaterial();
const relief = 'North Korean troops relieve Russia’s worn units on the Kursk front.';
const burden = 'The North Korean units cost their Russian hosts more than they bring.';

function idOf(statement: string, material = sample): string {
  const id = settledIn(material).get(statement);
  if (!id) throw new Error(`The sample does not say: ${statement}`);
  return id;
}

function findingOn(statement: string, material: Material = sample): Finding {
  const [finding] = gatherFindings(material, [idOf(statement)]);
  if (!finding) throw new Error('It is not found');
  return finding;
}

test('a finding has names for ids, and what was judged', () => {
  const finding = findingOn(relief);

  expect(finding.judged).toEqual({
    statement: relief,
    basis: 'stated',
    likelihood: 'likely',
    confidence: 'moderate',
    confidenceReason:
      'The deployment is confirmed by a named source; strength and task of the units are not.',
  });
  expect(finding.affected).toEqual([
    { name: 'Russian armed forces', effect: 'gain' },
    { name: 'Ukraine', effect: 'loss' },
  ]);
  expect(finding.domain).toBe('mil');
});

test('findings stand in the order that was asked for; what is not there is passed by', () => {
  const ids = [idOf(burden), 'gone', idOf(relief)];

  expect(gatherFindings(sample, ids).map(({ id }) => id)).toEqual([idOf(burden), idOf(relief)]);
});

test('evidence stands in the order of the text, each with its stance', () => {
  const { evidence } = findingOn(relief);
  const starts = evidence.map(
    ({ passage }) => sample.passage.find(({ id }) => id === passage)?.target.spans[0]?.start ?? NaN,
  );

  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(evidence.map(({ stance }) => stance).toSorted()).toEqual([
    'context',
    'supports',
    'supports',
    'undermines',
  ]);
});

test('whoever a passage lets speak says it; the voice that was set comes before who is tagged as speaking', () => {
  const sent = findingOn('North Korea becomes a party to the war in Ukraine.').evidence.find(({ quote }) =>
    quote.includes('have been sent'),
  );

  expect(sent).toMatchObject({ speakers: ['Mark Rutte'], mode: 'indirect', certainty: 'ct-plus' });
});

test('what cannot hold beside a finding is dissent on both sides', () => {
  expect(findingOn(relief).dissent).toEqual([
    { kind: 'excludes', by: 'Sample trainer', judged: findingOn(burden).judged },
  ]);
  expect(findingOn(burden).dissent).toEqual([
    { kind: 'excludes', by: 'Sample trainer', judged: findingOn(relief).judged },
  ]);
});

test('the same statement judged otherwise in another copy is dissent; left open there it is not', () => {
  const analyst = sample.person.find(({ name }) => name === 'Sample analyst');
  const copy = sample.layer.find(({ kind, person }) => kind === 'work' && person === analyst?.id);
  const settled = sample.implication.find(({ id }) => id === idOf(relief)) as MaterialRow<'implication'>;
  const other = {
    ...settled,
    id: 'other',
    layer: copy?.id ?? '',
    statement: relief.replace(/\.$/u, ''),
  };
  const withOther = (fields: Partial<MaterialRow<'implication'>>): Material => ({
    ...sample,
    conflictsWith: [],
    implication: [...sample.implication, { ...other, ...fields }],
  });

  expect(findingOn(relief, withOther({ likelihood: 'unlikely' })).dissent).toMatchObject([
    { kind: 'judges', by: 'Sample analyst', judged: { likelihood: 'unlikely' } },
  ]);
  expect(findingOn(relief, withOther({ likelihood: undefined, confidence: undefined })).dissent).toEqual([]);
});

test('a reviewer who rejects a finding is heard with the reason', () => {
  const [person] = sample.person;
  const review = {
    on: { type: 'implication', id: idOf(relief) },
    headsDigest: '',
    verdict: 'reject',
    note: 'The units are kept in the rear.',
    id: 'review',
    stream: sample.document[0]?.id ?? '',
    madeBy: person?.authors[0] ?? '',
    madeAt: 0,
  } as const;

  expect(findingOn(relief, { ...sample, conflictsWith: [], review: [review] }).dissent).toEqual([
    { kind: 'rejects', by: person?.name, note: 'The units are kept in the rear.' },
  ]);
});

test('one story told in two articles is one source: in the second it is heard already', () => {
  const [article] = sample.document;
  const passages = findingOn(relief).evidence.map(({ passage }) => passage);
  const copy = 'f'.repeat(64);
  const moved = passages.at(-1);
  const told = (twin: Material['twin']): Material => ({
    ...sample,
    twin,
    document: article ? [article, { ...article, id: copy, published: '2024-11-01' }] : [],
    passage: sample.passage.map((each) => (each.id === moved ? { ...each, stream: copy } : each)),
  });
  const twin = { a: article?.id ?? '', b: copy, id: 'twin', stream: '', madeBy: '', madeAt: 0 };
  const heard = (material: Material) =>
    findingOn(relief, material).evidence.map(({ isHeardAlready }) => isHeardAlready);

  expect(heard(told([]))).toEqual([false, false, false, false]);
  expect(heard(told([twin]))).toEqual([false, false, false, true]);
});

test('an actor that was merged goes by the name of the one it became', () => {
  const [kept, merged] = ['Ukraine', 'Russia'].map((name) => sample.actor.find((each) => each.name === name));
  const material = {
    ...sample,
    actor: sample.actor.map((each) =>
      each.id === merged?.id ? { ...each, mergedInto: kept?.id ?? '' } : each,
    ),
  };

  expect(findingOn('North Korea becomes a party to the war in Ukraine.', material).affected).toEqual([
    { name: 'Ukraine', effect: 'gain' },
    { name: 'Ukraine', effect: 'loss' },
  ]);
});

test('a page is told where the text has pages', () => {
  const pagesOf = () => [{ at: 0, label: '7' }];

  expect(findingOn(relief, { ...sample, pagesOf }).evidence[0]?.pages).toEqual({ first: '7', last: '7' });
  expect(findingOn(relief).evidence[0]?.pages).toBeUndefined();
});
