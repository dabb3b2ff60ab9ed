import { expect, test } from 'vitest';
import { placeOfCorrection } from '#shared/revision/correction-place';
import { aRevision } from '#tests/builders/a-document';

const WAS = 'Observers expect more to follow. Others do not.';
const aim = { first: 1, count: 1, was: WAS };

test('the paragraphs of a correction are where they were', () => {
  const file = aRevision(['A ministry said so.', WAS, 'Officials declined to comment.']);

  expect(placeOfCorrection(file, aim)).toEqual({ first: 1, count: 1, isOther: false });
});

test('they are found where they went', () => {
  const file = aRevision(['A line that is new.', 'Another one.', 'A ministry said so.', WAS]);

  expect(placeOfCorrection(file, aim)).toEqual({ first: 3, count: 1, isOther: false });
});

test('of several that say the same, the nearest is meant', () => {
  const file = aRevision([WAS, 'One.', 'Two.', 'Three.', WAS]);

  expect(placeOfCorrection(file, { ...aim, first: 3 })?.first).toBe(4);
});

test('what says something else by now is found and told apart', () => {
  const file = aRevision(['A line that is new.', 'One.', WAS.replace('Others', 'Some others')]);

  expect(placeOfCorrection(file, aim)).toEqual({ first: 2, count: 1, isOther: true });
});

test('what is gone is nowhere', () => {
  expect(placeOfCorrection(aRevision(['Nothing of it is left here.', 'Zzz.']), aim)).toBeUndefined();
});
