import { expect, test } from 'vitest';
import { peopleIn, peopleNamedIn } from '#shared/import/html/people';

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
  ['Posted by Lew Dent on 29 October 2024', ['Lew Dent']],
  ['نوشته شده توسط نرگس کاظمی', ['نرگس کاظمی']],
  ['박지호 선임기자 다른기사 보기', ['박지호']],
  ['Reuters', []],
  ['Newsroom Staff', []],
])('%s', (byline, people) => {
  expect(peopleIn(byline)).toEqual(people);
});

test('the name of the outlet is no person', () => {
  expect(peopleIn('Anna Kreutz, DER BOGEN', 'Der Bogen')).toEqual(['Anna Kreutz']);
});

test.each([
  ['2024年10月28日 16:02　来源：新北方　记者：李明', ['李明']],
  ['Haber: Selim Korkut', ['Selim Korkut']],
  ['Brussels, Monday Evening', []],
])('in the line "%s" a byline is known by its label', (line, people) => {
  expect(peopleNamedIn(line)).toEqual(people);
});
