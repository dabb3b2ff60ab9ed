import { expect, test } from 'vitest';
import type { ActorEntry } from '#renderer/state/actors';
import type { ImplicationEntry } from '#renderer/state/implications';
import { recordingFrom } from '#renderer/state/recording';
import { isUntidy, lacksOfPassage, requiredIn, untidyIn, type Work } from '#renderer/state/tidy';
import { put } from '#shared/bundle/put';
import { aView } from '#tests/builders/a-view';
import { AWorkbench } from '#tests/builders/a-workbench';
import { DOCUMENT } from '#tests/builders/ids';

const nothing: Work = {
  isInPassage: () => false,
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

  const passages = [
    aView(),
    aView({ actors: [acts, mute] }),
    aView({ actors: [acts] }),
    aView({ recorded: { doNotMark: 'It is a heading.' } }),
  ];

  expect(passages.map((passage) => lacksOfPassage(passage, []).map(({ what }) => what))).toEqual([
    ['nobody'],
    ['role'],
    [],
    [],
  ]);
});

test('what the project requires is missing until it is said, of whoever says it by an actor who speaks', () => {
  const said = new Map(['certainty', 'voice'].map((key) => [key, { key, level: 'required' } as const]));
  const required = requiredIn(recordingFrom(said));
  const speaks = { id: 'a', name: 'A', roles: ['speaks'] as const };
  const told = aView({ actors: [speaks], recorded: { certainty: 'ct-plus' } });
  const untold = aView({ actors: [{ ...speaks, roles: ['acts'] }] });

  expect(isUntidy(told, required)).toBe(false);
  expect(lacksOfPassage(untold, required)).toEqual([
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
  expect(shortOf({ actors, isInPassage: (id) => id === 'elsewhere' })).toEqual([
    ['actor', 'elsewhere', 'type'],
  ]);
});

test('a colleague’s copy is the colleague’s to tidy, and without one’s own there is nothing to do', () => {
  const implications = [anImplication({ layer: 'colleague', evidence: 0 })];

  expect(shortOf({ implications })).toEqual([]);
  expect(shortOf({ implications, layer: undefined })).toEqual([]);
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
