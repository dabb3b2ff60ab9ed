import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inProject } from '#build/project';
import { searchText } from '#renderer/text/search';
import { parseQuery } from '#shared/search/parse-query';
import { fieldNames } from '#shared/search/query';

const part = readFileSync(inProject('docs/guide.md'), 'utf8').split('## Find it again')[1]?.split('\n## ')[0];
const rows = (part ?? '').split('\n').filter((line) => line.startsWith('| `'));
const inGuide = rows.flatMap((row) => {
  const typed = row.replaceAll('\\|', '¦').split('|')[1] ?? '';
  return Array.from(typed.matchAll(/`([^`]+)`/gu), ([, line = '']) => line.replaceAll('¦', '|'));
});
const inRoom = searchText.examplesFor('North Korea').map(({ line }) => line);

describe.each([
  ['the guide', inGuide],
  ['the room', inRoom],
])('the examples of %s', (_, lines) => {
  test.each(lines)('%s is understood whole', (line) => {
    const { query, problems } = parseQuery(line);
    expect(problems).toEqual([]);
    expect(query.all).not.toEqual([]);
  });
});

test('the guide has an example of every field', () => {
  const fields = inGuide.flatMap((line) =>
    parseQuery(line).query.all.flatMap(({ any }) =>
      any.flatMap((term) => (term.kind === 'field' ? [term.field] : [])),
    ),
  );
  expect(new Set(fields)).toEqual(new Set(fieldNames));
});
