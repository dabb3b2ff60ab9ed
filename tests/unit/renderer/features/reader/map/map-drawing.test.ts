import { expect, test } from 'vitest';
import { drawRows, ROW, type MapColours } from '#renderer/features/reader/map/map-drawing';
import { MapRows } from '#renderer/features/reader/map/map-rows';

const colours: MapColours = {
  mark: 'mark',
  selected: 'selected',
  found: 'found',
  slots: ['first', 'second'],
  shades: [0.5, 1],
};

/** What is painted in each row, from the first on: colour and how much of it. */
function painted(passages: [start: number, end: number][], more: { selected?: number; slot?: number } = {}) {
  const rows = new MapRows(
    10,
    (offset) => offset,
    passages.map(([start, end]) => ({ start, end })),
  );
  const done: string[] = [];
  const context = {
    globalAlpha: 1,
    fillStyle: '',
    clearRect: () => undefined,
    fillRect(_: number, top: number) {
      done.push(`${top / ROW} ${this.fillStyle} ${this.globalAlpha}`);
    },
  };
  const selected = more.selected === undefined ? undefined : { first: more.selected, last: more.selected };
  drawRows(
    context as unknown as CanvasRenderingContext2D,
    { first: 0, last: 9 },
    { rows, selected, found: new Set([9]), slotAt: () => more.slot },
    { colours, most: rows.most, width: 12 },
  );
  return done;
}

test('the row with the most passages is as dark as any may be, and none with one is fainter than is seen', () => {
  const most = Array.from({ length: 9 }, (): [number, number] => [1, 1]);

  expect(painted([...most, [4, 5]])).toEqual([
    '1 mark 1',
    `4 mark ${0.5 + 0.5 / 81}`,
    `5 mark ${0.5 + 0.5 / 81}`,
    '9 found 1',
  ]);
});

test('where its actor can be told a row has that colour in full, and the passage in hand lies over all', () => {
  expect(painted([[4, 4]], { slot: 3, selected: 4 })).toEqual([
    '3 selected 1',
    '4 second 1',
    '4 selected 1',
    '5 selected 1',
    '9 found 1',
  ]);
});
