import { expect, test } from 'vitest';
import { offeredActors } from '#renderer/features/implications/offered-actors';
import { PassageBook } from '#renderer/state/passage-book';
import { aPassage, tagged } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { newId } from '#tests/builders/ids';

const [passage, russia, kyiv, seoul] = [newId(), newId(), newId(), newId()] as [
  string,
  string,
  string,
  string,
];

function aBook(): PassageBook {
  const bench = new AWorkbench([
    anActor({ id: russia, name: 'Russia' }),
    anActor({ id: kyiv, name: 'Kyiv' }),
    anActor({ id: seoul, name: 'Seoul' }),
    aPassage({ id: passage, start: 4, end: 30 }),
    ...tagged(passage, russia, 'acts'),
    ...tagged(passage, kyiv, 'affected', 'opposes'),
    ...tagged(passage, seoul),
  ]);
  return new PassageBook(bench.workspace);
}

test('the actors of a passage are offered, those affected first', () => {
  const offered = offeredActors(aBook(), [{ of: { kind: 'passage', id: passage }, stance: 'supports' }]);

  expect(offered[0]).toEqual({ id: kyiv, isAffected: true });
  expect(offered.map(({ id }) => id).toSorted()).toEqual([kyiv, russia, seoul].toSorted());
  expect(offered.filter(({ isAffected }) => isAffected)).toHaveLength(1);
});

test('words offer the actors of the passages that they touch, each once; words beside them nobody', () => {
  const book = aBook();
  const at = (start: number, end: number) =>
    offeredActors(book, [{ of: { kind: 'text', range: { start, end } }, stance: 'supports' }]);

  expect(at(10, 12)).toHaveLength(3);
  expect(at(40, 50)).toEqual([]);
});
