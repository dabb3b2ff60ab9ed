import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readOdt } from '#shared/import/odt/read-odt';
import { articleOf, expectWellFormed, fixture, outlineOf, refusalOf } from '../imported-articles';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns:';
const namespaces = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="${oasis}${name}:1.0"`)
  .concat(`xmlns:draw="${oasis}drawing:1.0"`, `xmlns:fo="${oasis}xsl-fo-compatible:1.0"`)
  .join(' ');

/** A flat text document. @param body what stands in `office:text` @param styles what stands in the automatic styles */
const flat = (body: string, styles = '', attributes = '') =>
  strToU8(
    `<office:document ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles>` +
      `<office:body><office:text ${attributes}>${body}</office:text></office:body></office:document>`,
  );

const read = async (...parts: Parameters<typeof flat>) => {
  const article = await articleOf(readOdt, flat(...parts));
  expectWellFormed(article);
  return article;
};

test('pages that LibreOffice stored are marked, those of a break before a paragraph too', async () => {
  const { pages } = await articleOf(readOdt, fixture('odt/lock.odt'));

  expect(pages).toEqual([
    { at: 0, label: '1' },
    { at: 482, label: '2' },
  ]);
});

test('without stored pages none is marked', async () => {
  const { pages } = await read('<text:p>One <text:soft-page-break/>two</text:p>');

  expect(pages).toEqual([]);
});

test('ruby is kept with its base, a table of contents and hidden sections are set aside', async () => {
  const { text, marks, removed } = await read(
    '<text:table-of-content><text:index-body><text:p>Contents</text:p><text:p>One 1</text:p></text:index-body></text:table-of-content>' +
      '<text:p>これは<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby>です。</text:p>' +
      '<text:section text:display="none"><text:p>Nobody sees this.</text:p></text:section>',
  );

  expect(text).toBe('これは漢字です。');
  expect(marks).toEqual([{ kind: 'ruby', reading: 'かんじ', start: 3, end: 5 }]);
  expect(removed).toEqual([
    { at: 0, why: 'navigation', text: 'Contents\nOne 1' },
    { at: 8, why: 'hidden', text: 'Nobody sees this.' },
  ]);
});

test('numbered lists go on where the file says so, and begin anew elsewhere', async () => {
  const list = (attributes: string, ...items: string[]) =>
    `<text:list text:style-name="N" ${attributes}>${items.map((item) => `<text:list-item><text:p>${item}</text:p></text:list-item>`).join('')}</text:list>`;
  const { blocks } = await read(
    `${list('', 'one', 'two')}<text:p>between</text:p>${list('text:continue-numbering="true"', 'three')}${list('', 'one again')}`,
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>',
  );

  expect(blocks.map(({ number }) => number)).toEqual([1, 2, undefined, 3, 1]);
});

test('further paragraphs of an item are paragraphs, repeated cells keep their columns', async () => {
  const article = await read(
    '<text:list><text:list-item><text:p>item</text:p><text:p>more</text:p></text:list-item></text:list>' +
      '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated="3"/><table:table-cell><text:p>e</text:p></table:table-cell></table:table-row></table:table>',
  );

  expect(outlineOf(article)).toEqual([
    'item depth=1 | item',
    'paragraph | more',
    'cell table=1 row=0 column=0 | a',
    'cell table=1 row=0 column=4 | e',
  ]);
});

const manifest = (content: string) =>
  strToU8(`<m:manifest xmlns:m="${oasis}manifest:1.0">${content}</m:manifest>`);

test.each<[string, string, Uint8Array]>([
  [
    'with a password',
    'encrypted',
    zipSync({ 'META-INF/manifest.xml': manifest('<m:file-entry><m:encryption-data/></m:file-entry>') }),
  ],
  [
    'that is a spreadsheet',
    'formatUnknown',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
  ],
  [
    'that calls itself text and holds a drawing',
    'formatUnknown',
    zipSync({
      'content.xml': strToU8(
        `<office:document-content ${namespaces}><office:body><office:drawing/></office:body></office:document-content>`,
      ),
    }),
  ],
  ['without content', 'damaged', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
  ['without text', 'noText', flat('<text:p> </text:p>')],
  ['nested without end', 'nestedTooDeeply', flat('<text:section>'.repeat(300))],
  ['with entities of its own', 'entitiesDeclared', strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
  ['cut off', 'damaged', fixture('odt/lock.odt').subarray(0, 9000)],
])('a document %s is refused as %s', async (_, reason, bytes) => {
  expect((await refusalOf(readOdt, bytes))?.reason).toBe(reason);
});
