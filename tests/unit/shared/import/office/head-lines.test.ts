import { expect, test } from 'vitest';
import { Findings } from '#shared/import/findings';
import { HeadLines } from '#shared/import/office/head-lines';
import type { HeadStyle } from '#shared/import/office/paragraph-role';

const plain = { style: undefined, isHeading: false, holdsMore: false };

/** What becomes of lines below a title. */
function read(lines: readonly (string | readonly [HeadStyle, string])[], language = 'en') {
  const findings = new Findings();
  const head = new HeadLines(findings, language);
  head.take({ ...plain, words: 'The quay is raised', isHeading: true });
  const kept = lines.flatMap((line) => {
    const [style, words] = typeof line === 'string' ? [undefined, line] : line;
    return head.take({ ...plain, style, words }) ? [] : [words];
  });
  return { kept, ...head.fields, findings: findings.list() };
}

test.each([
  ['By Ada Kern', { author: 'Ada Kern' }],
  ['By Ada Kern, 12 May 2026', { author: 'Ada Kern', published: '2026-05-12' }],
  ['By Ada Kern, political correspondent, Berlin', { author: 'Ada Kern' }],
  ['Von Ada Kern und Ben Holm', { author: 'Ada Kern, Ben Holm' }],
  ['Ada Kern | 12 May 2026', { author: 'Ada Kern', published: '2026-05-12' }],
  ['12 May 2026', { published: '2026-05-12' }],
  ['Berlin, Tuesday, May 12, 2026', { published: '2026-05-12' }],
  ['Published on 12 May 2026, 10:00 CET', { published: '2026-05-12' }],
  ['2026年5月12日', { published: '2026-05-12' }],
])('“%s” under the title is taken', (line, fields) => {
  expect(read([line])).toEqual({ kept: [], findings: [], ...fields });
});

test.each([
  'By the River Elbe, Hamburg Builds Again',
  'By noon the quay was under water.',
  'How the flood of 12 May 2026 changed the valley',
  'The flood of 12 May 2026',
  'Three things to know',
])('“%s” under the title stays in the text', (line) => {
  expect(read([line])).toEqual({ kept: [line], findings: [] });
});

test('paragraphs of styles for it are taken without a label, also behind a standfirst', () => {
  const standfirst = 'The harbour board builds higher than it ever did.';
  expect(
    read([standfirst, ['author', 'Ada Kern'], ['author', 'Ben Holm'], ['date', '12/5/2026']], 'de'),
  ).toEqual({
    kept: [standfirst],
    author: 'Ada Kern, Ben Holm',
    published: '2026-05-12',
    findings: [],
  });
});

test('a date that can be read in two ways is told and stays in the text', () => {
  expect(read([['date', '3/4/2026']])).toEqual({
    kept: ['3/4/2026'],
    findings: [{ code: 'dateUnclear', count: 1, items: ['3/4/2026'] }],
  });
});

test('behind the text, and behind the next heading, nothing is taken', () => {
  expect(read(['It was raised.', 'By Ada Kern']).kept).toEqual(['It was raised.', 'By Ada Kern']);
  const many = ['One.', 'Two.', 'Three.'];
  expect(read([...many, ['author', 'Ada Kern']]).kept).toEqual([...many, 'Ada Kern']);
});
