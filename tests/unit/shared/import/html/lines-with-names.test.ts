import { expect, test } from 'vitest';
import {
  isNameAlone,
  namesIn,
  peopleNamedIn,
  reportersInDateline,
} from '#shared/import/html/lines-with-names';

test.each([
  ['（中央社記者林知遠基隆28日電）東北角', ['林知遠']],
  ['（記者王明、李小華台北報導）', ['王明', '李小華']],
  ['（本報訊）記者會', []],
  ['本报青湾10月27日电（记者周启明、何晓岚）自', ['周启明', '何晓岚']],
])('reporters in the dateline %s', (text, people) => {
  expect(reportersInDateline(text)).toEqual(people);
});

test.each([
  ['2024年10月28日 16:02　来源：新北方　记者：李明', ['李明']],
  ['Haber: Selim Korkut', ['Selim Korkut']],
  ['Brussels, Monday Evening', []],
  ['Ірина КОВАЛЬ, Назар Бондар — 28 жовтня, 2024, 15:24', ['Ірина Коваль', 'Назар Бондар']],
  ['Brussels, 28 October 2024', []],
  ['Selin DOĞAN / KIYI GAZETESİ', ['Selin Doğan']],
  ['本报记者 周启明 何晓岚', ['周启明', '何晓岚']],
])('in the line "%s" a byline is known by its label', (line, people) => {
  expect(peopleNamedIn(line, 'Kıyı Gazetesi')).toEqual(people);
});

test.each([
  ['Vũ Thu Hằng', true],
  ['He paused.', false],
  ['Vũ', false],
])('"%s" is a signature: %s', (line, isSignature) => {
  expect(isNameAlone(line)).toBe(isSignature);
});

test('a line of nothing but names, joined at the end, names several people', () => {
  expect(namesIn('Nadia Orlen, Pavel Stec, and Ruth Haller')).toEqual([
    'Nadia Orlen',
    'Pavel Stec',
    'Ruth Haller',
  ]);
  expect(namesIn('Nadia Orlen, Pavel Stec')).toEqual([]);
  expect(namesIn('Nadia Orlen and the others spoke of Pavel Stec')).toEqual([]);
});
