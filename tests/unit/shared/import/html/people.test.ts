import { expect, test } from 'vitest';
import { peopleIn, peopleNamedIn, reportersInDateline } from '#shared/import/html/people';

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

test('Turkish names keep their letters', () => {
  expect(peopleIn('Işıl YILDIZ', undefined, 'tr')).toEqual(['Işıl Yıldız']);
  expect(peopleIn('SELİN DOĞAN')).toEqual(['Selin Doğan']);
});

test.each([
  ['（中央社記者林知遠基隆28日電）東北角', ['林知遠']],
  ['（記者王明、李小華台北報導）', ['王明', '李小華']],
  ['（本報訊）記者會', []],
])('reporters in the dateline %s', (text, people) => {
  expect(reportersInDateline(text)).toEqual(people);
});

test('the name of the outlet is no person', () => {
  expect(peopleIn('온누리', '온누리 뉴스')).toEqual([]);
  expect(peopleIn('Anna Kreutz, DER BOGEN', 'Der Bogen')).toEqual(['Anna Kreutz']);
});

test.each([
  ['2024年10月28日 16:02　来源：新北方　记者：李明', ['李明']],
  ['Haber: Selim Korkut', ['Selim Korkut']],
  ['Brussels, Monday Evening', []],
])('in the line "%s" a byline is known by its label', (line, people) => {
  expect(peopleNamedIn(line)).toEqual(people);
});
