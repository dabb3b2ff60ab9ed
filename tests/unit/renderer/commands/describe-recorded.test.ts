import { expect, test } from 'vitest';
import { describeRecorded } from '#renderer/commands/describe-passage';
import type { Desk } from '#renderer/commands/desk';
import { put } from '#shared/bundle/put';
import { linkId, namedId } from '#shared/model/ids';
import type { Passage } from '#shared/model/passage';
import { aDesk } from '#tests/builders/a-desk';
import { aPassage } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { newId, PROJECT } from '#tests/builders/ids';

const [rutte, nis] = [newId(), newId()] as [string, string];
const words = 'Troops may reach Kursk. ';

/** What is said of a passage on which this is recorded. */
function saidOf(fields: Partial<Passage>, end = 22): string[] {
  const id = newId();
  const bench = new AWorkbench([
    anActor({ id: rutte, name: 'Mark Rutte' }),
    anActor({ id: nis, name: 'the NIS' }),
    put('recordedField', namedId(PROJECT, 'recordedField', 'x-passage-tone'), {
      key: 'x-passage-tone',
      level: 'off',
      kind: 'choice',
      name: 'Tone',
    }),
    aPassage({ id, text: words.repeat(20), start: 0, end, ...fields }),
  ]);
  const desk: Desk = aDesk(bench);
  const passage = desk.book.find(id);
  if (!passage) throw new Error('The passage is not there');
  return describeRecorded(desk, passage).map(({ text }) => text);
}

test('of what nobody recorded nothing is said', () => {
  expect(saidOf({})).toEqual([]);
});

test('how sure the speaker is stands beside the word that shows it', () => {
  expect(saidOf({ certainty: 'ps-plus' })).toEqual(['hedged: “may”, possible']);
  expect(saidOf({ certainty: 'ps-plus' }, 6)).toEqual(['put as possible']);
  expect(saidOf({ certainty: 'ct-minus' })).toEqual(['put as certainly not']);
  expect(saidOf({ certainty: 'undetermined' }, 6)).toEqual(['cannot tell how sure the speaker is']);
});

test('who says it is told from the outermost speaker inwards', () => {
  const voice = { speakers: [rutte, nis], mode: 'indirect' as const };

  expect(saidOf({ voice })).toEqual(['Mark Rutte says, citing the NIS, in other words']);
  expect(saidOf({ voice: { speakers: [newId()] } })).toEqual(['somebody not in this project says']);
  expect(saidOf({ voice: { speakers: [], mode: 'author' } })).toEqual(['the author says']);
});

test('themes are named', () => {
  const [id, theme] = [newId(), newId()];
  const labelled = { passage: id, theme };
  const bench = new AWorkbench([
    put('theme', theme, { name: 'Grain' }),
    aPassage({ id, text: words, start: 0, end: 5 }),
    put('labelled', linkId('labelled', id, theme), labelled),
  ]);
  const desk = aDesk(bench);
  const passage = desk.book.find(id);

  expect(passage && describeRecorded(desk, passage).map(({ text }) => text)).toEqual(['themes: Grain']);
});

test('the rest follows in plain words, a field of one’s own by the name that the project gave it', () => {
  const said = saidOf({
    kind: 'judgement',
    credibility: 3,
    event: 'threaten',
    note: `First line\nand ${'many '.repeat(30)}more`,
    why: 'He is quoted.',
    'x-passage-tone': 'shrill',
    'x-passage-of-day': 'noon',
  });

  expect(said).toEqual([
    'as judgement',
    'credibility 3 · possibly true',
    'event: threaten',
    expect.stringMatching(/^First line and many .{40,60}…$/),
    'why: He is quoted.',
    'Tone: shrill',
    'of day: noon',
  ]);
});
