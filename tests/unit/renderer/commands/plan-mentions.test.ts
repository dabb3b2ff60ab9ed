import { expect, test } from 'vitest';
import { planMentions } from '#renderer/commands/plan-mentions';
import type { MentionRow } from '#renderer/state/mention-list';
import { spanOf } from '#shared/anchoring/span';
import { put } from '#shared/bundle/put';
import type { KnownPatch } from '#shared/model/change';
import type { Candidate } from '#shared/suggestions/candidate';
import { aDesk } from '#tests/builders/a-desk';
import { aPassage, tagged, TEXT } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { ANOTHER_DOCUMENT, DOCUMENT, ME, newId } from '#tests/builders/ids';
import { inShort, written } from './planned';

const [ministry, person, layer] = [newId(), newId(), newId()];
const known: Candidate = { id: ministry, name: 'ministry', aliases: [] };
const nato: Candidate = {
  id: 'body:nato',
  name: 'NATO',
  type: 'intergovernmental',
  aliases: [{ text: 'Brussels', kind: 'metonym', apply: 'ask' }],
};

function aRow(start: number, document = DOCUMENT): MentionRow {
  const span = spanOf(TEXT, start, start + 8);
  return {
    key: `${document}:${start}`,
    document,
    title: undefined,
    textDigest: DOCUMENT,
    span,
    before: '',
    after: '',
    asks: false,
    why: undefined,
    standing: 'open',
    passage: undefined,
  };
}

/** A bench on which this person has a copy with these passages. */
function aBench(...passages: KnownPatch[]): AWorkbench {
  return new AWorkbench([
    put('person', person, { authors: [ME] }),
    put('layer', layer, { person, kind: 'work' }),
    anActor({ id: ministry, name: 'ministry' }),
    ...passages,
  ]);
}

const none = new Map<string, string>();

test('every ticked mention becomes a passage with the actor in its role, in one step', () => {
  const bench = aBench();
  const desk = aDesk(bench);

  const plan = planMentions(desk, known, [aRow(4), aRow(56)], 'affected', none);
  const { register, document } = written(plan);
  bench.does(...document);

  expect(register).toEqual([]);
  expect(plan).toMatchObject({ kind: 'write', draft: { command: 'tagMentions' } });
  expect(desk.book.inOrder()).toMatchObject([
    { start: 4, end: 12, quote: 'ministry', layer, actors: [{ id: ministry, roles: ['affected'] }] },
    { start: 56, end: 64, quote: 'ministry', layer, actors: [{ id: ministry, roles: ['affected'] }] },
  ]);
});

test('a mention in a passage of one’s own with that actor is tagged already', () => {
  const passage = newId();
  const desk = aDesk(
    aBench(aPassage({ id: passage, start: 0, end: 30, layer }), ...tagged(passage, ministry)),
  );

  expect(planMentions(desk, known, [aRow(4)], 'mentioned', none)).toEqual({
    kind: 'refusal',
    reason: 'unchanged',
  });
});

test('a passage with another actor, or of a colleague, leaves the mention open', () => {
  const [other, theirs] = [newId(), newId()];
  const bench = aBench(
    anActor({ id: other, name: 'Other' }),
    aPassage({ id: theirs, start: 0, end: 30 }),
    ...tagged(theirs, ministry),
    ...tagged(newId(), other),
  );

  const { document } = written(planMentions(aDesk(bench), known, [aRow(4)], 'mentioned', none));

  expect(inShort(document)).toEqual(['put passage', 'put appears', 'put role']);
});

test('a passage of one’s own on exactly these words takes the actor', () => {
  const passage = newId();
  const bench = aBench(aPassage({ id: passage, start: 4, end: 12, layer }));

  const { document } = written(planMentions(aDesk(bench), known, [aRow(4)], 'mentioned', none));

  expect(document).toEqual(tagged(passage, ministry, 'mentioned'));
});

test('a candidate becomes an actor with its aliases, once for all its mentions', () => {
  const desk = aDesk(aBench());

  const { register, document } = written(planMentions(desk, nato, [aRow(4), aRow(56)], 'mentioned', none));

  expect(inShort(register)).toEqual(['put actor', 'put alias']);
  expect(register[1]).toMatchObject({ fields: { text: 'Brussels', kind: 'metonym', apply: 'ask' } });
  expect(inShort(document).filter((patch) => patch === 'put passage')).toHaveLength(2);
});

test('mentions in other articles are written to those, into the copy there or a new one', () => {
  const third = 'd2'.repeat(32);
  const there = newId();
  const rows = [aRow(4), aRow(4, ANOTHER_DOCUMENT), aRow(4, third)];

  const plan = planMentions(aDesk(aBench()), known, rows, 'mentioned', new Map([[third, there]]));

  if (plan.kind !== 'write') throw new Error('Nothing is written');
  expect(plan.draft.streams.map(({ stream, patches }) => [stream, inShort(patches)])).toEqual([
    [DOCUMENT, ['put passage', 'put appears', 'put role']],
    [ANOTHER_DOCUMENT, ['put layer', 'put passage', 'put appears', 'put role']],
    [third, ['put passage', 'put appears', 'put role']],
  ]);
  expect(plan.draft.streams[2]?.patches[0]).toMatchObject({ fields: { layer: there } });
});

test('who has never marked anything becomes a person with a copy of each article', () => {
  const bench = new AWorkbench([anActor({ id: ministry, name: 'ministry' })]);
  const rows = [aRow(4), aRow(4, ANOTHER_DOCUMENT)];

  const plan = planMentions(aDesk(bench), known, rows, 'mentioned', none);

  if (plan.kind !== 'write') throw new Error('Nothing is written');
  const all = plan.draft.streams.flatMap(({ patches }) => inShort(patches));
  expect(all.filter((patch) => patch === 'put person')).toHaveLength(1);
  expect(all.filter((patch) => patch === 'put layer')).toHaveLength(2);
});
