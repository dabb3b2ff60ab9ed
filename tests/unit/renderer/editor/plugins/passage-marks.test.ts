import { EditorState } from 'prosemirror-state';
import { DecorationSet, type Decoration } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { buildDocument } from '#renderer/editor/build-document';
import * as marks from '#renderer/editor/plugins/passage-marks';
import { PassageBook } from '#renderer/state/passage-book';
import { aRevision } from '#tests/builders/a-document';
import { aPassage } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { newId } from '#tests/builders/ids';

const WORDS = 'The ministry said that troops had arrived. ';
const file = aRevision(Array.from({ length: 500 }, () => WORDS));
const { doc, index } = buildDocument(file);
const [near, far] = [newId(), newId()] as [string, string];
const start = 4;
const farStart = 400 * (WORDS.length + 1) + start;

/** An editor on the text, with one passage at its beginning and one far down. */
function anEditor() {
  const bench = new AWorkbench([
    aPassage({ id: near, text: file.text, start, end: start + 8 }),
    aPassage({ id: far, text: file.text, start: farStart, end: farStart + 8 }),
  ]);
  const book = new PassageBook(bench.workspace);
  const plugin = marks.passageMarks(file.text, index, book);
  const state = EditorState.create({ doc, plugins: [plugin] });
  const drawn = (shown: EditorState): Decoration[] => {
    const decorations = plugin.props.decorations?.call(plugin, shown);
    return decorations instanceof DecorationSet ? decorations.find() : [];
  };
  return { bench, state, drawn };
}

type Attributes = { 'data-passages'?: string; class?: string; 'aria-details'?: string };
const attributesOf = (decoration: Decoration) =>
  (decoration as unknown as { type: { attrs: Attributes } }).type.attrs;
const passagesIn = (decorations: readonly Decoration[]) =>
  decorations.map((one) => attributesOf(one)['data-passages']);

test('nothing is marked before it is known what is near the screen', () => {
  const { state, drawn } = anEditor();

  expect(drawn(state)).toEqual([]);
});

test('a passage far from the screen is not marked', () => {
  const { state, drawn } = anEditor();

  const looked = state.apply(marks.lookNear(state.tr, { start: 0, end: 2_000 }));

  expect(passagesIn(drawn(looked))).toEqual([near]);
  expect(marks.nearOf(looked)).toEqual({ start: 0, end: 2_000 });
});

test('a mark lies on the words of its passage', () => {
  const { state, drawn } = anEditor();

  const looked = state.apply(marks.lookNear(state.tr, { start: farStart, end: farStart + 1 }));

  expect(drawn(looked).map(({ from, to }) => doc.textBetween(from, to))).toEqual(['ministry']);
});

test('a passage that is made near the screen is marked when the text is drawn anew', () => {
  const { bench, state, drawn } = anEditor();
  const looked = state.apply(marks.lookNear(state.tr, { start: 0, end: 2_000 }));
  const made = newId();

  bench.does(aPassage({ id: made, text: file.text, start: 20, end: 30 }));
  const drawnAnew = looked.apply(marks.redraw(looked.tr));

  expect(passagesIn(drawn(looked))).toEqual([near]);
  expect(passagesIn(drawn(drawnAnew))).toEqual([near, made]);
});

test('the selected passage has brackets at its two ends, until another one is selected', () => {
  const { bench, state, drawn } = anEditor();
  bench.does(aPassage({ id: newId(), text: file.text, start: 6, end: 8 }));
  const looked = state.apply(marks.lookNear(state.tr, { start: 0, end: 2_000 }));
  const classesOf = (shown: EditorState) => drawn(shown).map((one) => attributesOf(one).class);

  const selected = looked.apply(marks.showSelected(looked.tr, near));
  const other = selected.apply(marks.showSelected(selected.tr, far));

  expect(classesOf(selected)).toEqual([
    'depth-1 of-selected opens runs-ltr',
    'depth-2 of-selected',
    'depth-1 of-selected closes runs-ltr',
  ]);
  expect(classesOf(other)).toEqual(['depth-1', 'depth-2', 'depth-1']);
});

test('assistive technology is led from where a passage begins to its card', () => {
  const { bench, state, drawn } = anEditor();
  const over = newId();
  bench.does(aPassage({ id: over, text: file.text, start: 8, end: 20 }));

  const looked = state.apply(marks.lookNear(state.tr, { start: 0, end: 2_000 }));

  expect(drawn(looked).map((one) => attributesOf(one)['aria-details'])).toEqual([
    `card-${near}`,
    `card-${over}`,
    undefined,
  ]);
});

test('a block set outside the body is shown so, where it is near', () => {
  const { state, drawn } = anEditor();
  const outside = [
    { start: 0, end: WORDS.length },
    { start: farStart - start, end: farStart - start + WORDS.length },
  ];
  const looked = state.apply(marks.lookNear(state.tr, { start: 0, end: 2_000 }));

  const set = looked.apply(marks.showOutside(looked.tr, outside));

  const blocks = drawn(set).filter((one) => attributesOf(one).class === 'outside');
  expect(blocks.map(({ from, to }) => doc.slice(from, to).content.firstChild?.textContent)).toEqual([WORDS]);
});

test('what has nothing to do with passages leaves the marks as they are', () => {
  const { state } = anEditor();
  const looked = state.apply(marks.lookNear(state.tr, { start: 0, end: 2_000 }));
  const [plugin] = looked.plugins;

  const moved = looked.apply(looked.tr.setMeta('something else', true));

  expect(plugin?.getState(moved)).toBe(plugin?.getState(looked));
});
