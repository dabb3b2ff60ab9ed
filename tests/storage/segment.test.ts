import { sentencesOf, snapToWords, wordsOf, type Stretch } from '#shared/text/segment';
import { expect, test } from '#tests/storage/harness/in-page';
import * as cases from '#tests/builders/texts-to-cut';

// The segmenter is the browser's own: what it cuts is asked of the one that the program runs in.

const piecesOf = (text: string, stretches: readonly Stretch[]) =>
  stretches.map(({ start, end }) => text.slice(start, end));

test('the page cuts texts into the sentences that the program counts on', () => {
  for (const [text, cut] of cases.sentences) expect(piecesOf(text, sentencesOf(text)), text).toEqual(cut);
});

test('the page cuts texts into the words that the program counts on', () => {
  for (const [text, cut] of cases.words) expect(piecesOf(text, wordsOf(text)), text).toEqual(cut);
});

test('the page takes a selection as the same whole words', () => {
  for (const [text, selected, passage] of cases.selections) {
    const start = text.indexOf(selected);
    const snapped = snapToWords(text, start, start + selected.length);

    expect(text.slice(snapped.start, snapped.end), `${selected} in ${text}`).toBe(passage);
  }
});
