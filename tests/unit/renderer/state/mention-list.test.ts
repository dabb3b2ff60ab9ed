import { expect, test } from 'vitest';
import {
  lineAround,
  mentionCounts,
  mentionedIn,
  tickable,
  tickedAtFirst,
  type MentionRow,
} from '#renderer/state/mention-list';
import { spanOf } from '#shared/anchoring/span';
import { DOCUMENT } from '#tests/builders/ids';

const aRow = (key: string, fields: Partial<MentionRow> = {}): MentionRow => ({
  key,
  document: DOCUMENT,
  title: undefined,
  textDigest: DOCUMENT,
  span: spanOf('Russia', 0, 6),
  before: '',
  after: '',
  asks: false,
  why: undefined,
  standing: 'open',
  passage: undefined,
  ...fields,
});

const rows = [
  aRow('plain'),
  aRow('place', { asks: true, why: 'place' }),
  aRow('tagged', { standing: 'tagged' }),
  aRow('rejected', { standing: 'rejected' }),
  aRow('elsewhere', { document: 'd1'.repeat(32) }),
];

test('what neither asks, nor is tagged, nor was left out before is ticked from the start', () => {
  expect(tickedAtFirst(rows)).toEqual(['plain', 'elsewhere']);
});

test('what is tagged cannot be ticked', () => {
  expect(tickable(rows).map(({ key }) => key)).toEqual(['plain', 'place', 'rejected', 'elsewhere']);
});

test('it is counted what is ticked, what is left to decide, and what is tagged', () => {
  expect(mentionCounts({ rows, ticked: new Set(['plain', 'elsewhere']) })).toEqual({
    ticked: 2,
    left: 1,
    tagged: 1,
    articles: 2,
  });
  expect(mentionCounts({ rows, ticked: new Set(['place']) })).toMatchObject({ ticked: 1, left: 0 });
});

test('actors are offered by how often they are named', () => {
  const mention = (actor: string) => ({ start: 0, end: 1, actor, alias: actor, apply: 'auto' }) as const;

  expect(mentionedIn(['a', 'b', 'b'].map(mention))).toEqual([
    { id: 'b', mentions: 2 },
    { id: 'a', mentions: 1 },
  ]);
});

test('a mention is shown with its own line only', () => {
  expect(lineAround('one\ntwo Russia three\nfour', { start: 8, end: 14 })).toEqual({
    before: 'two ',
    after: ' three',
  });
});
