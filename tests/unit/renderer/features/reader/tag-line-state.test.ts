import { expect, test } from 'vitest';
import * as line from '#renderer/features/reader/tag-line-state';
import type { Suggestion } from '#renderer/state/suggestions';
import { PassageBook } from '#renderer/state/passage-book';
import { aPassage, tagged } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { newId } from '#tests/builders/ids';

const empty = line.startTagLine(undefined);

function known(name: string): Suggestion {
  const entry = { id: name, name, monogram: name.slice(0, 2), slot: 1, type: undefined, aliases: [] };
  return { kind: 'actor', entry, isInText: false };
}
const fresh = (name: string): Suggestion => ({ kind: 'new', name });
const rolesIn = ({ taken }: line.TagLineState) =>
  Object.fromEntries(taken.map(({ name, roles }) => [name, roles]));

test('on new text the line is empty', () => {
  expect(empty).toEqual({ typed: '', highlighted: 0, isChosen: false, taken: [], active: undefined });
});

test('on a passage the line holds who is in it, with their roles, and digits act on the last', () => {
  const [passage, russia, korea] = [newId(), newId(), newId()];
  const bench = new AWorkbench([
    anActor({ id: russia, name: 'Russia' }),
    anActor({ id: korea, name: 'Korea' }),
    aPassage({ id: passage }),
    ...tagged(passage, korea),
    ...tagged(passage, russia, 'speaks', 'acts'),
  ]);

  const state = line.startTagLine(new PassageBook(bench.workspace).find(passage));

  expect(state.taken.map(({ actor, name, roles }) => ({ actor, name, roles }))).toEqual([
    { actor: { id: russia }, name: 'Russia', roles: ['acts', 'speaks'] },
    { actor: { id: korea }, name: 'Korea', roles: [] },
  ]);
  expect(state.active).toBe(korea);
});

test('typing highlights the first suggestion again', () => {
  const further = line.highlight(line.type(empty, 'r'), 2, 5);

  expect(line.type(further, 'ru')).toMatchObject({ typed: 'ru', highlighted: 0 });
});

test('the highlight goes round at both ends, and stays where nothing is offered', () => {
  const last = line.highlight(empty, -1, 3);

  expect(last.highlighted).toBe(2);
  expect(line.highlight(last, 1, 3).highlighted).toBe(0);
  expect(line.highlight(last, 1, 0)).toBe(last);
});

test('who is taken stands in the line without a role, and what was typed is used up', () => {
  const state = line.take(line.type(empty, 'rus'), known('Russia'));

  expect(state).toMatchObject({ typed: '', highlighted: 0, active: 'Russia' });
  expect(state.taken).toMatchObject([{ actor: { id: 'Russia' }, roles: [] }]);
});

test('a new actor is taken by name, since it has no id yet', () => {
  const state = line.take(empty, fresh('General Staff'));

  expect(state.taken).toMatchObject([{ actor: { name: 'General Staff' }, name: 'General Staff' }]);
  expect(state.active).toBe(state.taken[0]?.key);
});

test('nobody stands in the line twice', () => {
  const state = [known('Russia'), fresh('Staff'), known('Russia'), fresh('Staff')].reduce(line.take, empty);

  expect(state.taken.map(({ name }) => name)).toEqual(['Russia', 'Staff']);
});

test('a digit sets a role of the actor taken last, a second time takes it off', () => {
  const both = [known('Russia'), known('Korea')].reduce(line.take, empty);

  const set = (['speaks', 'acts'] as const).reduce(line.toggleRole, both);
  const off = line.toggleRole(set, 'speaks');

  // Roles stand in the order of their keys, not in that in which they were set.
  expect(rolesIn(set)).toEqual({ Russia: [], Korea: ['acts', 'speaks'] });
  expect(rolesIn(off)).toEqual({ Russia: [], Korea: ['acts'] });
});

test('a digit acts on the actor whose chip was chosen', () => {
  const both = [known('Russia'), known('Korea')].reduce(line.take, empty);

  const state = line.toggleRole(line.activate(both, 'Russia'), 'affected');

  expect(rolesIn(state)).toEqual({ Russia: ['affected'], Korea: [] });
});

test('after one is taken out, digits act on the last that is left', () => {
  const both = [known('Russia'), known('Korea')].reduce(line.take, empty);

  const one = line.drop(both, 'Korea');
  const nobody = line.drop(one, 'Russia');

  expect(one.active).toBe('Russia');
  expect(nobody).toMatchObject({ taken: [], active: undefined });
  expect(line.toggleRole(nobody, 'acts').taken).toEqual([]);
});
