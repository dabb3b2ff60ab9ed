import { expect, test } from 'vitest';
import { sourcesByStance, sourceTable, totalsBySource } from '#shared/analysis/source-totals';
import type { Article } from '#shared/brief/finding';

const anArticle = (id: string, source: string, published?: string): [string, Article] => [
  id,
  { id, title: `Title of ${id}`, source, published, publisher: 'Agency' },
];
const articles = new Map([
  anArticle('copied', 'wire', '2024-11-02'),
  anArticle('wire', 'wire', '2024-10-28'),
  anArticle('other', 'other'),
]);

test('one wire story told twice is one source, named after what came out first', () => {
  const totals = totalsBySource(
    [
      { document: 'copied', stance: 'supports' },
      { document: 'wire', stance: 'supports' },
      { document: 'wire', stance: 'context' },
      { document: 'other', stance: 'undermines' },
      { document: 'removed', stance: 'supports' },
    ],
    articles,
  );

  expect(totals.map(({ source, passages }) => [source, passages])).toEqual([
    ['wire', 3],
    ['other', 1],
  ]);
  expect(totals[0]?.articles.map(({ id }) => id)).toEqual(['wire', 'copied']);
  expect(sourcesByStance(totals)).toEqual({ supports: 1, undermines: 1, context: 1 });
  expect(sourceTable(totals).slice(1)).toEqual([
    ['Title of wire', 'Agency', '2024-10-28', 'not graded', '2', '3', '2', '0', '1'],
    ['Title of other', 'Agency', '', 'not graded', '1', '1', '0', '1', '0'],
  ]);
});
