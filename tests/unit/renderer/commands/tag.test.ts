import { expect, test } from 'vitest';
import type { Desk } from '#renderer/commands/desk';
import { planTags } from '#renderer/commands/tag';
import { session, type TagLineAim } from '#renderer/state/session';
import { put } from '#shared/bundle/put';
import { linkId } from '#shared/model/ids';
import { Actor } from '#shared/model/actor';
import { aDesk } from '#tests/builders/a-desk';
import { aPassage, tagged } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { newId } from '#tests/builders/ids';
import { inShort, written } from './planned';

const [passage, russia, korea] = [newId(), newId(), newId()] as [string, string, string];
const aim: TagLineAim = { kind: 'passage', id: passage, hasFocus: true };

/** A desk with a passage in which Russia acts and speaks. */
function aTaggedPassage(): { bench: AWorkbench; desk: Desk } {
  const bench = new AWorkbench([
    anActor({ id: russia, name: 'Russia', monogram: 'RU' }),
    anActor({ id: korea, name: 'Korea', monogram: 'KO' }),
    aPassage({ id: passage }),
    ...tagged(passage, russia, 'acts', 'speaks'),
  ]);
  return { bench, desk: aDesk(bench) };
}

test('leaving the line as it was writes nothing', () => {
  const { desk } = aTaggedPassage();

  const plan = planTags(desk, aim, [{ actor: { id: russia }, roles: ['speaks', 'acts'] }]);

  expect(plan).toEqual({ kind: 'refusal', reason: 'unchanged' });
});

test('a role that was added and one that was taken off are written, and nothing else', () => {
  const { desk } = aTaggedPassage();

  const { register, document } = written(
    planTags(desk, aim, [{ actor: { id: russia }, roles: ['acts', 'opposes'] }]),
  );

  expect(register).toEqual([]);
  expect(document).toEqual([
    { op: 'del', type: 'role', id: linkId('role', passage, russia, 'speaks') },
    ...tagged(passage, russia, 'opposes').slice(1),
  ]);
});

test('an actor who is taken out goes with all roles', () => {
  const { bench, desk } = aTaggedPassage();

  const { document } = written(planTags(desk, aim, []));
  bench.does(...document);

  expect(inShort(document).toSorted()).toEqual(['del appears', 'del role', 'del role']);
  expect(desk.book.find(passage)?.actors).toEqual([]);
});

test('an actor who is put in appears in the passage, with or without a role', () => {
  const { desk } = aTaggedPassage();
  const stays = { actor: { id: russia }, roles: ['acts', 'speaks'] } as const;

  const { document } = written(planTags(desk, aim, [stays, { actor: { id: korea }, roles: [] }]));

  expect(document).toEqual(tagged(passage, korea));
});

test('an actor who was put in by a colleague with a role alone needs no second link to be taken out', () => {
  const { bench, desk } = aTaggedPassage();
  bench.does({ op: 'del', type: 'appears', id: linkId('appears', passage, russia) });

  const { document } = written(planTags(desk, aim, []));

  expect(inShort(document)).toEqual(['del role', 'del role']);
});

test('a new name makes an actor with a monogram and a colour of its own, and no alias that nobody gave it', () => {
  const { bench, desk } = aTaggedPassage();

  const { register, document } = written(
    planTags(desk, aim, [{ actor: { name: 'Rumania' }, roles: ['acts'] }]),
  );
  bench.does(...register, ...document);

  expect(inShort(register)).toEqual(['put actor']);
  const made = desk.book.find(passage)?.actors[0];
  expect(made).toMatchObject({ name: 'Rumania', monogram: 'RUM', slot: 2, roles: ['acts'] });
  expect(Actor.safeParse(bench.workspace.fields('actor', made?.id ?? '')).error).toBeUndefined();
});

test('two new names at once make two actors that can be told apart', () => {
  const { bench, desk } = aTaggedPassage();
  const tags = ['Poland', 'Portugal'].map((name) => ({ actor: { name }, roles: [] }));

  const { register, document } = written(planTags(desk, aim, tags));
  bench.does(...register, ...document);

  const made = desk.book.find(passage)?.actors ?? [];
  expect(made.map(({ name }) => name)).toEqual(['Poland', 'Portugal']);
  expect(new Set(made.map(({ monogram }) => monogram)).size).toBe(2);
  expect(new Set(made.map(({ slot }) => slot)).size).toBe(2);
});

test('what is on the passage in the end is what *Same as last* repeats, also of actors just made', () => {
  const { bench, desk } = aTaggedPassage();
  const plan = planTags(desk, aim, [{ actor: { name: 'Rumania' }, roles: ['acts'] }]);
  if (plan.kind !== 'write') throw new Error(plan.kind);

  bench.begins(...written(plan).register, ...written(plan).document);
  plan.after?.();

  const { lastTags, selected } = session.get();
  expect(lastTags).toEqual([{ actor: { id: desk.book.find(passage)?.actors[0]?.id }, roles: ['acts'] }]);
  expect(selected).toBe(passage);
});

test('two new names that differ in capitals and accents alone make one actor with the roles of both', () => {
  const { bench, desk } = aTaggedPassage();
  const tags = [
    { actor: { name: 'Élysée' }, roles: ['acts'] },
    { actor: { name: 'ELYSEE' }, roles: ['speaks'] },
  ] as const;

  const { register, document } = written(planTags(desk, aim, tags));
  bench.does(...register, ...document);

  expect(inShort(register)).toEqual(['put actor']);
  expect(desk.book.find(passage)?.actors).toMatchObject([{ name: 'Élysée', roles: ['acts', 'speaks'] }]);
});

test('how the words speak of an actor is written where a person said so, and unset when they unsay it', () => {
  const { bench, desk } = aTaggedPassage();
  const tag = (ref?: 'implied') => ({ actor: { id: russia }, roles: ['acts', 'speaks'] as const, ref });
  const link = { op: 'put', type: 'appears', id: linkId('appears', passage, russia) };

  const said = written(planTags(desk, aim, [tag('implied')])).document;
  bench.does(...said);
  const unsaid = written(planTags(desk, aim, [tag()])).document;

  expect(said).toEqual([{ ...link, fields: { passage, actor: russia, ref: 'implied' } }]);
  expect(unsaid).toEqual([{ ...link, fields: { passage, actor: russia, ref: null } }]);
});

test('who is put back does not appear as they did before they were taken out', () => {
  const { bench, desk } = aTaggedPassage();
  bench.does(
    ...written(planTags(desk, aim, [{ actor: { id: russia }, roles: [], ref: 'pronoun' }])).document,
  );
  bench.does(...written(planTags(desk, aim, [])).document);

  bench.does(...written(planTags(desk, aim, [{ actor: { id: russia }, roles: ['acts'] }])).document);

  expect(desk.book.find(passage)?.actors).toMatchObject([{ id: russia, roles: ['acts'], ref: undefined }]);
});

test('themes are put on and taken off beside the actors, and stay where nothing is said of them', () => {
  const { bench, desk } = aTaggedPassage();
  const [grain, sanctions] = [newId(), newId()];
  bench.does(
    put('theme', grain, { name: 'Grain' }),
    put('theme', sanctions, { name: 'Sanctions', retired: true }),
  );
  const stays = [{ actor: { id: russia }, roles: ['acts', 'speaks'] }] as const;
  const namesNow = () => desk.book.find(passage)?.themes.map(({ name }) => name);

  bench.does(...written(planTags(desk, aim, stays, [grain, sanctions])).document);
  expect(namesNow()).toEqual(['Grain', 'Sanctions']);
  expect(planTags(desk, aim, stays)).toMatchObject({ kind: 'refusal' });
  expect(desk.themes.get().map(({ name }) => name)).toEqual(['Grain']);

  bench.does(...written(planTags(desk, aim, stays, [grain])).document);
  expect(namesNow()).toEqual(['Grain']);
});
