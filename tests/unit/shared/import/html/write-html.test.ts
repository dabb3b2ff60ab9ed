import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeRevision } from '#shared/import/decode-revision';
import { blocksOf, marksOf, writtenHtml } from '#tests/builders/written-html';

const textOf = (html: string) => writtenHtml(html).text;

describe('text', () => {
  test('runs of white space are one space, and none stands at the edge of a line', () => {
    expect(textOf('<p>  one\n\ttwo <b> three </b> four <br> five </p>  <p>six')).toBe(
      'one two three four\nfive\nsix',
    );
  });

  test('a no-break space is a character', () => {
    expect(textOf('<p>10&nbsp;000  men</p>')).toBe('10\u00A0000 men');
  });

  test('preformatted text keeps its white space, without the blank lines around it', () => {
    expect(blocksOf(writtenHtml('<pre>\n\n  a\n\n   b  \n\n</pre>'))).toEqual([
      { kind: 'code', text: '  a\n\n   b' },
    ]);
  });

  test('two breaks part paragraphs', () => {
    expect(blocksOf(writtenHtml('one<br>two<br><br>three<p>four<br><br></p>'))).toEqual([
      { kind: 'paragraph', text: 'one\ntwo' },
      { kind: 'paragraph', text: 'three' },
      { kind: 'paragraph', text: 'four' },
    ]);
  });

  test('the marks of a quotation are those that browsers show', () => {
    expect(textOf('<p><q>He said <q>no</q> twice</q>.')).toBe('“He said ‘no’ twice”.');
  });

  test('references to characters that no text may hold are replaced and counted', () => {
    const written = writtenHtml('<p>a&#x1;b&#x80;c');
    expect(written.text).toBe('a\uFFFDb€c');
    expect(written.findings).toEqual([{ code: 'charactersReplaced', count: 1 }]);
  });
});

describe('blocks', () => {
  test('headings, quotes, captions and code', () => {
    const html = `<h2>Head</h2><blockquote>one<blockquote><p>two</blockquote></blockquote>
      <figure><img alt="not said"><figcaption>Below <i>it</i></figcaption></figure>`;
    expect(blocksOf(writtenHtml(html, { headingOffset: 1 }))).toEqual([
      { kind: 'heading', level: 3, text: 'Head' },
      { kind: 'paragraph', quoted: 1, text: 'one' },
      { kind: 'paragraph', quoted: 2, text: 'two' },
      { kind: 'caption', text: 'Below it' },
    ]);
  });

  test('lists are nested and numbered as their page says', () => {
    const html = `<ol start="3"><li>three<ul><li><p>point</p><p>more of it</p></ul><li value="9">nine<li>ten</ol>
      <ol reversed><li>two<li>one</ol><li>stray`;
    expect(blocksOf(writtenHtml(html))).toEqual([
      { kind: 'item', depth: 1, number: 3, text: 'three' },
      { kind: 'item', depth: 2, text: 'point' },
      { kind: 'paragraph', text: 'more of it' },
      { kind: 'item', depth: 1, number: 9, text: 'nine' },
      { kind: 'item', depth: 1, number: 10, text: 'ten' },
      { kind: 'item', depth: 1, number: 2, text: 'two' },
      { kind: 'item', depth: 1, number: 1, text: 'one' },
      { kind: 'item', depth: 1, text: 'stray' },
    ]);
  });

  test('a table is read by rows, each cell at its place', () => {
    const html = `<table><caption>Losses</caption><tfoot><tr><td>All<td>3</tfoot>
      <thead><tr><th rowspan=2>Place<th>Men</thead><tr><td>1<p>or 2</table>`;
    expect(blocksOf(writtenHtml(html))).toEqual([
      { kind: 'caption', text: 'Losses' },
      { kind: 'cell', table: 1, row: 0, column: 0, rows: 2, isHead: true, text: 'Place' },
      { kind: 'cell', table: 1, row: 0, column: 1, isHead: true, text: 'Men' },
      { kind: 'cell', table: 1, row: 1, column: 1, text: '1\nor 2' },
      { kind: 'cell', table: 1, row: 2, column: 0, text: 'All' },
      { kind: 'cell', table: 1, row: 2, column: 1, text: '3' },
    ]);
  });

  test('a table that only lays out a page is a flow of blocks', () => {
    const html = '<table><tr><td>Menu<td><h1>Head</h1><p>Text</table><table><tr><td>one<tr><td>two</table>';
    expect(blocksOf(writtenHtml(html)).map(({ kind }) => kind)).toEqual(
      'paragraph heading paragraph paragraph paragraph'.split(' '),
    );
  });

  test('language and direction are told where they differ from those of the document', () => {
    const html = '<p lang=en dir=ltr>a<div lang=fa dir=rtl><p>b</div><p xml:lang="x<y">c';
    expect(blocksOf(writtenHtml(html, { language: 'EN' }))).toEqual([
      { kind: 'paragraph', text: 'a' },
      { kind: 'paragraph', language: 'fa', direction: 'rtl', text: 'b' },
      { kind: 'paragraph', text: 'c' },
    ]);
  });

  test('pages of a printed edition begin where they are marked', () => {
    const html = `<p>a <span epub:type="pagebreak" id="p12" title="12"></span>b</p>
      <div role="doc-pagebreak" aria-label="Page xiv">xiv</div><p>c`;
    expect(writtenHtml(html)).toMatchObject({
      text: 'a b\nc',
      pages: [
        { at: 1, label: '12' },
        { at: 4, label: 'xiv' },
      ],
    });
  });
});

describe('marks', () => {
  test('emphasis, code, what is struck, raised and lowered', () => {
    const html = '<p><em>e</em> <b>s</b> <code>c</code> <del>d</del> <sup>r</sup> <sub>l</sub> <u>plain</u>';
    expect(marksOf(writtenHtml(html))).toEqual([
      { kind: 'emphasis', text: 'e' },
      { kind: 'strong', text: 's' },
      { kind: 'code', text: 'c' },
      { kind: 'strike', text: 'd' },
      { kind: 'raised', text: 'r' },
      { kind: 'lowered', text: 'l' },
    ]);
  });

  test('a mark around several blocks is one in each of them', () => {
    expect(marksOf(writtenHtml('<b><p>one</p> <p>two</p></b>three'))).toEqual([
      { kind: 'strong', text: 'one' },
      { kind: 'strong', text: 'two' },
    ]);
  });

  test('links have their address in full, where it is one of a page or a mailbox', () => {
    const html = `<base href="https://evil.example/"><a href="../b?c">one</a> <a href="mailto:a@b.example">two</a>
      <a href="javascript:alert(1)">three</a> <a href="data:text/html,x">four</a> <a href="#top">five</a>
      <a href=" java\tscript:alert(1)">six</a> <a href="file:///etc/passwd">seven</a>`;
    expect(marksOf(writtenHtml(html, { address: 'https://a.example/x/y' }))).toEqual([
      { kind: 'link', address: 'https://a.example/b?c', text: 'one' },
      { kind: 'link', address: 'mailto:a@b.example', text: 'two' },
    ]);
  });

  test('ruby is the base with its reading', () => {
    const html =
      '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby><ruby><rb>東<rb>京<rt>とう<rt>きょう</ruby>';
    const written = writtenHtml(html);
    expect(written.text).toBe('漢字東京');
    expect(marksOf(written).map(({ text, reading }) => [text, reading].join(' '))).toEqual([
      '漢 かん',
      '字 じ',
      '東 とう',
      '京 きょう',
    ]);
  });
});

describe('notes', () => {
  test.each([
    [
      'of an encyclopedia',
      '<p>Text<sup class="reference"><a href="#n1">[1]</a></sup></p><ol><li id="n1"><a href="#r">^</a> Note</li></ol>',
      '1',
    ],
    [
      'of a word processor',
      '<p>Text<a href="#_ftn1" name="_ftnref1">[1]</a></p><div><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note</p></div>',
      '1',
    ],
    [
      'of an e-book',
      '<p>Text<a epub:type="noteref" href="#n">*</a></p><aside epub:type="footnote" id="n"><p>Note</p></aside>',
      '*',
    ],
  ])('%s: a reference leads to its note', (_, html, label) => {
    const written = writtenHtml(html);
    const blocks = written.blocks;
    expect(blocksOf(written).at(-1)).toEqual({ kind: 'note', label, text: 'Note' });
    expect(written.marks.find(({ kind }) => kind === 'noteRef')?.note).toBe(blocks.at(-1)?.start);
    expect(written.marks.filter(({ kind }) => kind === 'noteRef')).toHaveLength(1);
    expect(written.findings).toContainEqual({ code: 'notesKept', count: 1 });
  });

  test('a note in the middle of the text is set at its end', () => {
    const html = `<p>One<a role="doc-noteref" href="#n">1</a></p><aside role="doc-footnote" id="n">Note</aside><p>Two`;
    expect(writtenHtml(html).text).toBe('One1\nTwo\nNote');
  });

  test('a table of contents has no notes', () => {
    const html = '<sup><a href="#s1">1</a></sup><section id="s1"><h2>Part</h2><p>Text</section>';
    expect(writtenHtml(html).marks.filter(({ kind }) => kind !== 'raised')).toEqual([]);
  });
});

describe('what is not text', () => {
  test('is left out and counted', () => {
    const html = `<script>one()</script><style>p{}</style><iframe srcdoc="<p>two"></iframe><svg><text>three</text></svg>
      <template>four</template><object>five</object><form><input value=six><button>seven</button></form><hr>
      <img src=x onerror="eight()" alt="a picture"><p onclick="nine()">text <img class=emoji alt="😀">`;
    const written = writtenHtml(html);
    expect(written.text).toBe('text 😀');
    expect(written.findings).toEqual([
      { code: 'embedsLeftOut', count: 8 },
      { code: 'rulesLeftOut', count: 1 },
      { code: 'imagesLeftOut', count: 2 },
    ]);
  });

  test('what a caller leaves out is noted at its place', () => {
    const written = writtenHtml('<p>one</p><nav><p>a</p><p>b</p></nav><p>two <span hidden>three</span>', {
      leaveOut: ({ tagName }) =>
        tagName === 'nav' ? 'navigation' : tagName === 'span' ? 'hidden' : undefined,
    });
    expect(written.text).toBe('one\ntwo');
    expect(written.removed).toEqual([
      { at: 4, why: 'navigation', text: 'a\nb' },
      { at: 4, why: 'hidden', text: 'three' },
    ]);
  });
});

test('whatever the page, blocks cover the text and marks lie within them', () => {
  const tags =
    'p div b i a sup table tr td th caption ul ol li dl dd blockquote pre h2 ruby rt rb rp figure figcaption aside q br hr img';
  const name = fc.constantFrom(...tags.split(' '));
  const attributes = fc.constantFrom(
    '',
    ' href="#a"',
    ' id=a',
    ' href="https://a.example"',
    ' colspan=3 rowspan=2',
    ' dir=rtl lang=fa',
  );
  const piece = fc.oneof(
    fc.tuple(name, attributes).map(([tag, held]) => `<${tag}${held}>`),
    name.map((tag) => `</${tag}>`),
    fc.constantFrom(' ', '\n', 'word', '1', '&nbsp;', '&#0;', '\uD83D', '😀', '<!--', '-->'),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { text, blocks, marks } = writtenHtml(pieces.join(''));
      if (blocks.length === 0) return;
      const file = new TextEncoder().encode(
        JSON.stringify({ text, blocks, marks, meta: { format: 'html' } }),
      );
      expect(decodeRevision(file).ok).toBe(true);
    }),
    { numRuns: 500 },
  );
});
