import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeRevision } from '#shared/import/decode-revision';
import { Findings } from '#shared/import/findings';
import { extractArticle } from '#shared/import/html/extract-article';
import { parseHtml } from '#shared/import/html/parse-html';
import { importFile } from '#shared/import/import-file';

const sentence =
  'The delegation told the ambassadors what it knew of the soldiers, and left by the same door.';
const article = (inside: string, head = '') =>
  `<html lang="en"><head><title>The same door - The Gazette</title>${head}</head><body><nav><a href="/">Home</a></nav><article>
   <h1>The same door</h1><p>${sentence}</p>${inside}<p>Nothing more was said of it. ${sentence}</p><p>The end came soon. ${sentence}</p></article></body></html>`;

function extracted(html: string) {
  const findings = new Findings();
  const { structured, fields } = extractArticle(parseHtml(html), findings);
  return { ...structured, fields, findings: findings.list() };
}

async function imported(html: string, name = 'page.html') {
  return importFile(name, new TextEncoder().encode(html));
}

describe('hidden text', () => {
  test.each([
    ['the hidden attribute', '<p hidden>SECRET</p>'],
    ['display', '<p style="color:red; display : none">SECRET</p>'],
    ['visibility', '<div style="visibility:hidden"><p>SECRET</p></div>'],
    ['opacity', '<p style="opacity:0">SECRET</p>'],
    ['a place far out', '<p style="position:absolute;left:-9999px">SECRET</p>'],
    ['letters of no size', '<p style="font-size:0px">SECRET</p>'],
    ['white on white', '<p style="color:#fff;background-color:white">SECRET</p>'],
    ['a rule', '<style>.x, .promo-y p.z{display:none!important}</style><p class="x">SECRET</p>'],
    [
      'a rule on what stands within',
      '<style>@media screen{#a .b > p{visibility:hidden}}</style><div id=a><i class=b><p>SECRET</p></i></div>',
    ],
    ['a closed dialog', '<dialog><p>SECRET</p></dialog>'],
  ])('by %s is no part of the text, and can be brought back', (_, inside) => {
    const { text, removed } = extracted(article(inside));
    expect(text).not.toContain('SECRET');
    expect(removed).toContainEqual(expect.objectContaining({ why: 'hidden', text: 'SECRET' }));
  });

  test('a rule for print, or one that is taken back on wider screens, hides nothing', () => {
    const styles =
      '<style>@media print{.a{display:none}} .b{display:none} @media (min-width:600px){.b{display:block}}</style>';
    const { text } = extracted(
      article(`${styles}<p class=a>One is seen. ${sentence}!</p><p class=b>Two is seen. ${sentence}?</p>`),
    );
    expect(text).toContain('One is seen.');
    expect(text).toContain('Two is seen.');
  });
});

describe('what stands around the text', () => {
  test('a date is no list of one item', () => {
    const dated = extracted(article(`<ul><li><time datetime="2024-10-30">Oct. 30, 2024</time></li></ul>`));
    expect(dated.text).not.toContain('Oct. 30');
    const listed = extracted(article('<ul><li>Oct. 30, 2024: they came</li><li>Nov. 2, 2024</li></ul>'));
    expect(listed.text).toContain('Nov. 2, 2024');
  });

  test('the links of a menu do not run together where they are listed as left out', () => {
    const menu =
      '<a href="/w">World</a><a href="/m"><b>Money</b></a><span>Mild <i>now</i></span><a href="/c">Culture</a>';
    const { removed } = extracted(`<nav>${menu}</nav>${article('')}`);
    expect(removed.map(({ text }) => text)).toContain('World Money Mild now Culture');
  });

  test.each([
    ['comments, by what answers them', '<div class=q7>', '<button>Reply</button></div>', 12],
    ['firms that follow the reader', '<p>We and our 99 partners store cookies on your device.', '</p>', 1],
    ['the time of a film', '<div><span>Film loads</span><p>0:00 / 2:14</p></div><p hidden>', '</p>', 1],
    ['an offer, by what it asks to press', '<div><div>', '</div><button>Sign me up</button></div>', 1],
  ])('%s', (_, before, after, times) => {
    const box = `<div>${`${before}It stands around, as such things do, on every page and in every weather, day by day.${after}`.repeat(times)}</div>`;
    const { text } = extracted(article(box));
    for (const strange of ['It stands around', 'Film loads', 'partners']) expect(text).not.toContain(strange);
    expect(text).toContain('Nothing more was said of it.');
  });

  test('a list of firms that is longer than the article, and comes before it, is not taken for it', () => {
    const firm = `<div>A firm of many words that follows what every reader does on all of the pages.</div>`;
    const { text } = extracted(article('').replace('<article>', `<div>${firm.repeat(80)}</div><article>`));
    expect(text).toContain('The end came soon.');
    expect(text).not.toContain('A firm');
  });

  test.each([
    ['a heading that is called a widget', '<h2 class="anchor-widget">A heading</h2>', 'A heading'],
    ['large letters', `<p class="has-large-font-size">Large. ${sentence}</p>`, 'Large.'],
    [
      'a chapter called so',
      `<section><h2>Discussion</h2><p>It was long. ${sentence}</p></section>`,
      'It was long.',
    ],
  ])('%s: is of the text', (_, inside, kept) => {
    expect(extracted(article(inside)).text).toContain(kept);
  });

  test('sources and notes behind the text are of it', () => {
    const behind = '<p>[2] https://x.example/1</p><div>Source: The Gazette and agencies</div></article>';
    const { text } = extracted(article('').replace('</article>', behind));
    expect(text).toContain('[2] https');
    expect(text).toContain('Source: The Gazette');
  });

  test('the line over a title, in one heading with it, is of neither title nor text', () => {
    const html = article('')
      .replace('<h1>', '<h1><span>Abroad</span> <span>')
      .replace('</h1>', '</span></h1>');
    const { text, fields } = extracted(html);
    expect(fields.title).toBe('The same door');
    expect(text).not.toContain('Abroad');
  });
});

describe('what the page says of itself', () => {
  test('is read from data in a list, a graph, or by reference', () => {
    const data = {
      '@graph': [
        { '@id': '#p', '@type': 'Person', name: 'Ada Lindqvist' },
        {
          '@type': ['NewsArticle'],
          headline: 'The same door',
          datePublished: '2024-10-28T23:10:00+01:00',
          author: [{ '@id': '#p' }, { '@type': 'Organization', name: 'Gazette Staff' }],
          publisher: { name: 'The Gazette' },
        },
      ],
    };
    const { fields } = extracted(
      article('', `<script type="application/ld+json">${JSON.stringify([data])}</script>`),
    );
    expect(fields).toMatchObject({
      title: 'The same door',
      author: 'Ada Lindqvist',
      published: '2024-10-28',
      publisher: 'The Gazette',
    });
  });

  test('broken data are passed over', () => {
    const { fields } = extracted(
      article(
        '',
        '<script type="application/ld+json">{"@type":"NewsArticle",</script><meta name="author" content="By Ada Lindqvist">',
      ),
    );
    expect(fields).toEqual({ title: 'The same door', author: 'Ada Lindqvist', language: 'en' });
  });

  test.each([
    ['a canonical link', '<link rel=canonical href="https://a.example/x">', 'https://a.example/x'],
    ['og:url', '<meta property=og:url content="https://a.example/y">', 'https://a.example/y'],
    ['no script', '<link rel=canonical href="javascript:alert(1)">', undefined],
    [
      'no front page, if another says more',
      '<link rel=canonical href="https://a.example/"><meta property=og:url content="https://a.example/z">',
      'https://a.example/z',
    ],
  ])('its address: %s', (_, head, address) => {
    expect(extracted(article('', head)).fields.address).toBe(address);
  });

  test('where programs that save pages noted that they found it', () => {
    const remarks = [
      '<!-- saved from url=(0019)https://a.example/b -->',
      '<!--\n Page saved with SingleFile \n url: https://a.example/b \n saved date: Mon Oct 28 2024\n-->',
    ];
    for (const remark of remarks)
      expect(extracted(`<!doctype html>${remark}${article('')}`).fields.address).toBe('https://a.example/b');
  });

  test('a date that can be read in two ways is reported and left out', () => {
    const { fields, findings } = extracted(article('', '<meta name=date content="3/4/2024">'));
    expect(fields.published).toBeUndefined();
    expect(findings).toContainEqual({ code: 'dateUnclear', count: 1, items: ['3/4/2024'] });
  });
});

test('what is said twice stands once', () => {
  const { text } = extracted(
    article('<blockquote class=pullquote>what it knew of the soldiers</blockquote>'),
  );
  expect(text.split('what it knew of the soldiers')).toHaveLength(4);
});

test('of a page that is no article all text is taken, and that is said', () => {
  const cards = Array.from(
    { length: 12 },
    (_, at) => `<div class=item><h3><a href="/${at}">Headline number ${at} of today</a></h3></div>`,
  );
  const { text, findings } = extracted(
    `<title>Gazette</title><nav><a href=/>Home</a></nav><main>${cards.join('')}</main>`,
  );
  expect(text).toContain('Headline number 11 of today');
  expect(text).not.toContain('Home');
  expect(findings).toContainEqual({ code: 'articleNotFound', count: 1 });
});

describe('hostile pages', () => {
  const inside = `<script>CANARY()</script><img src=x onerror="CANARY()"><a href="javascript:CANARY()">link</a><svg onload=CANARY()><a xlink:href="javascript:CANARY()"><text>CANARY</text></a></svg>
    <iframe srcdoc="<script>CANARY()</script>"></iframe><meta http-equiv=refresh content="0;url=https://CANARY.example/"><base href="https://CANARY.example/">
    <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=CANARY()&gt;"></table></math>
    <noscript><p title="</noscript><img src=x onerror=CANARY()>"></noscript><form action="https://CANARY.example/"><input value=CANARY></form>
    <a href="/relative">relative</a><p style="background:url(https://CANARY.example/)" onclick="CANARY()">kept</p>`;

  test('nothing of what runs, loads or leads astray is in the value', async () => {
    const read = await imported(article(inside));
    if (!read.ok || !read.value.articles[0]) throw new Error('not read');
    const { text, blocks, marks, meta } = read.value.articles[0];
    // A base that is no part of the head moves relative links at most, which are only shown.
    const rest = JSON.stringify({ text, blocks, marks, meta }).replaceAll(
      'https://canary.example/relative',
      '',
    );
    expect(rest).not.toMatch(/CANARY|javascript:|onerror|<script/i);
    expect(text).toContain('kept');
  });

  test.each([
    ['nothing', '', 'noText'],
    ['markup alone', '<html><body><div></div><script>x</script></body></html>', 'noText'],
    ['frames', '<html><frameset><frame src=a></frameset></html>', 'noText'],
    ['a hundred thousand nested parts', '<div>'.repeat(100_000), 'nestedTooDeeply'],
    ['too many elements', '<b></b>'.repeat(500_001), 'tooManyParts'],
    ['bytes that are no text', '\u0001\u0002\u0003\u0004'.repeat(100), 'damaged'],
  ])('%s: it says why it cannot be read', async (_, html, reason) => {
    expect(await imported(html)).toMatchObject({ ok: false, failure: { code: 'import-failed', reason } });
  });

  test.each([
    ['cut off in a tag', `${article('').slice(0, -30)}<p class="`],
    [
      'never closed',
      `<title>t</title><body><h1>The same door<p>${sentence}<p>${sentence}<b><i><table><tr><td>x`,
    ],
    ['closed twice', article('</p></p></div></body></html>')],
    ['with NUL in it', article('a\u0000b')],
    ['without a head', `<p>${sentence}`],
  ])('a page %s is read', async (_, html) => {
    const read = await imported(html);
    expect(read.ok && read.value.articles[0]?.text).toContain(sentence);
  });
});

test('time grows with the length of a page, not with its square', () => {
  const time = (paragraphs: number) => {
    const body = Array.from(
      { length: paragraphs },
      (_, at) =>
        `<h2>Related</h2><p>${at} ${sentence} <a href="/${at}">more</a></p><ul><li><a href="/x${at}">Link</a></ul>`,
    );
    const html = article(body.join(''));
    const start = performance.now();
    extracted(html);
    return performance.now() - start;
  };
  time(100);
  const short = Math.min(time(300), time(300), time(300));
  // Ten times as long; the square would be a hundred times as slow.
  expect(time(3000)).toBeLessThan(40 * Math.max(short, 5));
});

test('whatever the page, blocks cover the text and marks lie within them', () => {
  const tags =
    'p div article section aside header footer nav h1 h2 ul li a b span table tr td figure figcaption blockquote br form time dialog pre';
  const piece = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...tags.split(' ')),
        fc.constantFrom(
          '',
          ' class=related',
          ' hidden',
          ' id=a',
          ' href=#a',
          ' href=/x',
          ' class=byline',
          ' role=dialog',
        ),
      )
      .map(([tag, held]) => `<${tag}${held}>`),
    fc.constantFrom(...tags.split(' ')).map((tag) => `</${tag}>`),
    fc.constantFrom(
      sentence,
      'Related',
      'Advertisement',
      'By Ada Lindqvist',
      'October 28, 2024',
      '\u0000',
      '\uD83D',
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      const { text, blocks, marks } = extracted(`<body>${pieces.join('')}`);
      if (blocks.length === 0) return;
      const file = new TextEncoder().encode(
        JSON.stringify({ text, blocks, marks, meta: { format: 'html' } }),
      );
      expect(decodeRevision(file).ok).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('what real pages do', () => {
  test('the caption in a box that is called related, but leads nowhere, is kept', () => {
    const picture = '<p><img src="a.jpg"></p><p>The door as it was before the delegation came to it.</p>';
    expect(extracted(article(`<div class="related-media">${picture}</div>`)).text).toContain(
      'The door as it was',
    );
    const offer = `<div class="related-media">${picture}<a href="/b">More</a></div>`;
    expect(extracted(article(offer)).text).not.toContain('The door as it was');
  });

  test('the author in a box that is called by the body of the post is not its text', () => {
    const bio = `<div class="post-body-bio"><p>Nadia Orlik is a correspondent in the harbour. She covered the war for ten years.</p></div>`;
    expect(extracted(article('').replace('</article>', `${bio}</article>`)).text).not.toContain(
      'Nadia Orlik',
    );
  });

  test('rules for comments behind the text are set aside with what follows them in their box', () => {
    const rules = `<div><p>${sentence} Read our <a href="/community_guidelines.html">guidelines</a> before you write.</p>
      <p>What is said below is said by those who wrote it, and not by the Gazette or its editors.</p></div>`;
    const { text } = extracted(article('').replace('</article>', `${rules}</article>`));
    expect(text).not.toContain('guidelines');
    expect(text).not.toContain('said below');
    expect(text).toContain('The end came soon.');
  });

  test('a headline in a span among lines of the same box stays', () => {
    const html = `<html><head><title>The same door</title></head><body><div><span class="a"><h1>The same door</h1></span>
      <span>By the editors</span><br><span>Published: 11/18/2024</span><br><p>${sentence}</p><p>Nothing more was said of it.
      ${sentence}</p><p>The end came soon. ${sentence}</p></div></body></html>`;
    const { text } = extracted(html);
    expect(text).toMatch(/^The same door\n/);
    expect(text).not.toContain('Published');
  });

  test('a date is no heading behind the headline', () => {
    const html = article('').replace('</h1>', '</h1><h5>27 October 2024 at 18:27 (updated: 19:56)</h5>');
    expect(extracted(html).text).not.toContain('18:27');
  });

  test('words that stand loose among paragraphs stay in their place', () => {
    const loose = `<span class="cross-head">'A second door'</span><p>It was shut, too. ${sentence}</p>`;
    expect(extracted(article(loose)).text).toMatch(/door\.\n'A second door'\nIt was shut/);
  });

  test('a show of many pictures is no part of an article that has enough text', () => {
    const slide = (at: number) =>
      `<div class="slide"><img src="${at}.jpg"><p>Picture ${at} shows the door from the side of the harbour, as it was seen
       by those who came with the delegation. Photo: archive</p><a>Fullscreen</a></div>`;
    const show = (count: number) =>
      `<div class="gallery">${Array.from({ length: count }, (_, at) => slide(at)).join('')}</div>`;
    const paragraphs = `<p>${sentence.repeat(4)}</p>`.repeat(4);
    expect(extracted(article(paragraphs + show(20))).text).not.toContain('Picture 7');
    expect(extracted(article(paragraphs + show(3))).text).toContain('Picture 2');
    expect(extracted(article(show(20))).text).toContain('Picture 7');
  });

  test('a column of teasers behind the text is set aside, a second part of it is not', () => {
    const row = (at: number, link: string) =>
      `<div class="x"><h4>${link}</h4><div><p>What the harbour saw on day ${at}, and what was said of it by those who were there.</p></div></div>`;
    const column = (link: string) =>
      `<div class="more">${[1, 2, 3, 4].map((at) => row(at, link)).join('')}</div>`;
    const page = (behind: string) =>
      extracted(
        `<html lang="en"><head><title>The same door</title></head><body><main><h1>The same door</h1><div class="a"><p>${sentence}</p>
         ${`<p>Nothing more was said of it. ${sentence}</p>`.repeat(8)}</div>${behind}</main></body></html>`,
      ).text;
    expect(page(column('<b><a href="/b">A day</a> at the quay</b>'))).not.toContain('on day 2');
    expect(page(column('A day at the quay'))).toContain('on day 2');
  });

  test('where a reader signs in is no text, however long it is explained', () => {
    const line = (at: number) =>
      `<p>If you signed up with another service in way ${at}, please sign in there with that one in the same way.</p>`;
    const box = `<div class="auth-modal"><p>Sign in</p><input type="password">${[1, 2, 3].map(line).join('')}</div>`;
    const paragraph = `<p>Nothing more was said of it. ${sentence}</p>`;
    const page = `<html lang="en"><head><title>The same door</title></head><body><article><h1>The same door</h1>
      ${paragraph.repeat(3)}</article>${box}</body></html>`;
    expect(extracted(page).text).not.toContain('signed up');
    expect(extracted(page).text).toContain('Nothing more was said');
  });

  test('what programs left in the page is no text, wherever it stands', () => {
    const data = '<div>{ "modules": [{"name": "photo"}], "page": "story" }</div>';
    const { text } = extracted(article(data).replace('</article>', `${data}</article>`));
    expect(text).not.toContain('modules');
    expect(text).toContain('The end came soon.');
  });

  test.each(['Hirdetés', '[+] Enlarge', 'Ampliar foto', 'Continue reading the main story', 'View larger'])(
    '"%s" is no line of the text',
    (line) => {
      expect(extracted(article(`<div>${line}</div>`)).text).not.toContain(line);
    },
  );
});

describe('who wrote it, and when', () => {
  const paragraphs = `<p>${sentence}</p><p>Nothing more was said of it. ${sentence}</p><p>The end came soon. ${sentence}</p>`;
  const told = (head: string, behind = '', before = '', meta = '') =>
    extracted(
      `<html lang="en"><head><title>The same door</title>${meta}</head><body>${before}<main><h1>The same door</h1>${head}
       <div>${paragraphs}</div>${behind}</main></body></html>`,
    ).fields;

  test.each([
    [
      'comments',
      '<div class="comments_bar"><p>By NADIA ORLIK 10/28/24 09:19 PM ET</p><a href="#c">12</a></div>',
    ],
    ['topics', '<p class="topics">By: Nadia Orlik | October 28, 2024 <a href="/t/1">Ports</a></p>'],
    [
      'tools',
      '<ul class="tools"><li>Print</li><li><cite>By Nadia Orlik<br>October 28, 2024</cite></li></ul>',
    ],
    [
      'links',
      '<div class="comment-count"><span class="firma"><a rel="author" href="/a/1">Nadia Orlik</a></span> Oct 28, 2024</div>',
    ],
  ])('is told by a bar of %s, too, if that stands at the head', (_, head) => {
    expect(told(head)).toMatchObject({ author: 'Nadia Orlik', published: '2024-10-28' });
  });

  test('is not told by the links to other articles at the head', () => {
    const links =
      '<div class="related"><h4>On this</h4><p>By Jan Holm</p><a href="/b">Another door</a></div>';
    expect(told(links)).not.toHaveProperty('author');
  });

  test.each(['更新时间 2024年10月28日', '기사입력 2024-10-28 03:00', 'تاریخ 2024-10-28'])(
    'is not told by the label of a date: %s',
    (line) => {
      const fields = told(`<p class="a">${line}</p>`);
      expect(fields).not.toHaveProperty('author');
      expect(fields.published).toBe('2024-10-28');
    },
  );

  test('is also told behind the standfirst', () => {
    const { author } = told(
      `<p>${sentence}</p><div class="share">Email<br>By Nadia Orlik<br>The Gazette</div>`,
    );
    expect(author).toBe('Nadia Orlik');
  });

  test('is not told by the box of another article behind the text', () => {
    const byline = (name: string) => `<p class="byline">By <a href="/${name}">${name}</a></p>`;
    const other = `<div><div><h2>A film</h2>${byline('Jan Holm')}</div></div>`;
    expect(told(byline('Nadia Orlik'), other).author).toBe('Nadia Orlik');
  });

  test('is what stands behind the headline rather than the day that every page has over it', () => {
    expect(told('<p>28 October 2024</p>', '', '<div>4 April 2016</div>').published).toBe('2024-10-28');
    expect(told('', '', '<div>Features 28 October 2024, 5:00 PM</div>').published).toBe('2024-10-28');
  });

  test('is not told by links to other articles behind the text', () => {
    expect(
      told('', '<p><a href="/other">The door that nobody has shut in years</a> by Jan Holm (5/17/2007)</p>'),
    ).not.toHaveProperty('published');
  });

  test('is told by the dateline of the first paragraphs, and by an address with a section in it', () => {
    const dated = (text: string) =>
      extracted(article(`<p>${text}</p>`).replace(`<p>${sentence}</p>`, '')).fields;
    expect(dated(`PORT HARROW, October 28, 2024 — ${sentence}`).published).toBe('2024-10-28');
    expect(dated(`Since 1924 the door was shut, and that of October 28, 2024 too — ${sentence}`)).toEqual(
      expect.not.objectContaining({ published: expect.anything() }),
    );
    const canonical = '<link rel="canonical" href="https://gazette.example/2024/politics/10/8/door.html">';
    expect(told('', '', '', canonical).published).toBe('2024-10-08');
  });

  test('is told by a line of names and date among the first paragraphs', () => {
    const meta = '<meta name="author" content="Nadia Orlik">';
    const byline = 'Nadia Orlik and Jan Holm, special for the Gazette 5:27 p.m. EDT October 28, 2024';
    const { text, fields } = extracted(article(`<p>${byline}</p>`, meta));
    expect(text).not.toContain('special for');
    expect(fields.author).toBe('Nadia Orlik');
  });

  test('the language is told by the paragraphs, not by the menus', () => {
    const menu = `<nav>${'<a href="/x">Torhaus Hafenblatt Ostkai</a> '.repeat(400)}</nav>`;
    const unsaid = `<html><body>${menu}<h1>The same door</h1>${paragraphs.repeat(3)}</body></html>`;
    expect(extracted(unsaid).fields.language).toBe('en');
  });

  test('is no outlet, even if the page calls that its author', () => {
    const meta =
      '<meta name="author" content="Gazette Editions"><meta property="og:site_name" content="Gazette">';
    expect(told('<p class="byline">Nadia Orlik</p>', '', '', meta).author).toBe('Nadia Orlik');
  });
});
