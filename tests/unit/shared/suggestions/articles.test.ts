import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '#build/project';
import { importText } from '#shared/import/import-text';
import { article, ARTICLE_NAME } from '#shared/sample/article';
import { suggestIn } from '#shared/suggestions/suggest';

const founding = inProject('..', 'shared', 'corpus', '000_dc064de34278fa3e.txt');

/**
 * Every mention in the founding article, found by reading it: where it begins, its words, whose it is, and why it asks. A
 * state used as a place, a capital, a people and a name of several ask.
 */
const inFounding = `
  47 North Korean: North Korea, demonym
  70 Russia: Russia, place
  159 Ukraine: Ukraine
  199 NATO: NATO
  222 Mark Rutte: Mark Rutte
  271 North Korea: North Korea
  362 Russia: Russia
  470 North Korean: North Korea, demonym
  499 Russia: Russia, place
  527 Russia: Russia
  602 Russian: Russia, demonym
  673 Secretary-General Rutte: Mark Rutte
  763 South Korean: South Korea, demonym
  868 Rutte: Mark Rutte
  965 Vladimir Putin: Vladimir Putin
  1036 Ukraine: Ukraine, place
  1057 North Korean: North Korea, demonym
  1118 Ukrainian: Ukraine, demonym
  1202 North Korea: North Korea
  1236 Pyongyang: North Korea, metonym
  1292 Russia: Russia
  1454 North Korean: North Korea, demonym
  1505 Ukraine: Ukraine, place
  1560 Russia: Russia
  1828 North Korea: North Korea
  1988 Russia: Russia
  2000 NATO: NATO
  2025 Ukraine: Ukraine
  2176 Russian: Russia, demonym
  2286 North Korean: North Korea, demonym
  2307 Russia: Russia
  2553 NATO: NATO
  2591 Ukraine: Ukraine
  2703 Ukraine: Ukraine
  2712 NATO: NATO
  2722 Russia: Russia
  2814 North Korean: North Korea, demonym`;

/** The same of the sample, in its order: each begins where its words stand next. */
const inSample = `
  North Korean: North Korea, demonym
  NATO: NATO
  Mark Rutte: Mark Rutte
  North Korean: North Korea, demonym
  Russia: Russia, place
  Ukraine: Ukraine, place
  Pyongyang: North Korea, metonym
  Moscow: Russia, metonym
  Pyongyang: North Korea, metonym
  Moscow: Russia, metonym
  Mr. Rutte: Mark Rutte
  South Korean: South Korea, demonym
  Vladimir Putin: Vladimir Putin
  Kyiv: Ukraine, metonym
  Seoul: South Korea, metonym
  Ukraine: Ukraine
  Russia: Russia
  Kremlin: Russia, metonym
  North Korea: North Korea
  Russia: Russia
  North Korean: North Korea, demonym
  Ukraine: Ukraine
  Russian: Russia, demonym
  NATO: NATO
  Ukraine: Ukraine
  U.S.: United States
  Pyongyang: North Korea, metonym
  Seoul: South Korea, metonym
  North Korean: North Korea, demonym
  Russia: Russia, place
  Russian: Russia, demonym
  Ukrainian: Ukraine, demonym
  Russia: Russia
  Mr. Putin: Vladimir Putin
  U.S.: United States
  Kyiv: Ukraine, metonym
  Brussels: Belgium, shared
  Brussels: NATO, shared
  Brussels: European Union, shared
  Moscow: Russia, metonym
  Kremlin: Russia, metonym`;

test('every mention in the sample is found, offset for offset, and no other', () => {
  expect(mentionsIn(ARTICLE_NAME, Buffer.from(article))).toEqual(
    withOffsets(linesOf(inSample), textOf(ARTICLE_NAME, Buffer.from(article))),
  );
});

test.skipIf(!existsSync(founding))(
  'every mention in the founding article is found, offset for offset, and no other (where the article is beside the project)',
  () => {
    expect(mentionsIn('founding.txt', readFileSync(founding))).toEqual(linesOf(inFounding));
  },
);

function linesOf(list: string): string[] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

function withOffsets(lines: readonly string[], text: string): string[] {
  let [at, words] = [-1, ''];
  return lines.map((line) => {
    const [next = ''] = line.split(':');
    // A name of several actors stands once.
    if (next !== words || !line.endsWith('shared')) at = text.indexOf(next, at + 1);
    words = next;
    return `${at} ${line}`;
  });
}

function textOf(name: string, bytes: Uint8Array): string {
  const imported = importText(name, new Uint8Array(bytes));
  return imported.text;
}

function mentionsIn(name: string, bytes: Uint8Array): string[] {
  const text = textOf(name, bytes);
  const { candidates, mentions } = suggestIn(text);
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  return mentions.map(({ start, end, actor, apply, why }) => {
    expect(apply).toBe(why ? 'ask' : 'auto');
    return `${start} ${text.slice(start, end)}: ${names.get(actor)}${why ? `, ${why}` : ''}`;
  });
}
