import { expect, test } from 'vitest';
import { attribute, elementsIn, lineOf } from '#shared/import/html/html-tree';
import { parseHtml } from '#shared/import/html/parse-html';
import type { Unreadable } from '#shared/import/unreadable';

const namesIn = (html: string) => [...elementsIn(parseHtml(html))].map(({ tagName }) => tagName);

test('broken markup is read as browsers read it', () => {
  expect(namesIn('<p>one<p>two<table><b>moved</b><tr><td>cell')).toEqual(
    'html head body p p b table tbody tr td'.split(' '),
  );
  expect(lineOf(parseHtml('<p>a &lt;b&gt; &noentity; &#x41;&hellip;'))).toBe('a <b> &noentity; A…');
});

test('what stands in a template or for browsers without scripts is not part of the page', () => {
  expect(lineOf(parseHtml('<template><p>no</p></template><noscript><p>no</p></noscript><p>yes'))).toBe('yes');
});

test('an attribute counts once, as it stands first', () => {
  const [link] = [...elementsIn(parseHtml('<a HREF=one href=two>'))].filter(({ tagName }) => tagName === 'a');
  expect(link && attribute(link, 'href')).toBe('one');
});

test.each([
  ['a hundred thousand nested parts', '<div>'.repeat(100_000), 'nestedTooDeeply'],
  ['a hundred thousand nested letters', '<b><i>'.repeat(50_000), 'nestedTooDeeply'],
  ['more than half a million elements', '<p>'.repeat(500_001), 'tooManyParts'],
])('%s are refused', (_, html, reason) => {
  expect(() => parseHtml(html)).toThrow(expect.objectContaining({ reason }) as Unreadable);
});

test('two hundred thousand elements side by side are read', () => {
  expect(namesIn('<p>x</p>'.repeat(200_000))).toHaveLength(200_003);
});
