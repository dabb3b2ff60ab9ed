import { expect, test } from 'vitest';
import type { ActorEntry } from '#renderer/state/actors';
import type { ImplicationEntry } from '#renderer/state/implications';
import { recordingFrom } from '#renderer/state/recording';
import { isUntidy, requiredIn, untidyIn, type Work } from '#renderer/state/tidy';
import { put } from '#shared/bundle/put';
import { aView } from '#tests/builders/a-view';
import { AWorkbench } from '#tests/builders/a-workbench';
import { DOCUMENT } from '#tests/builders/ids';

const nothing: Work = {
  passages: [],
  implications: [],
  actors: [],
  document: undefined,
  layer: 'own',
  required: [],
  isJudged: false,
};
const anEntry = (parts: Partial<ActorEntry>): ActorEntry => ({
  id: 'russia',
  name: 'Russia',
  monogram: 'RU',
  slot: 0,
  type: undefined,
  aliases: [],
  ...parts,
});
const anImplication = (parts: Partial<ImplicationEntry> = {}): ImplicationEntry => ({
  id: 'gains',
  layer: 'own',
  statement: 'Russia gains troops.',
  basis: 'stated',
  domain: undefined,
  likelihood: 'likely',
  confidence: undefined,
  affected: [{ actor: 'russia', name: 'Russia', effect: 'gain' }],
  evidence: 1,
  conflicts: [],
  recorded: {},
  ...parts,
});
const shortOf = (work: Partial<Work>) =>
  untidyIn({ ...nothing, ...work }).map(({ kind, id, lacks }) => [
    kind,
    id,
    ...lacks.map(({ what }) => what),
  ]);

test('a passage lacks somebody in it, or a role of whoever is', () => {
  const acts = { id: 'a', name: 'A', roles: ['acts'] as const };
  const mute = { id: 'b', name: 'B', roles: [] };

  expect(
    shortOf({
      passages: [
        aView({ id: 'bare' }),
        aView({ id: 'half', actors: [acts, mute] }),
        aView({ id: 'whole', actors: [acts] }),
        aView({ id: 'not to be marked', recorded: { doNotMark: 'It is a heading.' } }),
      ],
    }),
  ).toEqual([
    ['passage', 'bare', 'nobody'],
    ['passage', 'half', 'role'],
  ]);
});

test('what the project requires is missing until it is said, of whoever says it by an actor who speaks', () => {
  const said = new Map(['certainty', 'voice'].map((key) => [key, { key, level: 'required' } as const]));
  const required = requiredIn(recordingFrom(said));
  const speaks = { id: 'a', name: 'A', roles: ['speaks'] as const };
  const told = aView({ actors: [speaks], recorded: { certainty: 'ct-plus' } });
  const untold = aView({ actors: [{ ...speaks, roles: ['acts'] }] });

  expect(isUntidy(told, required)).toBe(false);
  expect(untidyIn({ ...nothing, passages: [untold], required })[0]?.lacks).toEqual([
    { what: 'field', field: 'voice' },
    { what: 'field', field: 'certainty' },
  ]);
});

test('an implication lacks evidence, likelihood, or somebody affected', () => {
  expect(
    shortOf({
      implications: [
        anImplication({ id: 'whole' }),
        anImplication({ id: 'bare', evidence: 0, likelihood: undefined, affected: [] }),
      ],
    }),
  ).toEqual([['implication', 'bare', 'evidence', 'likelihood', 'affected']]);
});

test('an actor without a type is listed where it appears, and nowhere else', () => {
  const actors = [
    anEntry({}),
    anEntry({ id: 'elsewhere', name: 'Elsewhere' }),
    anEntry({ id: 'sorted', type: 'state' }),
  ];

  expect(shortOf({ actors, implications: [anImplication()] })).toEqual([['actor', 'russia', 'type']]);
});

test('a colleague’s copy is the colleague’s to tidy, and without one’s own there is nothing to do', () => {
  const passages = [aView({ layer: 'colleague' })];
  const implications = [anImplication({ layer: 'colleague', evidence: 0 })];

  expect(shortOf({ passages, implications })).toEqual([]);
  expect(shortOf({ passages, layer: undefined })).toEqual([]);
});

test('ten thousand passages are looked through in one pass, not each against all others', () => {
  const passages = Array.from({ length: 10_000 }, () => aView());
  const began = performance.now();

  expect(untidyIn({ ...nothing, passages }).length).toBe(10_000);
  expect(performance.now() - began).toBeLessThan(1_500);
});

test('an implication lacks what the project requires of it, as far as that applies', () => {
  const keys = ['domain', 'confidence', 'assumption', 'conflictsWith', 'x-implication-scope'];
  const said = keys.map((key) => [key, { key, level: 'required' }] as const);
  const required = requiredIn(recordingFrom(new Map(said)));
  const lacksOf = (entry: ImplicationEntry) =>
    untidyIn({ ...nothing, required, implications: [entry] })[0]?.lacks.map((lack) =>
      lack.what === 'field' ? lack.field : lack.what,
    );

  expect(lacksOf(anImplication({ likelihood: undefined }))).toEqual([
    'likelihood',
    'domain',
    'conflictsWith',
    'x-implication-scope',
  ]);
  const recorded = { domain: 'pol', confidence: 'low', 'x-implication-scope': 'local' };
  expect(lacksOf(anImplication({ basis: 'inferred', recorded, conflicts: ['another'] }))).toEqual([
    'assumption',
  ]);
});

test('an article lacks a judgement where the project requires one', () => {
  const required = requiredIn(
    recordingFrom(new Map([['judgement', { key: 'judgement', level: 'required' }]])),
  );
  const bench = new AWorkbench([put('document', DOCUMENT, { title: 'An article', publisher: 'The Paper' })]);
  const document = bench.workspace.find('document', DOCUMENT);

  expect(shortOf({ document, required })).toEqual([['document', DOCUMENT, 'field']]);
  expect(shortOf({ document, required, isJudged: true })).toEqual([]);
});
