import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldAll } from '#shared/history/state';
import type { KnownPatch } from '#shared/model/change';
import type { Pending } from '#renderer/state/workspace';
import { aDraft } from '#tests/builders/a-journal';
import { aDocument } from '#tests/builders/a-document';
import { aPassage, tagged, withoutRole } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { ANOTHER_DOCUMENT, DOCUMENT, newId } from '#tests/builders/ids';

const actor = newId();
const rename = (name: string): KnownPatch => ({ op: 'put', type: 'actor', id: actor, fields: { name } });
const note = (text: string | null): KnownPatch => ({
  op: 'put',
  type: 'actor',
  id: actor,
  fields: { note: text },
});
const remove: KnownPatch = { op: 'del', type: 'actor', id: actor };

test('what a person does is on the screen before it is on the disk', () => {
  const bench = new AWorkbench();

  bench.begins(anActor({ id: actor, name: 'Russia' }));

  expect(bench.workspace.fields('actor', actor)).toEqual({ name: 'Russia' });
  expect(bench.workspace.isPending('actor', actor)).toBe(true);
  expect(bench.workspace.hasPending).toBe(true);
});

test('what was removed before the page was opened has its fields again when it is put back', () => {
  const before = new AWorkbench();
  before.saved(before.begins(anActor({ id: actor, name: 'Russia' })));
  before.saved(before.begins(remove));
  const removed = before.workspace.findEver('actor', actor);
  const after = new AWorkbench();

  after.workspace.recall(removed ? [removed] : []);
  expect(after.workspace.find('actor', actor)).toBe(undefined);
  after.begins({ op: 'put', type: 'actor', id: actor, fields: {} });

  expect(after.workspace.fields('actor', actor)).toEqual({ name: 'Russia' });
});

test('what the journal has stays, and waits no more', () => {
  const bench = new AWorkbench();
  const pending = bench.begins(anActor({ id: actor, name: 'Russia' }));

  bench.saved(pending);

  expect(bench.workspace.fields('actor', actor)).toEqual({ name: 'Russia' });
  expect(bench.workspace.isPending('actor', actor)).toBe(false);
  expect(bench.workspace.hasPending).toBe(false);
  expect(bench.workspace.find('actor', actor)?.created).toMatchObject({
    author: bench.journal.author,
    seq: 1,
  });
});

test('what the journal refuses is taken off the screen, and what was there before is back', () => {
  const bench = new AWorkbench([anActor({ id: actor, name: 'Russia', note: 'as it was' })]);

  const pending = [bench.begins(rename('Rusia'), note(null)), bench.begins(remove), bench.begins(anActor())];
  for (const refused of pending) bench.workspace.retract(refused);

  expect(bench.workspace.all('actor').map(({ id }) => id)).toEqual([actor]);
  expect(bench.workspace.fields('actor', actor)).toEqual({ name: 'Russia', note: 'as it was' });
  expect(bench.workspace.hasPending).toBe(false);
});

test('of several actions that wait, the last one shows, whatever is saved or refused meanwhile', () => {
  const bench = new AWorkbench([anActor({ id: actor, name: 'first' })]);
  const second = bench.begins(rename('second'));
  const third = bench.begins(rename('third'));
  const name = () => bench.workspace.fields('actor', actor)?.name;

  const shown = [name()];
  bench.saved(second);
  shown.push(name());
  bench.workspace.retract(third);
  shown.push(name());

  expect(shown).toEqual(['third', 'third', 'second']);
});

test('an action that waits still shows when the one before it is refused', () => {
  const bench = new AWorkbench([anActor({ id: actor, name: 'first' })]);
  const second = bench.begins(rename('second'));
  bench.begins(note('kept'));

  bench.workspace.retract(second);

  expect(bench.workspace.fields('actor', actor)).toEqual({ name: 'first', note: 'kept' });
  expect(bench.workspace.isPending('actor', actor)).toBe(true);
});

test('a link that is taken off and put back is there once', () => {
  const passage = newId();
  const bench = new AWorkbench([
    anActor({ id: actor }),
    aPassage({ id: passage }),
    ...tagged(passage, actor, 'acts'),
  ]);

  bench.does(withoutRole(passage, actor, 'acts'));
  const without = bench.workspace.all('role').length;
  bench.does(...tagged(passage, actor, 'acts'));

  expect(without).toBe(0);
  expect(bench.workspace.all('role').map(({ id }) => bench.workspace.fields('role', id))).toEqual([
    { passage, actor, role: 'acts' },
  ]);
});

test('a text that is added makes a document of the stream that it is written to', () => {
  const bench = new AWorkbench();

  bench.does(...aDocument());

  expect(bench.workspace.fields('document', DOCUMENT)).toMatchObject({
    title: 'Troops in Kursk',
    revision: { textDigest: DOCUMENT },
  });
});

test('with another document open, nothing shows of the one before', () => {
  const bench = new AWorkbench([anActor({ id: actor })], [aPassage({ id: newId() })]);
  const ofRegister = [...foldAll(bench.journal.changes).values()].filter(({ type }) => type === 'actor');
  const told: string[] = [];
  bench.workspace.listen(({ keys }) => told.push(...(keys ?? ['all'])));

  bench.workspace.load(ofRegister, ANOTHER_DOCUMENT);

  expect(bench.workspace.document).toBe(ANOTHER_DOCUMENT);
  expect(bench.workspace.all('passage')).toEqual([]);
  expect(bench.workspace.all('actor').map(({ id }) => id)).toEqual([actor]);
  expect(told).toContain('all');
});

test('an action on a document that was left before it was saved does not show on the next one', () => {
  const bench = new AWorkbench();
  const pending = bench.begins(aPassage(), anActor({ id: actor }));

  bench.workspace.load([], ANOTHER_DOCUMENT);
  const whileWaiting = bench.workspace.all('passage').length;
  bench.saved(pending);

  expect(whileWaiting).toBe(0);
  expect(bench.workspace.all('passage')).toEqual([]);
  expect(bench.workspace.all('actor').map(({ id }) => id)).toEqual([actor]);
});

test('an action on a document that is not open does not show, in whatever state it is', () => {
  const { workspace, journal } = new AWorkbench();
  const draft = aDraft([{ stream: ANOTHER_DOCUMENT, patches: [aPassage()] }]);

  const pending = workspace.stage(draft);
  const whileWaiting = workspace.all('passage').length;
  workspace.confirm(pending, journal.write(draft).changes);

  expect([whileWaiting, workspace.all('passage').length]).toEqual([0, 0]);
});

test('those who listen are told which objects an action speaks of, each time that they may look different', () => {
  const bench = new AWorkbench();
  const told: string[][] = [];
  const stop = bench.workspace.listen((changed) => told.push([...(changed.keys ?? [])]));

  const pending = bench.begins(anActor({ id: actor }), rename('Russia'));
  bench.saved(pending);
  stop();
  bench.does(rename('unheard'));

  expect(told).toEqual([[`actor:${actor}`], [`actor:${actor}`]]);
});

test('whatever is begun, saved and refused, the screen shows what was saved and over it what waits', () => {
  const patch = fc.oneof(
    fc.record({ id: fc.nat(2), name: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ id: fc.nat(2), note: fc.constantFrom('x', 'y', null) }),
    fc.record({ id: fc.nat(2), isGone: fc.constant(true) }),
  );
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.array(patch, { minLength: 1, maxLength: 3 }) },
    { weight: 2, arbitrary: fc.constant('save' as const) },
    { weight: 1, arbitrary: fc.nat(5) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const bench = new AWorkbench();
      const saved: KnownPatch[] = [];
      const waiting: { pending: Pending; patches: KnownPatch[] }[] = [];

      for (const move of steps) {
        if (Array.isArray(move)) {
          const patches = move.map(asPatch);
          waiting.push({ pending: bench.begins(...patches), patches });
        } else if (move === 'save') {
          const first = waiting.shift();
          if (first) bench.saved(first.pending);
          saved.push(...(first?.patches ?? []));
        } else {
          const [refused] = waiting.splice(move, 1);
          if (refused) bench.workspace.retract(refused.pending);
        }

        const expected = replayed([...saved, ...waiting.flatMap(({ patches }) => patches)]);
        const shown = bench.workspace.all('actor').map(({ id }) => [id, bench.workspace.fields('actor', id)]);
        expect(Object.fromEntries(shown)).toEqual(expected);
        for (const id of actors) expect(bench.workspace.fields('actor', id)).toEqual(expected[id]);
        expect(bench.workspace.hasPending).toBe(waiting.length > 0);
      }
    }),
    { numRuns: 120 },
  );
});

const actors = [newId(), newId(), newId()];

function asPatch(draft: { id: number; name?: string; note?: string | null; isGone?: boolean }): KnownPatch {
  const { id: n, isGone, ...fields } = draft;
  const id = actors[n] ?? '';
  return isGone ? { op: 'del', type: 'actor', id } : { op: 'put', type: 'actor', id, fields };
}

/** What the patches make, one after the other, by one who has seen all: the last value of each field wins. */
function replayed(patches: readonly KnownPatch[]): Record<string, Record<string, unknown>> {
  const kept = new Map<string, Record<string, unknown>>();
  const alive = new Set<string>();
  for (const patch of patches) {
    if (patch.op === 'del') alive.delete(patch.id);
    if (patch.op !== 'put') continue;
    alive.add(patch.id);
    kept.set(patch.id, { ...kept.get(patch.id), ...patch.fields });
  }
  const shown = [...alive].map((id) => {
    const fields = Object.entries(kept.get(id) ?? {}).filter(([, value]) => value !== null);
    return [id, Object.fromEntries(fields)];
  });
  return Object.fromEntries(shown) as Record<string, Record<string, unknown>>;
}
