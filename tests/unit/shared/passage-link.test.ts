import { expect, test } from 'vitest';
import { passageLink, readPassageLink } from '#shared/passage-link';

const to = {
  project: '0b8c7a52-7c1c-4c8e-9a56-3f6b1e2d4c5a',
  document: 'ab'.repeat(32),
  passage: '6f1f9d0e-4f9f-4a39-9a1c-0d5a3b7c9e11',
};

test('a link names project, document and passage, and no more', () => {
  expect(passageLink(to)).toBe(
    `scholion://project/${to.project}/document/${to.document}/passage/${to.passage}`,
  );
});

test('a link leads back to what it was made of, also with the space that a letter puts round it', () => {
  expect(readPassageLink(passageLink(to))).toEqual(to);
  expect(readPassageLink(` ${passageLink(to)}\n`)).toEqual(to);
});

test.each([
  ['', 'nothing'],
  ['https://example.org', 'an address of the network'],
  [passageLink(to).replace('scholion', 'app'), 'another scheme'],
  [passageLink(to).slice(0, -1), 'a part of one'],
  [`${passageLink(to)}/more`, 'one with more behind it'],
  [`${passageLink(to)}?a=b`, 'one with a question'],
  [passageLink({ ...to, project: '..' }), 'a way out of the project'],
  [passageLink({ ...to, document: to.document.toUpperCase() }), 'a digest in another form'],
  [passageLink({ ...to, passage: 'x' }), 'a passage without an id'],
])('“%s” is no link: it is %s', (written) => {
  expect(readPassageLink(written)).toBeUndefined();
});
