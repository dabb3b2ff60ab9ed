import { describe, expect, test } from 'vitest';
import * as line from '#renderer/features/reader/tag-line-state';
import type { Offer } from '#renderer/state/offers';
import { PassageBook } from '#renderer/state/passage-book';
import { put } from '#shared/bundle/put';
import { linkId } from '#shared/model/ids';
import { aPassage, tagged } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { newId } from '#tests/builders/ids';

const empty = line.startTagLine(undefined);

function known(name: string, more: { isDoubtful?: boolean; isNear?: boolean } = {}): Offer {
  const entry = { id: name, name, monogram: name.slice(0, 2), slot: 1, type: undefined, aliases: [] };
  return { kind: 'actor', entry, isInText: false, ...more };
}
const fresh = (name: string): Offer => ({ kind: 'new', name });
const theme = (name: string): Offer => ({ kind: 'theme', theme: { id: name, name } });
const rolesIn = ({ taken }: line.TagLineState) =>
  Object.fromEntries(taken.map(({ name, roles }) => [name, roles]));

test('on new text the line is empty', () => {
  expect(empty).toMatchObject({ typed: '', taken: [], themes: [], active: undefined, isFresh: true });
});

test('on a passage the line holds who is in it, with their roles, and digits act on the last', () => {
  const [passage, russia, korea, sanctions] = [newId(), newId(), newId(), newId()];
  const bench = new AWorkbench([
    anActor({ id: russia, name: 'Russia' }),
    anActor({ id: korea, name: 'Korea' }),
    put('theme', sanctions, { name: 'Sanctions' }),
    aPassage({ id: passage }),
    ...tagged(passage, korea),
    { op: 'put', type: 'appears', id: linkId('appears', passage, korea), fields: { ref: 'implied' } },
    ...tagged(passage, russia, 'speaks', 'acts'),
    put('labelled', linkId('labelled', passage, sanctions), { passage, theme: sanctions }),
  ]);

  const state = line.startTagLine(new PassageBook(bench.workspace).find(passage));

  expect(state.taken.map(({ actor, name, roles, ref }) => ({ actor, name, roles, ref }))).toEqual([
    { actor: { id: russia }, name: 'Russia', roles: ['acts', 'speaks'], ref: undefined },
    { actor: { id: korea }, name: 'Korea', roles: [], ref: 'implied' },
  ]);
  expect(state.themes).toEqual([{ id: sanctions, name: 'Sanctions' }]);
  expect(state.active).toBe(korea);
});

describe('what is meant', () => {
  const found = [known('Korea'), known('Russia')];

  test('is the first offer for what was typed, until an arrow goes to another', () => {
    const typed = line.type(empty, 'r');

    expect(line.meant(typed, found)).toBe(found[0]);
    expect(line.meant(line.highlight(typed, 1, found), found)).toBe(found[1]);
    expect(line.meant(line.type(line.highlight(typed, 1, found), 'ru'), found)).toBe(found[0]);
  });

  test('goes round at both ends, and stays where nothing is offered', () => {
    const last = line.highlight(empty, -1, found);

    expect(line.highlighted(last, found)).toBe(1);
    expect(line.highlighted(line.highlight(last, 1, found), found)).toBe(0);
    expect(line.highlight(last, 1, [])).toBe(last);
  });

  test('is not a name that is as likely mistaken, though that stands above', () => {
    const offers = [known('Iraq', { isNear: true, isDoubtful: true }), fresh('Iran')];

    expect(line.meant(line.type(empty, 'Iran'), offers)).toBe(offers[1]);
    expect(line.meant(line.highlight(line.type(empty, 'Iran'), -1, offers), offers)).toBe(offers[0]);
  });

  test('is an actor found in the words while the line is untouched, and a new one never', () => {
    expect(line.meant(empty, found)).toBe(found[0]);
    expect(line.meant(empty, [fresh('Staff')])).toBeUndefined();
  });

  test('is nobody once somebody was taken or taken out again: Enter then saves what is there', () => {
    const gone = line.drop(line.take(empty, known('Korea')), 'Korea');

    expect(line.meant(gone, found)).toBeUndefined();
    expect(line.meant(line.startTagLine(aBarePassage()), found)).toBeUndefined();
  });

  test('by Tab is also the next actor found in the words, when one is done with the one before', () => {
    const one = line.take(empty, known('China'));

    expect(line.meantByTab(one, found)).toBeUndefined();
    expect(line.meantByTab(line.goOn(one), found)).toBe(found[0]);
    expect(line.meant(line.goOn(one), found)).toBeUndefined();
  });
});

test('who is taken stands in the line without a role, and what was typed is used up', () => {
  const state = line.take(line.type(empty, 'rus'), known('Russia'));

  expect(state).toMatchObject({ typed: '', active: 'Russia' });
  expect(state.taken).toMatchObject([{ actor: { id: 'Russia' }, roles: [] }]);
});

test('a new actor is taken by name, since it has no id yet, and can be given a type at once', () => {
  const state = line.take(empty, fresh('General Staff'));
  const key = state.taken[0]?.key ?? '';

  expect(line.tagsIn(state)).toEqual([{ actor: { name: 'General Staff' }, roles: [], ref: undefined }]);
  expect(state.active).toBe(key);
  expect(line.tagsIn(line.setType(state, key, 'military'))).toMatchObject([
    { actor: { name: 'General Staff', type: 'military' } },
  ]);
});

test('nobody stands in the line twice, whatever the capitals and accents, and keeps the roles set', () => {
  const both = line.take(line.toggleRole(line.take(empty, fresh('Élysée')), 'acts'), known('Russia'));

  const state = [fresh('elysee'), known('Russia')].reduce(line.take, both);

  expect(rolesIn(state)).toEqual({ Élysée: ['acts'], Russia: [] });
});

test('a theme stands beside the actors and does not take the digits from them', () => {
  const state = [known('Russia'), theme('Sanctions'), theme('Sanctions')].reduce(line.take, empty);

  expect(state.themes.map(({ name }) => name)).toEqual(['Sanctions']);
  expect(state.active).toBe('Russia');
  expect(line.dropTheme(state, 'Sanctions').themes).toEqual([]);
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

test('how the words speak of an actor is kept where a person said so, and can be unsaid', () => {
  const state = line.setRef(line.take(empty, known('Russia')), 'Russia', 'pronoun');

  expect(line.tagsIn(state)).toMatchObject([{ ref: 'pronoun' }]);
  expect(line.tagsIn(line.setRef(state, 'Russia', undefined))).toMatchObject([{ ref: undefined }]);
});

function aBarePassage() {
  const passage = newId();
  return new PassageBook(new AWorkbench([aPassage({ id: passage })]).workspace).find(passage);
}
