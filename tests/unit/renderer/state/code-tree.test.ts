import { expect, test } from 'vitest';
import { codeRows, descendantsOf, rowAbove, type TreeView } from '#renderer/state/code-tree';
import { codebookOf } from '#renderer/state/codebook';
import { put } from '#shared/bundle/put';
import type { KnownPatch } from '#shared/model/change';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { newId } from '#tests/builders/ids';

const [army, brigade, state, war, nuclear] = Array.from({ length: 5 }, newId) as [
  string,
  string,
  string,
  string,
  string,
];
const view: TreeView = { arrangement: 'type', sought: '', areRetiredShown: false, closed: new Set() };

function entries(...more: readonly KnownPatch[]) {
  const bench = new AWorkbench([
    anActor({ id: state, name: 'Russia', type: 'state' }),
    anActor({ id: army, name: 'Army', type: 'military', partOf: state }),
    anActor({ id: brigade, name: 'Brigade', partOf: army }),
    put('theme', war, { name: 'War' }),
    put('theme', nuclear, { name: 'Nuclear', parent: war, retired: true }),
    ...more,
  ]);
  return codebookOf(bench.workspace).get().entries;
}

/** The first lines of the tree, indented by their level. */
function drawn(...[all, how]: Parameters<typeof codeRows>): string[] {
  return codeRows(all, how)
    .filter(({ key }) => !/domain|role/.test(key))
    .map(({ level, entry, group }) => `${' '.repeat(level - 1)}${entry?.name ?? String(group?.of)}`);
}

test('actors stand below their type, or below whom they are part of; retired entries only where asked for', () => {
  expect(drawn(entries(), view)).toEqual([
    'actor',
    ' state',
    '  Russia',
    ' military',
    '  Army',
    ' undefined',
    '  Brigade',
    'theme',
    ' War',
  ]);
  expect(drawn(entries(), { ...view, arrangement: 'whole', areRetiredShown: true })).toEqual([
    'actor',
    ' Russia',
    '  Army',
    '   Brigade',
    'theme',
    ' War',
    '  Nuclear',
  ]);
});

test('what is sought is shown with all it stands below, even in a closed branch', () => {
  const closed = new Set(['kind:actor', `actor:${state}`]);
  const whole = { ...view, arrangement: 'whole', closed } as const;

  expect(drawn(entries(), whole)).toEqual(['actor', 'theme', ' War']);
  expect(drawn(entries(), { ...whole, sought: 'brig' })).toEqual([
    'actor',
    ' Russia',
    '  Army',
    '   Brigade',
  ]);
});

test('two people who put entries below each other leave neither below the other', () => {
  const all = entries({ op: 'put', type: 'actor', id: state, fields: { partOf: brigade } });

  expect(all.filter(({ kind }) => kind === 'actor').map(({ parent }) => parent)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a line knows the one above it, and an entry all that stand below it', () => {
  const all = entries();
  const rows = codeRows(all, { ...view, arrangement: 'whole' });
  const russia = all.find(({ id }) => id === state);

  expect(rowAbove(rows, `actor:${brigade}`)?.entry?.name).toBe('Army');
  expect(rowAbove(rows, 'kind:actor')).toBeUndefined();
  expect(russia && descendantsOf(all, russia).map(({ name }) => name)).toEqual(['Army', 'Brigade']);
});
