import { describe, expect, test } from 'vitest';
import {
  linesOf,
  noSearch,
  rowBeside,
  rowsOf,
  shownRows,
  tickedRows,
  totalOf,
  withStretch,
  type Search,
} from '#renderer/state/search';
import type { Found } from '#shared/search/found';

const words = (document: string, start: number): Found => ({
  place: 'text',
  document,
  range: { start, end: start + 5 },
  line: `words at ${start}`,
  hits: [],
});
const actor: Found = { place: 'actor', object: { type: 'actor', id: 'mali' }, line: 'Mali', hits: [] };
const counts = { text: 4, title: 1, passage: 0, note: 0, implication: 0, actor: 1 };

function aSearch(part: Partial<Search> = {}): Search {
  const rows = rowsOf([actor, words('a', 0), words('a', 9), words('b', 0)]);
  const answer = { line: 'words', only: undefined, rows, articles: new Map(), counts, documents: 2 };
  return { ...noSearch, line: 'words', answer, ...part };
}

const keys = (rows: readonly { readonly key: string }[]): string[] => rows.map(({ key }) => key);

describe('rows', () => {
  test('those of one article stand side by side, each with a key of its own that it keeps', () => {
    const found = [words('a', 0), words('b', 0), words('a', 9), words('a', 0)];

    const rows = rowsOf(found);

    expect(keys(rows)).toEqual(['text a 0-5', 'text a 9-14', 'text a 0-5 1', 'text b 0-5']);
    expect(keys(rowsOf(found.slice(0, 3)))).toEqual(['text a 0-5', 'text a 9-14', 'text b 0-5']);
  });

  test('above those of an article stands the article, with how many there are', () => {
    const lines = linesOf(aSearch().answer?.rows ?? []);

    expect(
      lines.map((line) =>
        line.kind === 'article' ? `${line.document ?? 'actors'}: ${line.count}` : line.key,
      ),
    ).toEqual(['actors: 1', 'actor mali', 'a: 2', 'text a 0-5', 'text a 9-14', 'b: 1', 'text b 0-5']);
  });

  test('what is left out is not in the list, unless it is asked for', () => {
    const leftOut = { skipped: new Set(['text a 0-5']), rejected: new Set(['actor mali']) };

    expect(keys(shownRows(aSearch(leftOut)))).toEqual(['text a 9-14', 'text b 0-5']);
    expect(shownRows(aSearch({ ...leftOut, areLeftOutShown: true }))).toHaveLength(4);
  });

  test('what is left out is not tagged, though it was ticked', () => {
    const ticked = new Set(['text a 0-5', 'text b 0-5']);
    const skipped = new Set(['text b 0-5']);

    expect(keys(tickedRows(aSearch({ ticked, skipped, areLeftOutShown: true })))).toEqual(['text a 0-5']);
  });
});

test('a stretch is ticked from one row to another, whichever comes first, beside what was ticked', () => {
  const rows = aSearch().answer?.rows ?? [];

  const ticked = withStretch(rows, new Set(['actor mali']), 'text b 0-5', 'text a 9-14');

  expect(ticked).toEqual(new Set(['actor mali', 'text a 9-14', 'text b 0-5']));
  expect(withStretch(rows, ticked, 'text a 0-5', 'gone')).toBe(ticked);
});

test('the next row is the one below, none at the end, and the first where none is at hand', () => {
  const rows = aSearch().answer?.rows ?? [];

  expect(rowBeside(rows, 'actor mali', 1)?.key).toBe('text a 0-5');
  expect(rowBeside(rows, 'actor mali', -1)).toBeUndefined();
  expect(rowBeside(rows, 'text b 0-5', 1)).toBeUndefined();
  expect(rowBeside(rows, undefined, 1)?.key).toBe('actor mali');
});

test('all kinds are counted together, and one by itself', () => {
  expect(totalOf({ counts, only: undefined })).toBe(6);
  expect(totalOf({ counts, only: 'title' })).toBe(1);
});
