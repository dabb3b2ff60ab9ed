import { expect, test } from 'vitest';
import type { Found } from '#shared/search/found';
import { foundStretch, hitPlaces } from '#shared/search/hit-places';

const text = 'Title\nThe grain\tcorridor was closed. Grain waits at the port, and the port waits for grain.';
const sentence = 'Grain waits at the port, and the port waits for grain.';

function found(line: string, words: readonly string[], place = sentence): Found {
  const start = text.indexOf(place);
  const hits = words.map((word) => ({ start: line.indexOf(word), end: line.indexOf(word) + word.length }));
  return { place: 'text', range: { start, end: start + place.length }, line, hits };
}

const written = (places: readonly { start: number; end: number }[]): string[] =>
  places.map(({ start, end }) => text.slice(start, end));

test('the words of a line are found where they stand in the text', () => {
  expect(written(hitPlaces(text, found(sentence, ['Grain', 'port'])))).toEqual(['Grain', 'port']);
});

test('a line that was cut on both sides still says where its words stand', () => {
  const places = hitPlaces(text, found('…at the port, and the port…', ['port']));

  expect(places).toEqual([{ start: text.indexOf('port'), end: text.indexOf('port') + 4 }]);
});

test('a tab or line break is shown as a space, and is one in the text', () => {
  const shown = found(
    'The grain corridor was closed.',
    ['grain corridor'],
    'The grain\tcorridor was closed.',
  );

  expect(written(hitPlaces(text, shown))).toEqual(['grain\tcorridor']);
});

test('what is marked goes from the first word to the last, or is the whole place where no words were sought', () => {
  const stretch = foundStretch(text, found(sentence, ['waits', 'port']));

  expect(stretch && text.slice(stretch.start, stretch.end)).toBe('waits at the port');
  expect(foundStretch(text, found(sentence, []))).toEqual(found(sentence, []).range);
  expect(foundStretch(text, { place: 'title', line: 'Title', hits: [] })).toBeUndefined();
});
