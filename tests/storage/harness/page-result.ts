/** What a page says of one of its tests. */
export type PageResult =
  { name: string; outcome: 'passed' | 'skipped' } | { name: string; outcome: 'failed'; reason: string };
