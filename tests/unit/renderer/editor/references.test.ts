import { expect, test } from 'vitest';
import { References } from '#renderer/editor/references';
import { sentencesOf } from '#shared/text/segment';
import { reportWithTable } from '#tests/builders/specimens';

const { file } = reportWithTable();
const references = new References(file);
const at = (words: string): number => file.text.indexOf(words);
const notes = file.blocks.filter(({ kind }) => kind === 'note');

test('a link is found at each of its letters and at its end, and nowhere else', () => {
  const start = at('ministry corrected');

  const found = [start - 1, start, start + 7, start + 8, start + 9].map(
    (offset) => references.linkAt(offset)?.address,
  );

  const address = 'https://ministry.example/statements/23';
  expect(found).toEqual([undefined, address, address, address, undefined]);
});

test('a note is found from where it is referred to, and the first of those places from the note', () => {
  const first = at('formations.1') + 11;

  expect(references.noteReferenceAt(first)?.note).toBe(notes[0]?.start);
  expect(references.noteFrom(notes[0]!.start)?.label).toBe('1');
  expect(references.noteAt(notes[0]!.end)?.label).toBe('1');
  expect(references.noteAt(notes[0]!.start - 1)).toBeUndefined();
  expect(references.firstReferenceTo(notes[0]!.start)?.start).toBe(first);
  expect(references.noteReferencesIn({ start: 0, end: file.text.length })).toHaveLength(3);
});

test('the label of a note behind a full stop keeps no two sentences together', () => {
  const { start, end } = file.blocks[1]!;

  const sentences = sentencesOf(references.asClosers(file.text).slice(start, end), start);

  expect(sentences.map((sentence) => file.text.slice(sentence.start, sentence.end))).toEqual([
    'Between October and November the agencies named five formations.1',
    'No two of them gave the same figure.2',
  ]);
});
