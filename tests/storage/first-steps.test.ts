import { put } from '#shared/bundle/put';
import { firstSteps } from '#shared/ipc/local-state';
import type { KnownPatch } from '#shared/model/change';
import { linkId } from '#shared/model/ids';
import { colleague } from '#shared/sample/identity';
import type { ProjectDatabase } from '#renderer/storage/database';
import { firstStepsDone } from '#renderer/storage/first-steps';
import { expect, test } from '#tests/storage/harness/in-page';
import { AJournal } from '#tests/builders/a-journal';
import { anActor } from '#tests/builders/an-actor';
import { aPassage, tagged } from '#tests/builders/a-passage';
import { DOCUMENT, ME, newId, PROJECT } from '#tests/builders/ids';
import { done, tablesOf, tookBack } from '#tests/builders/tables';

const [person, layer, russia] = [newId(), newId(), newId()];
const text = 'It is known that Russia sent men. Russia denies it, and Russia knows why. Nobody else does.';

/** Somebody's copy of the document, with an actor to tag. */
async function aCopy(): Promise<{ journal: AJournal; database: ProjectDatabase }> {
  const journal = new AJournal();
  const database = await tablesOf(journal);
  await does(database, journal, [
    put('layer', layer, { person, kind: 'work' }),
    { ofRegister: [put('person', person, { authors: [ME] }), anActor({ id: russia, name: 'Russia' })] },
  ]);
  return { journal, database };
}

type Deed = KnownPatch | { ofRegister: KnownPatch[] };
function does(database: ProjectDatabase, journal: AJournal, deeds: readonly Deed[]): Promise<string> {
  const register = deeds.flatMap((deed) => ('ofRegister' in deed ? deed.ofRegister : []));
  const patches = deeds.flatMap((deed) => ('ofRegister' in deed ? [] : [deed]));
  const streams = [
    { stream: PROJECT, patches: register },
    { stream: DOCUMENT, patches },
  ];
  return done(
    database,
    journal,
    streams.filter((stream) => stream.patches.length > 0),
  );
}

const stepsOf = async (database: ProjectDatabase): Promise<string[]> => {
  const steps = await firstStepsDone(database, ME);
  return firstSteps.filter((step) => steps.has(step));
};

/** The words as a passage of this copy. */
function marked(words: string, id = newId(), from = 0): KnownPatch[] {
  const start = text.indexOf(words, from);
  return [aPassage({ id, layer, text, start, end: start + words.length }), ...tagged(id, russia, 'acts')];
}

test('of a copy in which nothing was done no task is done', async () => {
  const { database } = await aCopy();

  expect(await stepsOf(database)).toEqual([]);
});

test('a tagged phrase is less than its sentence', async () => {
  const { database, journal } = await aCopy();

  await does(database, journal, marked('It is known that Russia sent men'));
  expect(await stepsOf(database)).toEqual([]);

  await does(database, journal, marked('Russia sent men'));
  expect(await stepsOf(database)).toEqual(['phrase']);
});

test('mentions are tagged when an actor is marked by name in three places', async () => {
  const { database, journal } = await aCopy();
  const second = text.indexOf('Russia denies');

  await does(database, journal, [...marked('Russia'), ...marked('Russia', newId(), second)]);
  expect(await stepsOf(database)).not.toContain('mentions');

  await does(database, journal, marked('Russia', newId(), second + 8));
  expect(await stepsOf(database)).toContain('mentions');
});

test('an inference counts with somebody it does something to and how likely it is', async () => {
  const { database, journal } = await aCopy();
  const id = newId();
  const fields = { layer, statement: 'Russia loses.', basis: 'inferred' } as const;

  await does(database, journal, [
    put('implication', id, fields),
    put('affects', linkId('affects', id, russia), { implication: id, actor: russia, effect: 'loss' }),
  ]);
  expect(await stepsOf(database)).toEqual([]);

  await does(database, journal, [put('implication', id, { likelihood: 'likely' })]);
  expect(await stepsOf(database)).toEqual(['inference']);
});

test('a redo is something undone that was done again', async () => {
  const { database, journal } = await aCopy();
  await does(database, journal, marked('Russia sent'));

  await tookBack(database, journal, 'undo');
  expect(await stepsOf(database)).toEqual([]);

  await tookBack(database, journal, 'redo');
  expect(await stepsOf(database)).toEqual(['phrase', 'redo']);
});

test('the work of others counts for nothing but that it is there', async () => {
  const { database, journal } = await aCopy();
  const [other, theirs, passage] = [newId(), newId(), newId()];

  await does(database, journal, [
    { ofRegister: [put('person', other, { authors: [colleague.author] })] },
    put('layer', theirs, { person: other, kind: 'work' }),
    aPassage({ id: passage, layer: theirs, text, start: 17, end: 28 }),
    ...tagged(passage, russia, 'acts'),
  ]);

  expect(await stepsOf(database)).toEqual(['colleague']);
});
