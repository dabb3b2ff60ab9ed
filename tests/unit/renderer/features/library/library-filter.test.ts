import { expect, test } from 'vitest';
import { passing, sourcesIn } from '#renderer/features/library/library-filter';
import { aListedDocument } from '#tests/builders/a-listed-document';

const agency = { id: 'a', name: 'Agency' };
const documents = [
  aListedDocument({ title: 'one', source: 'The Agency', outlet: agency, reliability: { reliability: 'b' } }),
  aListedDocument({
    title: 'two',
    source: 'agency.example',
    outlet: agency,
    reliability: { reliability: 'f' },
  }),
  aListedDocument({ title: 'three', source: 'Blog' }),
  aListedDocument({ title: 'four', reliability: { reliability: 'a' } }),
];
const titles = (filter: Parameters<typeof passing>[1]) =>
  passing(documents, filter).map(({ title }) => title);

test('an outlet is offered once, whatever its publishers are called', () => {
  expect(sourcesIn(documents)).toEqual([
    { key: 'outlet a', name: 'Agency' },
    { key: 'publisher Blog', name: 'Blog' },
  ]);
});

test('documents are narrowed to a source, to a grade, or to both', () => {
  expect(titles({})).toEqual(['one', 'two', 'three', 'four']);
  expect(titles({ source: 'outlet a' })).toEqual(['one', 'two']);
  expect(titles({ grade: 'b' })).toEqual(['one', 'four']);
  expect(titles({ grade: 'ungraded' })).toEqual(['three']);
  expect(titles({ source: 'outlet a', grade: 'b' })).toEqual(['one']);
});

test('documents are narrowed to those with which one is as far', () => {
  const standing = (title: string, how: 'unread' | 'later') => aListedDocument({ title, standing: how });
  const some = [standing('one', 'later'), standing('two', 'unread'), standing('three', 'later')];

  expect(passing(some, { standing: 'later' }).map(({ title }) => title)).toEqual(['one', 'three']);
});
