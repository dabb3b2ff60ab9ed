import { expect, test } from 'vitest';
import { signsIn, unusualCharacters, withSignsNamed } from '#shared/import/unusual-characters';

const namesIn = (text: string): string[] => signsIn(text).map(({ name }) => name);

test('characters that turn the direction of writing are named', () => {
  expect(namesIn('\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069')).toEqual(
    'LRE RLE PDF LRO RLO LRI RLI FSI PDI'.split(' '),
  );
});

test('each has its place in the text, of characters beyond the first plane, too', () => {
  const text = '🛰\u200Bab\u{E0041}c';

  expect(signsIn(text)).toEqual([
    { start: 2, end: 3, name: 'ZWSP', kind: 'invisible' },
    { start: 5, end: 7, name: 'TAG', kind: 'invisible' },
  ]);
});

test.each([
  ['Persian, parted without a space', 'می\u200Cخواهم'],
  ['Arabic, joined at the end of an abbreviation', 'ه\u200D ق'],
  ['Devanagari, without a ligature', 'क्\u200Cष'],
  ['Sinhala, with a ligature', 'ශ්\u200Dරී'],
  ['a family', '👨\u200D👩\u200D👧'],
  ['a profession with a skin tone', '👩🏽\u200D🚀'],
  ['a heart as a picture', '❤\uFE0F\u200D🔥'],
  ['the flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
  ['Khmer words', 'ភាសា\u200Bខ្មែរ'],
  ['Hebrew beside a bracket', 'שלום (NATO)\u200F.'],
  ['a word that may be parted at the end of a line', 'Bundes\u00ADtag'],
])('what belongs to the way a script is written is left as it is: %s', (_, text) => {
  expect(namesIn(text)).toEqual([]);
});

test.each([
  ['a joiner between Latin letters', 'pay\u200Cpal', 'ZWNJ'],
  ['a second joiner behind the first', 'می\u200C\u200Cخ', 'ZWNJ'],
  ['a space without width between Latin letters', 'mini\u200Bstry', 'ZWSP'],
  ['a mark of direction among Latin letters', 'pay\u200Epal', 'LRM'],
  ['a soft hyphen that parts no word', '1\u00AD000', 'SHY'],
  ['a byte order mark within the text', 'a\uFEFFb', 'ZWNBSP'],
  ['a filler in a name', 'Ada\u3164', 'HF'],
  ['a second variation selector', '❤\uFE0F\uFE0F', 'VS'],
  ['tags without a flag', 'a\u{E0068}', 'TAG'],
  ['an operator that nobody sees', 'f\u2061(x)', 'U+2061'],
])('what hides is named: %s', (_, text, name) => {
  expect(namesIn(text)).toEqual([name]);
});

test('an import counts those that turn the direction apart from those that are not seen', () => {
  expect(unusualCharacters('a\u202Eb\u202Cc\u200Bd')).toEqual({ directionMarks: 2, invisible: 1 });
});

test('in a short text their names stand in their places', () => {
  expect(withSignsNamed('invoice\u202Efdp.exe')).toBe('invoice⟨RLO⟩fdp.exe');
  expect(withSignsNamed('می\u200Cخواهم')).toBe('می\u200Cخواهم');
});
