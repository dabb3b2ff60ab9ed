import { expect, test } from 'vitest';
import { clauseAround } from '#shared/text/clause';

test.each([
  ['Officials, who spoke on Monday, said so.', 'spoke', 'who spoke on Monday'],
  ['Officials, who spoke on Monday, said so.', 'Officials', 'Officials'],
  ['Officials, who spoke on Monday, said so.', 'said', 'said so'],
  ['It sent 10,000 troops at 19:30; they stayed.', 'troops', 'It sent 10,000 troops at 19:30'],
  ['It left — or so it said — at once.', 'so', 'or so it said'],
  ['It left - or so it said - at once.', 'once', 'at once'],
  ['He called it “a dangerous expansion” today.', 'expansion', 'a dangerous expansion'],
  ['The well-known envoy (of Russia) came.', 'Russia', 'of Russia'],
  ['The well-known envoy (of Russia) came.', 'envoy', 'The well-known envoy'],
  ['وصلت القوات، وهي كثيرة، إلى الجبهة', 'كثيرة', 'وهي كثيرة'],
  ['俄罗斯军队，进入库尔斯克。', '进入', '进入库尔斯克。'],
])('in “%s” the clause around “%s” is “%s”', (text, at, clause) => {
  const found = clauseAround(text, { start: 0, end: text.length }, text.indexOf(at));

  expect(text.slice(found.start, found.end)).toBe(clause);
});

test('a clause is sought within its sentence', () => {
  const text = 'One, two. Three four, five.';

  expect(clauseAround(text, { start: 10, end: 27 }, 16)).toEqual({ start: 10, end: 20 });
});
