import { expect, test } from 'vitest';
import { peopleIn } from '#shared/import/html/people';

test.each([
  ['By Ines Halvorsen and Tomasz Rell', ['Ines Halvorsen', 'Tomasz Rell']],
  ['Von Ada van der Meer, Berlin', ['Ada van der Meer']],
  ['Callum Tait\nSecurity correspondent', ['Callum Tait']],
  ['By JANE DOE, Staff Writer jane@x.example @jane', ['Jane Doe']],
  ['By FIONA MACRAE FOR DAILY POST ONLINE', ['Fiona Macrae']],
  ['By MORAG O’BRIEN AND IAIN MCNAB', ['Morag O’Brien', 'Iain McNab']],
  ['LUDWIG VAN BEETHOVEN', ['Ludwig van Beethoven']],
  ['Jean-Paul DUPONT', ['Jean-Paul Dupont']],
  ['John E Smith', ['John E Smith']],
  ['Kern, Ada', ['Ada Kern']],
  ['Haan, Jan de', ['Jan de Haan']],
  ['Kern, A.', ['A. Kern']],
  ['Par ADA KERN, JANE HOLM Envoyées spéciales à Kyiv', ['Ada Kern', 'Jane Holm']],
  ['By ADA KERN Political Editor', ['Ada Kern']],
  ['Article by: ADA KERN ASSOCIATED PRESS', ['Ada Kern']],
  ['Filed Under', []],
  ['Ada Kern 10/28/24 9:15 AM', ['Ada Kern']],
  ['Kern, Ada; Holm, Jane R.', ['Ada Kern', 'Jane R. Holm']],
  ['dal nostro inviato ADA NERI', ['Ada Neri']],
  ['Фото: Пётр Лунин', []],
  ['By staff', []],
  ['The Associated Press', []],
  ['한빛일보', []],
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

test.each([
  ['Gazette', 'Gazette Editions'],
  ['harbourgazette.com', 'Harbour Gazette Staff'],
  ['Harbour Gazette', 'Harbour'],
])('the outlet %s is no person: %s', (outlet, byline) => {
  expect(peopleIn(byline, outlet)).toEqual([]);
});

test('Turkish names keep their letters', () => {
  expect(peopleIn('Işıl YILDIZ', undefined, 'tr')).toEqual(['Işıl Yıldız']);
  expect(peopleIn('SELİN DOĞAN')).toEqual(['Selin Doğan']);
});

test('the name of the outlet is no person', () => {
  expect(peopleIn('온누리', '온누리 뉴스')).toEqual([]);
  expect(peopleIn('Anna Kreutz, DER BOGEN', 'Der Bogen')).toEqual(['Anna Kreutz']);
});
