import { expect, test } from 'vitest';
import { foldAll } from '#shared/history/state';
import { linkId } from '#shared/model/ids';
import { put } from '#shared/bundle/put';
import { actorsOf } from '#renderer/state/actors';
import { derive } from '#renderer/state/derived';
import { implicationsOf } from '#renderer/state/implications';
import { aPassage, bearsOn } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { anImplication, LAYER } from '#tests/builders/an-implication';
import { newId } from '#tests/builders/ids';

const [russia, korea, passage, implication] = Array.from({ length: 4 }, newId) as [
  string,
  string,
  string,
  string,
];

function anAlias(actor: string, text: string) {
  return put('alias', newId(), { actor, text, kind: 'short', apply: 'auto' });
}

test('what is worked out stays the same one until an object of a named type changes', () => {
  const bench = new AWorkbench([anActor({ id: russia })]);
  let worked = 0;
  const derived = derive(bench.workspace, ['actor'], () => ({ worked: (worked += 1) }));
  const heard: number[] = [];
  derived.listen(() => heard.push(derived.get().worked));

  const first = derived.get();
  bench.does(aPassage());
  const afterPassage = derived.get();
  bench.begins(anActor({ id: korea }));

  expect(afterPassage).toBe(first);
  expect(derived.get()).toEqual({ worked: 2 });
  expect(heard).toEqual([2]);
});

test('nothing is worked out before it is asked for, and nobody hears who has stopped listening', () => {
  const bench = new AWorkbench();
  let worked = 0;
  const derived = derive(bench.workspace, ['actor'], () => (worked += 1));
  const stop = derived.listen(() => derived.get());

  stop();
  bench.does(anActor());

  expect(worked).toBe(0);
});

test('actors are listed by name, each with its aliases', () => {
  const bench = new AWorkbench([
    anActor({ id: russia, name: 'Russia', monogram: 'RU', colourSlot: 2, type: 'state' }),
    anActor({ id: korea, name: 'korea' }),
    anAlias(russia, 'Moscow'),
    anAlias(russia, 'Kremlin'),
    anAlias(newId(), 'of an actor that is not there'),
  ]);

  const listed = actorsOf(bench.workspace).get();

  expect(listed).toMatchObject([
    { id: korea, name: 'korea', monogram: 'KO', aliases: [] },
    {
      id: russia,
      monogram: 'RU',
      slot: 2,
      type: 'state',
      aliases: [{ text: 'Moscow' }, { text: 'Kremlin' }],
    },
  ]);
});

test('an actor that was merged into another, or removed, is listed no more', () => {
  const bench = new AWorkbench([anActor({ id: russia }), anActor({ id: korea }), anActor({ id: passage })]);
  const actors = actorsOf(bench.workspace);
  const before = actors.get().length;

  bench.does({ op: 'put', type: 'actor', id: korea, fields: { mergedInto: russia } });
  bench.does({ op: 'del', type: 'actor', id: passage });

  expect([before, actors.get().map(({ id }) => id)]).toEqual([3, [russia]]);
});

test('implications are listed in the order in which they were made, with whom they affect and how much evidence', () => {
  const [first, second] = [newId(), newId()];
  const other = newId();
  const bench = new AWorkbench(
    [anActor({ id: russia, name: 'Russia' }), aPassage({ id: passage }), aPassage({ id: other })],
    [
      anImplication({
        id: first,
        statement: 'First.',
        likelihood: 'likely',
        confidence: 'low',
        domain: 'mil',
      }),
    ],
    [anImplication({ id: second, statement: 'Second.', basis: 'stated' })],
    [bearsOn(passage, first), bearsOn(other, first), bearsOn(passage, second)],
    [put('affects', linkId('affects', first, russia), { implication: first, actor: russia, effect: 'gain' })],
    [{ op: 'put', type: 'implication', id: first, fields: { horizon: 'now' } }],
  );

  const listed = implicationsOf(bench.workspace).get();

  expect(listed).toEqual([
    {
      id: first,
      layer: LAYER,
      statement: 'First.',
      basis: 'inferred',
      domain: 'mil',
      likelihood: 'likely',
      confidence: 'low',
      affected: [{ actor: russia, name: 'Russia', effect: 'gain' }],
      evidence: 2,
      conflicts: [],
      recorded: bench.workspace.fields('implication', first),
    },
    {
      id: second,
      layer: LAYER,
      statement: 'Second.',
      basis: 'stated',
      domain: undefined,
      likelihood: undefined,
      confidence: undefined,
      affected: [],
      evidence: 1,
      conflicts: [],
      recorded: bench.workspace.fields('implication', second),
    },
  ]);
});

test('implications keep that order whichever way they are read', () => {
  const ids = [newId(), newId(), newId()];
  const bench = new AWorkbench(...ids.map((id) => [anImplication({ id })]));
  const objects = [...foldAll(bench.journal.changes).values()];

  bench.workspace.load(objects.toReversed(), bench.workspace.document);

  expect(
    implicationsOf(bench.workspace)
      .get()
      .map(({ id }) => id),
  ).toEqual(ids);
});

test('what an implication rests on and whom it affects follow what is removed and comes back', () => {
  const affected = put('affects', linkId('affects', implication, russia), { implication, actor: russia });
  const bench = new AWorkbench([
    anActor({ id: russia }),
    aPassage({ id: passage }),
    anImplication({ id: implication }),
    bearsOn(passage, implication),
    affected,
  ]);
  const implications = implicationsOf(bench.workspace);
  const inShort = () => implications.get().map(({ evidence, affected }) => [evidence, affected.length])[0];
  const seen = [inShort()];

  for (const { type, id } of [
    { type: 'passage', id: passage },
    { type: 'actor', id: russia },
    { type: 'bears', id: linkId('bears', passage, implication) },
    affected,
  ]) {
    bench.does({ op: 'del', type, id });
    seen.push(inShort());
    bench.does({ op: 'put', type, id, fields: {} });
    seen.push(inShort());
  }

  const whole = [1, 1];
  expect(seen).toEqual([whole, [0, 1], whole, [1, 0], whole, [0, 1], whole, [1, 0], whole]);
});
