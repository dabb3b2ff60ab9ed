import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowAfterKey, rowsNear, scrollTopFor } from '#renderer/ui/list-window';
import { keyCaps } from '#renderer/ui/key-caps';

const view = fc.record({
  count: fc.nat(20_000),
  rowHeight: fc.integer({ min: 10, max: 80 }),
  scrollTop: fc.nat(400_000),
  height: fc.integer({ min: 100, max: 1_200 }),
});

test('all rows that are on the screen are drawn, and no more than a screen with its margins', () => {
  fc.assert(
    fc.property(view, fc.nat(10), (list, overscan) => {
      const { first, end } = rowsNear(list, overscan);

      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(list.count);
      expect(end - first).toBeLessThanOrEqual(Math.ceil(list.height / list.rowHeight) + 1 + 2 * overscan);
      for (const at of [list.scrollTop, list.scrollTop + list.height - 1]) {
        const row = Math.floor(at / list.rowHeight);
        if (row < list.count) expect(row >= first && row < end).toBe(true);
      }
    }),
  );
});

test('a row that is brought into sight is wholly there, and one that is there already does not scroll', () => {
  fc.assert(
    fc.property(view, fc.nat(19_999), (list, index) => {
      const scrollTop = scrollTopFor(index, list);

      const top = index * list.rowHeight;
      expect(top).toBeGreaterThanOrEqual(scrollTop);
      expect(top + list.rowHeight).toBeLessThanOrEqual(scrollTop + list.height);
      expect(scrollTopFor(index, { ...list, scrollTop })).toBe(scrollTop);
    }),
  );
});

test('keys go from row to row, by the screen, and to both ends, never beyond', () => {
  const list = { count: 100, rowHeight: 20, scrollTop: 0, height: 200 };
  const after = (key: string, from: number) => rowAfterKey(key, from, list);

  expect(after('ArrowDown', 4)).toBe(5);
  expect(after('ArrowUp', 4)).toBe(3);
  expect([after('ArrowDown', 99), after('ArrowUp', 0)]).toEqual([99, 0]);
  // A row of the screen before stays in sight.
  expect([after('PageDown', 4), after('PageUp', 40), after('PageUp', 4)]).toEqual([13, 31, 0]);
  expect([after('Home', 50), after('End', 50)]).toEqual([0, 99]);
  expect(after('Tab', 4)).toBeUndefined();
});

test('keys are shown as they are engraved, in the order of the platform', () => {
  expect(keyCaps('Mod+Shift+E', false)).toEqual(['Ctrl', 'Shift', 'E']);
  expect(keyCaps('Mod+Shift+E', true)).toEqual(['⇧', '⌘', 'E']);
  expect(keyCaps('Shift+ArrowDown', false)).toEqual(['Shift', '↓']);
  expect(keyCaps('Mod++', false)).toEqual(['Ctrl', '+']);
  expect(keyCaps('?', true)).toEqual(['?']);
});
