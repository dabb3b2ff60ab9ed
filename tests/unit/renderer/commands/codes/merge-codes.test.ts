import { expect, test } from 'vitest';
import { changeTags } from '#renderer/commands/change-tags';
import { planMerge } from '#renderer/commands/codes/merge-codes';
import { DraftBuilder } from '#renderer/commands/plan';
import { codeKey } from '#renderer/state/codebook';
import { put } from '#shared/bundle/put';
import { linkId } from '#shared/model/ids';
import { aDesk } from '#tests/builders/a-desk';
import { aDocument } from '#tests/builders/a-document';
import { aPassage, tagged } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { newId } from '#tests/builders/ids';
import { written } from '../planned';

const [korea, dprk, forces, passage, alias] = Array.from({ length: 5 }, newId) as [
  string,
  string,
  string,
  string,
  string,
];

function aMerge() {
  const bench = new AWorkbench([
    ...aDocument(),
    anActor({ id: korea, name: 'North Korea' }),
    anActor({ id: dprk, name: 'DPRK', type: 'state', note: 'The official name.' }),
    anActor({ id: forces, name: 'Forces', partOf: dprk }),
    put('alias', alias, { actor: dprk, text: 'Pyongyang', kind: 'metonym', apply: 'ask' }),
    aPassage({ id: passage }),
    ...tagged(passage, korea, 'acts'),
    ...tagged(passage, dprk, 'speaks'),
  ]);
  const desk = aDesk(bench);
  const of = (id: string) => desk.codebook.get().find(codeKey('actor', id));
  const merge = () => {
    const [kept, other] = [of(korea), of(dprk)];
    if (!kept || !other) throw new Error('They are not there');
    const { register } = written(planMerge(desk, kept, [other]));
    bench.does(...register);
    return register;
  };
  return { bench, desk, of, merge };
}

test('an actor that is merged leads to the kept one, which takes over its names and what it leaves open', () => {
  const { of, merge } = aMerge();

  const register = merge();

  expect(register).toContainEqual({ op: 'put', type: 'actor', id: dprk, fields: { mergedInto: korea } });
  expect(of(dprk)).toBeUndefined();
  expect(of(korea)).toMatchObject({ type: 'state', note: 'The official name.', merged: [dprk] });
  expect(of(korea)?.aliases.map(({ text, kind, apply }) => ({ text, kind, apply }))).toEqual([
    { text: 'Pyongyang', kind: 'metonym', apply: 'ask' },
    { text: 'DPRK', kind: 'name', apply: 'auto' },
  ]);
  expect(of(forces)?.parent).toBe(korea);
});

test('a passage with both shows the kept one with the roles of both, and undone it shows both again', () => {
  const { bench, desk, merge } = aMerge();
  const shown = () => desk.book.find(passage)?.actors.map(({ name, roles }) => [name, roles]);
  const before = shown();

  merge();
  expect(shown()).toEqual([['North Korea', ['acts', 'speaks']]]);

  bench.does({ op: 'put', type: 'actor', id: dprk, fields: { mergedInto: null } });
  expect(shown()).toEqual(before);
});

test('taking the kept actor off a passage takes off what was said of the other one, too', () => {
  const { desk, merge } = aMerge();
  merge();

  const draft = new DraftBuilder(desk);
  changeTags(desk, draft, passage, []);

  const gone = draft.streams.flatMap(({ patches }) => patches);
  expect(gone).toHaveLength(4);
  expect(gone).toContainEqual({ op: 'del', type: 'role', id: linkId('role', passage, dprk, 'speaks') });
  expect(gone).toContainEqual({ op: 'del', type: 'appears', id: linkId('appears', passage, korea) });
});

test('nobody becomes part of itself: one that was part of the actor it absorbs is part of nothing', () => {
  const { desk, of } = aMerge();
  const [kept, other] = [of(forces), of(dprk)];
  if (!kept || !other) throw new Error('They are not there');

  const { register } = written(planMerge(desk, kept, [other]));

  expect(register).toContainEqual({
    op: 'put',
    type: 'actor',
    id: forces,
    fields: { partOf: null, type: 'state', note: 'The official name.' },
  });
});
