import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { buildDocument } from '#renderer/editor/build-document';
import { drawnSections, drawSectionAt, isSectionDrawn } from '#renderer/editor/plugins/drawn-sections';
import { lookNear, passageMarks } from '#renderer/editor/plugins/passage-marks';
import { PassageBook } from '#renderer/state/passage-book';
import { aRevision } from '#tests/builders/a-document';
import { AWorkbench } from '#tests/builders/a-workbench';

const BLOCKS_IN_SECTION = 25;
const file = aRevision(Array.from({ length: 6 * BLOCKS_IN_SECTION }, () => 'The ministry said so. '));
const { doc, index } = buildDocument(file);
const start = EditorState.create({
  doc,
  plugins: [
    passageMarks(file.text, index, new PassageBook(new AWorkbench([]).workspace)),
    drawnSections(file.text, index, Promise.resolve()),
  ],
});

/** The position of the first block in a section. */
const inSection = (section: number): number => index.blocks[section * BLOCKS_IN_SECTION]?.position ?? 0;
const drawnOf = (state: EditorState): boolean[] =>
  Array.from({ length: 6 }, (_, section) => isSectionDrawn(state, inSection(section)));

test('of a text that was opened, only the beginning is drawn', () => {
  expect(drawnOf(start)).toEqual([true, false, false, false, false, false]);
});

test('what comes near the screen is drawn, with all between its ends, and stays so', () => {
  const near = {
    start: index.offset(inSection(2)),
    end: index.offset(inSection(4)),
  };
  const there = start.apply(lookNear(start.tr, near));
  const back = there.apply(lookNear(there.tr, { start: 0, end: 10 }));

  expect(drawnOf(there)).toEqual([true, false, true, true, true, false]);
  expect(drawnOf(back)).toEqual(drawnOf(there));
});

test('both ends of a selection are drawn, not what lies far from them', () => {
  const selected = start.apply(start.tr.setSelection(TextSelection.create(doc, inSection(1), inSection(5))));

  expect(drawnOf(selected)).toEqual([true, true, false, false, false, true]);
});

test('whoever asks for a place has its section drawn', () => {
  expect(drawnOf(start.apply(drawSectionAt(start.tr, inSection(3))))[3]).toBe(true);
});
