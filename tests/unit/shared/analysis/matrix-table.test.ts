import { expect, test } from 'vitest';
import { cellInShort, matrixTable } from '#shared/analysis/matrix-table';
import type { Matrix } from '#shared/analysis/matrix';

test('thousands are parted where a number is read, and not in a table that is reckoned with', () => {
  const total = { count: 12_400, effect: 'loss', implications: [] } as const;
  const empty = { rows: [], columns: [], total, cell: () => undefined } as unknown as Matrix;

  expect(cellInShort(total)).toBe('▼ 12,400');
  expect(cellInShort({ count: 1_000, effect: undefined })).toBe('1,000');
  expect(matrixTable(empty).at(-1)).toEqual(['All', '▼ 12400']);
});
