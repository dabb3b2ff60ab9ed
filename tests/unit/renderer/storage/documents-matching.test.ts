import { expect, test } from 'vitest';
import { documentsMatching } from '#renderer/storage/listed-documents';
import { aListedDocument } from '#tests/builders/a-listed-document';

const documents = [
  aListedDocument({ title: 'one', sought: 'troops in kursk\nthe paper\na. writer\n2024-10' }),
  aListedDocument({ title: 'two', sought: 'elections in moldova\nkursk post' }),
];
const found = (typed: string) => documentsMatching(documents, typed).map(({ title }) => title);

test('a document matches when every word that was typed occurs in it, in whatever order', () => {
  expect(found('kursk')).toEqual(['one', 'two']);
  expect(found('paper kursk')).toEqual(['one']);
  expect(found('kursk elections paper')).toEqual([]);
});

test('capitals and accents that were typed do not matter', () => {
  expect(found('KÚRSK Páper')).toEqual(['one']);
});

test('the same documents are given back while nothing is typed', () => {
  expect(documentsMatching(documents, '  ')).toBe(documents);
});
