import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { readDocx } from '#shared/import/docx/read-docx';
import { articleOf, expectWellFormed, outlineOf, refusalOf } from '../imported-articles';
import { aParagraph, aRun, aWordFile } from './word-files';

const read = async (...parts: Parameters<typeof aWordFile>) => {
  const article = await articleOf(readDocx, aWordFile(...parts));
  expectWellFormed(article);
  return article;
};

test('levels of headings come from the outline where the style does not tell', async () => {
  const { blocks } = await read(
    aParagraph('Part', '<w:outlineLvl w:val="2"/>') +
      aParagraph('Chapter', '<w:pStyle w:val="Own"/>') +
      aParagraph('Text', '<w:pStyle w:val="Own"/><w:outlineLvl w:val="9"/>'),
    {
      styles:
        '<w:style w:styleId="Own"><w:name w:val="Meine"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    },
  );

  expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['heading', 3],
    ['heading', 1],
    ['heading', 1],
  ]);
});

const listOf = (list: string, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const numbering =
  '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride></w:num>';

test('items have their numbers, over interruptions, and begin anew where the file says so', async () => {
  const { blocks } = await read(
    aParagraph('one', listOf('1', 0)) +
      aParagraph('a', listOf('1', 1)) +
      aParagraph('between') +
      aParagraph('two', listOf('1', 0)) +
      aParagraph('a again', listOf('1', 1)) +
      aParagraph('ten', listOf('2', 0)) +
      aParagraph('none', listOf('0', 0)),
    { numbering },
  );

  expect(blocks.map(({ kind, depth, number }) => [kind, depth, number])).toEqual([
    ['item', 1, 1],
    ['item', 2, 1],
    ['paragraph', undefined, undefined],
    ['item', 1, 2],
    ['item', 2, 1],
    ['item', 1, 10],
    ['paragraph', undefined, undefined],
  ]);
});

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test('of a field the result is read; a table of contents is set aside', async () => {
  const entry = `</w:p><w:p>${aRun('Second entry')}</w:p><w:p>`;
  const { text, marks, removed } = await read(
    `<w:p>${field('TOC \\o "1-3"', aRun('First entry') + entry)}</w:p>` +
      `<w:p>${aRun('See ')}${field('HYPERLINK "https://a.example/b"', aRun('there'))}${aRun(' on page ')}${field('PAGE', aRun('4'))}.</w:p>`,
  );

  expect(text).toBe('See there on page 4');
  expect(marks).toEqual([{ kind: 'link', address: 'https://a.example/b', start: 4, end: 9 }]);
  expect(removed).toEqual([{ at: 0, why: 'navigation', text: 'First entry\nSecond entry' }]);
});

test('links keep addresses of the web and of mail, and no others', async () => {
  const link = (id: string) => `<w:hyperlink r:id="${id}">${aRun('here')}</w:hyperlink>`;
  const { marks } = await read(`<w:p>${link('rId1')}${link('rId2')}${link('rId3')}</w:p>`, {}, [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://a.example/',
  ]);

  expect(marks.map(({ address }) => address)).toEqual(['https://a.example/']);
});

test('pages are marked where Word stored them', async () => {
  const { pages, text } = await read(
    `<w:p>${aRun('First page. ')}<w:r><w:lastRenderedPageBreak/><w:t>Second page.</w:t></w:r></w:p>` +
      `<w:p><w:r><w:br w:type="page"/></w:r><w:r><w:lastRenderedPageBreak/><w:t>Third page.</w:t></w:r></w:p>`,
  );

  expect(text).toBe('First page. Second page.\nThird page.');
  expect(pages).toEqual([
    { at: 0, label: '1' },
    { at: 12, label: '2' },
    { at: 25, label: '3' },
  ]);
});

test('merged cells cover their columns and rows; a table within a cell becomes lines of it', async () => {
  const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const inner = `<w:tbl><w:tr>${cell(aParagraph('p'))}${cell(aParagraph('q'))}</w:tr><w:tr>${cell(aParagraph('r'))}${cell(aParagraph('s'))}</w:tr></w:tbl>`;
  const article = await read(
    `<w:tbl><w:tr>${cell(aParagraph('tall'), '<w:vMerge w:val="restart"/>')}${cell(aParagraph('b'))}</w:tr>` +
      `<w:tr>${cell(aParagraph(''), '<w:vMerge/>')}${cell(aParagraph('c') + inner + aParagraph('end'))}</w:tr></w:tbl>` +
      `<w:tbl><w:tr>${cell(aParagraph('A box') + aParagraph('of two paragraphs'))}</w:tr></w:tbl>`,
  );

  expect(outlineOf(article)).toEqual([
    'cell table=1 row=0 column=0 rows=2 | tall',
    'cell table=1 row=0 column=1 | b',
    'cell table=1 row=1 column=1 | c\np\tq\nr\ts\nend',
    'paragraph | A box',
    'paragraph | of two paragraphs',
  ]);
});

test('moved and deleted text is read once, where it ends up; deleted ends of paragraphs join them', async () => {
  const { text, findings } = await read(
    `<w:p><w:moveFrom>${aRun('moved')}</w:moveFrom>${aRun('One ')}</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${aRun('two ')}</w:p>` +
      `<w:p>${aRun('three')}<w:moveTo>${aRun(' moved')}</w:moveTo></w:p>` +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${aParagraph('gone')}</w:tc></w:tr><w:tr><w:tc>${aParagraph('kept')}</w:tc><w:tc/></w:tr></w:tbl>`,
  );

  expect(text).toBe('One \ntwo three moved\nkept');
  expect(findings).toContainEqual({ code: 'deletionsLeftOut', count: 2 });
});

test('a text box is read once, behind its paragraph, though it is stored twice', async () => {
  const box = `<w:txbxContent>${aParagraph('In the box')}</w:txbxContent>`;
  const { text } = await read(
    `<w:p>${aRun('Beside')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${aRun(' it')}</w:p>`,
  );

  expect(text).toBe('Beside it\nIn the box');
});

test('notes with a sign of their own keep it, and do not count', async () => {
  const reference = (id: number, rest = '') => `<w:r><w:footnoteReference w:id="${id}" ${rest}</w:r>`;
  const article = await read(
    `<w:p>${aRun('One')}${reference(2, 'w:customMarkFollows="1"/><w:t>*</w:t>')}${aRun(' two')}${reference(3, '/>')}</w:p>`,
    {
      footnotes: `<w:footnote w:id="0" w:type="separator">${aParagraph('—')}</w:footnote><w:footnote w:id="2">${aParagraph(' starred')}</w:footnote><w:footnote w:id="3">${aParagraph('counted')}</w:footnote>`,
      settings: '<w:footnotePr><w:numFmt w:val="upperRoman"/></w:footnotePr>',
    },
  );

  expect(outlineOf(article)).toEqual([
    'paragraph | One[noteRef "starred": *] two[noteRef "counted": I]',
    'note label=* | starred',
    'note label=I | counted',
  ]);
});

test('a text most of which runs from the right says so, and its other paragraphs say theirs', async () => {
  const { meta, blocks } = await read(
    aParagraph('أعيد فتح البوابة يوم الاثنين بعد الفيضان', '<w:bidi/>') + aParagraph('Lock'),
  );

  expect(meta.direction).toBe('rtl');
  expect(blocks.map(({ direction }) => direction)).toEqual([undefined, 'ltr']);
});

test('prompts of forms and instructions of fields are not read, macros and objects are reported', async () => {
  const { text, findings } = await read(
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${aParagraph('Click here')}</w:sdtContent></w:sdt>` +
      `<w:p>${aRun('Text')}<w:r><w:object/></w:r></w:p><w:altChunk r:id="x"/>`,
  );

  expect(text).toBe('Text');
  expect(findings).toContainEqual({ code: 'embedsLeftOut', count: 2 });
});

test.each<[string, string, string | undefined, Uint8Array]>([
  ['an old Word file', 'formatUnknown', 'an old Word file, .doc', compoundFile('WordDocument')],
  ['an encrypted Word file', 'encrypted', undefined, compoundFile('EncryptedPackage')],
  [
    'an Outlook message',
    'formatUnknown',
    'an Outlook message, .msg',
    compoundFile('__properties_version1.0'),
  ],
  ['another old file', 'formatUnknown', 'an old Office file', compoundFile('Workbook')],
])('%s is refused as %s', async (_, reason, detail, bytes) => {
  const refusal = await refusalOf(readDocx, bytes);

  expect([refusal?.reason, refusal?.detail]).toEqual([reason, detail]);
});

test('a file without text is refused as empty', async () => {
  expect((await refusalOf(readDocx, aWordFile(aParagraph(' '))))?.reason).toBe('noText');
});

function compoundFile(name: string): Uint8Array {
  const beginning = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return new Uint8Array(Buffer.concat([beginning, Buffer.alloc(600), Buffer.from(name, 'utf16le')]));
}
