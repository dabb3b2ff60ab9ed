import { expect, test } from 'vitest';
import { planSource } from '#renderer/commands/source-fields';
import { redo, undo } from '#renderer/commands/undo';
import { session } from '#renderer/state/session';
import { draftOf, errorsIn, formOf } from '#renderer/features/source/source-form';
import { aDesk } from '#tests/builders/a-desk';
import { aDocument } from '#tests/builders/a-document';
import { AWorkbench } from '#tests/builders/a-workbench';
import { ANOTHER_DOCUMENT, DOCUMENT } from '#tests/builders/ids';
import { written } from './planned';

function aDeskWithDocument() {
  const bench = new AWorkbench(aDocument({ author: 'A. Writer', credibility: 3 }));
  const desk = aDesk(bench);
  const fields = bench.workspace.fields('document', DOCUMENT);
  if (!fields) throw new Error('There is no document');
  return { bench, desk, fields, draft: draftOf(fields) };
}

test('source fields left as they were write nothing', () => {
  const { desk, draft } = aDeskWithDocument();

  expect(planSource(desk, formOf(draft))).toEqual({ kind: 'refusal', reason: 'unchanged' });
});

test('a field that was filled is written, one that was emptied becomes unset, the others are left alone', () => {
  const { desk, draft } = aDeskWithDocument();

  const plan = planSource(
    desk,
    formOf({ ...draft, publisher: ' The Paper ', author: '  ', credibility: '2' }),
  );

  expect(written(plan).document).toEqual([
    {
      op: 'put',
      type: 'document',
      id: DOCUMENT,
      fields: { author: null, publisher: 'The Paper', credibility: 2 },
    },
  ]);
});

test('a document keeps its title when that was emptied', () => {
  const { desk, draft } = aDeskWithDocument();

  expect(planSource(desk, formOf({ ...draft, title: ' ' }))).toEqual({
    kind: 'refusal',
    reason: 'unchanged',
  });
});

test('without an open document there are no source fields', () => {
  const { bench, desk, draft } = aDeskWithDocument();

  bench.workspace.load([], ANOTHER_DOCUMENT);

  expect(planSource(desk, formOf(draft))).toEqual({ kind: 'refusal', reason: 'no-document' });
});

test.each([
  ['2024', true],
  ['2024-10', true],
  [' 2024-02-29 ', true],
  ['2023-02-29', false],
  ['2024-13', false],
  ['28.10.2024', false],
  ['24', false],
  ['', true],
])('“%s” is a date that can be stored: %s', (published, isDate) => {
  const { draft } = aDeskWithDocument();

  expect(errorsIn({ ...draft, published }).published === undefined).toBe(isDate);
});

test('an empty title is told', () => {
  const { draft } = aDeskWithDocument();

  expect(Object.keys(errorsIn({ ...draft, title: ' ' }))).toEqual(['title']);
});

test('nothing is undone or done again where there is nothing', () => {
  const { desk } = aDeskWithDocument();
  session.set({ canUndo: undefined, canRedo: undefined });

  expect(undo(desk)).toEqual({ kind: 'refusal', reason: 'nothing-to-undo' });
  expect(redo(desk)).toEqual({ kind: 'refusal', reason: 'nothing-to-redo' });
});
