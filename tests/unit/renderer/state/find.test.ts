import { describe, expect, test } from 'vitest';
import { Finder, hitFrom, noFind, type FindOptions } from '#renderer/state/find';
import { foldText } from '#shared/text/folded-text';

const loosely = noFind.options;

/** What the text says where the words were found. */
function found(text: string, query: string, options: Partial<FindOptions> = {}): string[] {
  return new Finder(text)
    .hits(query, { ...loosely, ...options })
    .map(({ start, end }) => text.slice(start, end));
}

describe('words are found', () => {
  test.each<[string, string, Partial<FindOptions>, string[]]>([
    ['Troops and TROOPS', 'troops', {}, ['Troops', 'TROOPS']],
    ['Troops and TROOPS', 'TROOPS', { isCaseKept: true }, ['TROOPS']],
    ['Zelenskyy and Zélenskyy', 'zelenskyy', {}, ['Zelenskyy', 'Zélenskyy']],
    ['Zelenskyy and Zélenskyy', 'zélenskyy', { areAccentsKept: true }, ['Zélenskyy']],
    ['Ze\u0301lenskyy came', 'zelenskyy', {}, ['Ze\u0301lenskyy']],
    ['force, forces, a force', 'force', { isWholeWords: true }, ['force', 'force']],
    ['reinforce', 'force', { isWholeWords: true }, []],
    ['Russia’s region', "russia's", {}, ['Russia’s']],
    ['he said “no” twice', '"no"', {}, ['“no”']],
    ['ΟΔΥΣΣΕΥΣ and οδυσσευς', 'οδυσσευς', {}, ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς']],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
    ['İstanbul is a city', 'istanbul', {}, ['İstanbul']],
    ['a 😀 face, a 😀 again', 'a 😀 again', {}, ['a 😀 again']],
    ['nothing', '', {}, []],
    ['nothing', 'else', {}, []],
  ])('in “%s” looking for “%s” %j', (text, query, options, words) => {
    expect(found(text, query, options)).toEqual(words);
  });

  test('where accents and joined signs come before them, too', () => {
    const text = 'é'.repeat(3) + 'e\u0301'.repeat(3) + 'İ'.repeat(3) + ' Kursk é Kursk';

    expect(found(text, 'kursk')).toEqual(['Kursk', 'Kursk']);
  });

  test('in three million letters in one pass', () => {
    const finder = new Finder('The ministry said that troops had arrived in Kursk. '.repeat(60_000));
    finder.hits('warm', loosely);

    const began = performance.now();
    const hits = finder.hits('troops', loosely);

    expect(hits.length).toBe(60_000);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});

test('folding keeps a way back to every letter of the original', () => {
  const text = 'Ａ e\u0301 İ ß ﬁ Ω 😀 z';
  const { text: folded, original } = foldText(text, loosely);

  expect(original(folded.indexOf('z'))).toBe(text.indexOf('z'));
  expect(original(folded.length)).toBe(text.length);
});

test('the first place shown is the one after where the search began, round at the end', () => {
  const hits = [10, 20, 30].map((start) => ({ start, end: start + 3 }));

  expect(hitFrom(hits, 0)).toBe(0);
  expect(hitFrom(hits, 20)).toBe(1);
  expect(hitFrom(hits, 21)).toBe(2);
  expect(hitFrom(hits, 31)).toBe(0);
  expect(hitFrom([], 0)).toBeUndefined();
});
