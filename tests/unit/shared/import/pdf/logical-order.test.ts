import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inLogicalOrder, isRightToLeftText } from '#shared/import/pdf/logical-order';

const pieces = (text: string) => [...text].map((letter) => ({ text: letter }));
const order = (seen: string, isRightToLeft: boolean) =>
  inLogicalOrder(pieces(seen), isRightToLeft)
    .map(({ text }) => text)
    .join('');

test.each([
  ['hebrew with a number', 'םימי 11 הכשמנש', 'שנמשכה 11 ימים'],
  ['a decimal and a per cent sign', 'הילע 12.5% לש', 'של 12.5% עליה'],
  ['latin words within', 'העידוה Ostrava Lines תרבח', 'חברת Ostrava Lines הודיעה'],
  ['arabic with a per cent sign at its left', 'نع %12.5', '12.5% عن'],
  ['brackets named by their shape', '(הרשפ אל)', '(לא פשרה)'],
  ['brackets named by their sense', ')הרשפ אל(', '(לא פשרה)'],
  ['a bracket that closes on the next line, named by its shape', 'היוסת אל) הנבהכ', 'כהבנה (לא תסויה'],
  ['a bracket that closes on the next line, named by its sense', 'היוסת אל( הנבהכ', 'כהבנה (לא תסויה'],
])('a line from right to left: %s', (_, seen, read) => {
  expect(order(seen, true)).toBe(read);
});

test('hebrew words in an english line are turned, the line is not', () => {
  expect(order('The word םולש means peace', false)).toBe('The word שלום means peace');
});

test('a line without letters from right to left stays as it is seen', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (text, isRightToLeft) => {
      fc.pre(!/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text));
      expect(order(text, isRightToLeft)).toBe(text);
    }),
  );
});

test('no letter is lost or doubled', () => {
  const letter = fc.constantFrom(...'אבגد ع12.,%abc ()«»');
  fc.assert(
    fc.property(fc.array(letter), fc.boolean(), (letters, isRightToLeft) => {
      const mirrored = (text: string) => [...text.replace(/[()«»]/g, '|')].toSorted().join('');
      expect(mirrored(order(letters.join(''), isRightToLeft))).toBe(mirrored(letters.join('')));
    }),
  );
});

test('a text is from right to left if most of its letters are', () => {
  expect(isRightToLeftText('שלום abc')).toBe(true);
  expect(isRightToLeftText('12.5 %')).toBe(false);
});
