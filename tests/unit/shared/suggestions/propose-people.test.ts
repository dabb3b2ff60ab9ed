import { expect, test } from 'vitest';
import { gazetteer, namesakes } from '#shared/gazetteer/gazetteer';
import { compileMentions } from '#shared/suggestions/find-mentions';
import { proposePeople } from '#shared/suggestions/propose-people';

const known = compileMentions(gazetteer(), namesakes);

/** People as "name: alias, alias?", a question mark where the alias asks. */
function proposed(text: string): string[] {
  return proposePeople(text, known).map(({ name, aliases }) =>
    [name, ...aliases.map(({ text, apply }) => (apply === 'ask' ? `${text}?` : text))].join(', '),
  );
}

test.each([
  ['NATO Secretary General Mark Rutte spoke.', 'Mark Rutte'],
  ['Russian President Vladimir Putin left.', 'Vladimir Putin'],
  ['The foreign minister Annalena Baerbock said so.', 'Annalena Baerbock'],
  ['its Secretary-General, Mark Rutte, confirmed.', 'Mark Rutte'],
  ['Then Mr. Rutte spoke.', 'Rutte, Mr. Rutte'],
  ['We met Gen. Mark A. Milley.', 'Mark A. Milley'],
  ['And Prof. Dr. Ada Weber agreed.', 'Ada Weber'],
  [
    'President Ursula von der Leyen said; then Mrs. von der Leyen left.',
    'Ursula von der Leyen, von der Leyen, Mrs. von der Leyen',
  ],
  [
    'He met Jens Stoltenberg. Later Jens Stoltenberg left, and Stoltenberg slept.',
    'Jens Stoltenberg, Stoltenberg',
  ],
  ['President Xi Jinping spoke. Xi left.', 'Xi Jinping, Xi'],
  ['Dr. O’Neill and no one else.', 'O’Neill, Dr. O’Neill'],
  ['President Joe Biden came. U.S. President Joseph Biden left.', 'Joe Biden'],
])('%s: a person', (text, person) => {
  expect(proposed(text)[0]).toBe(person);
});

test('a middle name makes no other person', () => {
  expect(proposed('President Vladimir Putin, that is Mr. Vladimir Vladimirovich Putin.')).toEqual([
    'Vladimir Putin, Vladimir Vladimirovich Putin',
  ]);
});

test('a surname of two people asks', () => {
  const text = 'Leader Kim Jong Un and Mrs. Kim Yo Jong spoke. Mr. Kim left.';

  expect(proposed(text)).toEqual(['Kim Jong Un, Kim?, Mr. Kim?', 'Kim Yo Jong, Kim?, Mr. Kim?']);
});

test('the surname goes alone only where the text uses it so', () => {
  expect(proposed('President Emmanuel Macron spoke.')).toEqual(['Emmanuel Macron']);
});

test.each([
  ['a name seen once', 'They quoted Jens Stoltenberg.'],
  ['a place', 'They met in San Francisco. Then San Francisco slept.'],
  ['a thing', 'The Red Arrow left. Nobody saw the Red Arrow.'],
  ['a body', 'The Wagner Group and Wagner Group men, Goldman Holdings and Goldman Holdings'],
  ['months and days', 'On Monday October came; on Monday October went.'],
  ['the beginning of a sentence', 'Critics Said no. Critics Said yes. When Then came. When Then went.'],
  ['an office', 'The Prime Minister’s Office, the Justice Department and the General Assembly'],
  ['a known actor', 'They met Saudi Arabia. Then Saudi Arabia left.'],
  ['a title with a common word', 'The Minister Is out. Then President The.'],
  ['a heading', 'Jens Stoltenberg Speaks\nJens Stoltenberg Sleeps\nMR. ABE RESIGNS'],
])('%s is no person', (_, text) => {
  expect(proposed(text)).toEqual([]);
});
