import { expect, test } from 'vitest';
import { choicesFrom, choicesMatching, implicationsOf } from '#renderer/state/implications';
import { PassageBook } from '#renderer/state/passage-book';
import { foldAll } from '#shared/history/state';
import { linkId } from '#shared/model/ids';
import { put } from '#shared/bundle/put';
import { aDraft, AJournal } from '#tests/builders/a-journal';
import { aPassage, bearsOn } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { anImplication } from '#tests/builders/an-implication';
import { ANOTHER_DOCUMENT, newId } from '#tests/builders/ids';

const [relief, cost, kyiv, passage, far] = Array.from({ length: 5 }, newId) as [
  string,
  string,
  string,
  string,
  string,
];

function aBench(): AWorkbench {
  return new AWorkbench(
    [anActor({ id: kyiv, name: 'Türkiye' }), aPassage({ id: passage })],
    [
      anImplication({ id: relief, statement: 'Troops relieve the units.' }),
      put('affects', linkId('affects', relief, kyiv), { implication: relief, actor: kyiv }),
    ],
    [anImplication({ id: cost, statement: 'The troops cost more than they bring.' })],
  );
}

test.each([
  ['', [cost, relief]],
  ['troops', [cost, relief]],
  ['tro rel', [relief]],
  ['turk', [relief]],
  ['MORE', [cost]],
  ['ore', []],
])('of the implications, “%s” finds those whose words begin so, the last made first', (typed, found) => {
  const choices = choicesFrom(implicationsOf(aBench().workspace).get());

  expect(choicesMatching(choices, typed).map(({ id }) => id)).toEqual(found);
});

test('an implication of another article is shown at a passage that bears on it, and listed where it belongs alone', () => {
  const bench = aBench();
  const book = new PassageBook(bench.workspace);
  const journal = new AJournal();
  journal.write(aDraft([{ stream: ANOTHER_DOCUMENT, patches: [anImplication({ id: far })] }]));
  bench.does(bearsOn(passage, far, 'context'));
  const before = book.find(passage)?.implications;

  for (const object of foldAll(journal.changes).values()) bench.workspace.lend(object);

  expect(before).toEqual([]);
  expect(book.find(passage)?.implications).toMatchObject([{ id: far, stance: 'context' }]);
  expect(implicationsOf(bench.workspace).get()).toHaveLength(2);
});
