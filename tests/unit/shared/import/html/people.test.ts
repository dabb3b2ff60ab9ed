import { expect, test } from 'vitest';
import { peopleIn } from '#shared/import/html/people';

test.each([
  ['By Ines Halvorsen and Tomasz Rell', ['Ines Halvorsen', 'Tomasz Rell']],
  ['Von Ada van der Meer, Berlin', ['Ada van der Meer']],
  ['Callum Tait\nSecurity correspondent', ['Callum Tait']],
  ['By JANE DOE, Staff Writer jane@x.example @jane', ['JANE DOE']],
  ['Nadia Orlik in Kyiv', ['Nadia Orlik']],
  ['Par Jean-Luc Picard et Marie Curie', ['Jean-Luc Picard', 'Marie Curie']],
  ['Автор: Иван Петров', ['Иван Петров']],
  ['نویسنده: مریم کاویانی', ['مریم کاویانی']],
  ['ブリュッセル＝高瀬由紀子', ['高瀬由紀子']],
  ['Reuters', []],
  ['Newsroom Staff', []],
])('%s', (byline, people) => {
  expect(peopleIn(byline)).toEqual(people);
});
